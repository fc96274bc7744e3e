"""A letter changed by hand after it was built: each fault is found, once, where it was put, and nothing else."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from generator.cli.entry import run
from tests.bids.sample import BID, written

BODY, STORE = "word/document.xml", "customXml/item1.xml"
VALUE = (  # as Word saves a value typed over: in the control, and in the data that it is bound to
    (BODY, r"(<w:tag w:val=\"faults\.levels\[0\]\.onsite\"/>.*?<w:t>)4小时(?=</w:t>)", r"\g<1>2小时"),
    (STORE, r"(<v path=\"faults\.levels\[0\]\.onsite\"[^>]*>)4小时", r"\g<1>2小时"),
)
NAME = ((BODY, "本承诺书是我方投标文件", "本承诺书是海川热能设备有限公司投标文件"),)
OPEN = ((BODY, "质保期内的维修免收", "质保期内【 】的维修免收"),)
FOUND = {
    "control-differs-from-bid": ("三、报修与处理时限", "table 1", "row 2, column 4", "2小时"),
    "foreign-name": ("十、承诺书的效力", "paragraph 1", "海川热能设备有限公司"),
    "placeholder": ("一、质保期", "paragraph 4", "【 】"),
}


def planted(*faults: tuple[tuple[str, str, str], ...]) -> bytes:
    """Return the letter with the faults put in; each must be put somewhere, once."""
    out = io.BytesIO()
    with ZipFile(io.BytesIO(written())) as built, ZipFile(out, "w", ZIP_DEFLATED) as changed:
        for name in built.namelist():
            text = built.read(name)
            for part, old, new in (change for fault in faults for change in fault):
                if part == name:
                    replaced, count = re.subn(old, new, text.decode(), count=1)
                    assert count == 1, old
                    text = replaced.encode()
            changed.writestr(name, text)
    return out.getvalue()


def found(data: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, tuple[str, ...]]:
    """Return what is found in the letter beside its bid, by its rule: headings, steps and the words."""
    file = tmp_path / "承诺书.docx"
    file.write_bytes(data)
    code = run(["check", str(file), "--bid", str(BID), "--format", "json"])
    findings = json.loads(capsys.readouterr().out)["findings"]
    assert code == (1 if findings else 0)
    told = {each["rule"]: (*each["heading"], *each["steps"], each["quote"]) for each in findings}
    assert len(told) == len(findings)
    return told


def test_nothing_is_found_in_the_letter_as_built(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert found(written(), tmp_path, capsys) == {}


def test_three_faults_planted_in_one_file_are_all_found_at_their_places(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert found(planted(VALUE, NAME, OPEN), tmp_path, capsys) == FOUND


@pytest.mark.parametrize(
    ("fault", "rule"), [(VALUE, "control-differs-from-bid"), (NAME, "foreign-name"), (OPEN, "placeholder")]
)
def test_each_alone_is_the_only_one_found(
    fault: tuple[tuple[str, str, str], ...], rule: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert found(planted(fault), tmp_path, capsys) == {rule: FOUND[rule]}


def test_a_value_changed_in_the_words_alone_is_told_against_the_files_own_data_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = found(planted(VALUE[:1]), tmp_path, capsys)
    assert told == dict.fromkeys(
        ("control-differs-from-store", "control-differs-from-bid"), FOUND["control-differs-from-bid"]
    )
