"""What the two READMEs show is what happens."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from generator.cli.entry import run
from generator.document import Heading
from generator.document.plain import plain
from generator.document.walk import walk_lines
from tests.reading import read

ROOT = Path(__file__).parent.parent
LANGUAGES = {"README.md": "en", "README.zh-CN.md": "zh"}


def example(readme: str, name: str) -> str:
    """Return the fenced block that follows a marker comment."""
    text = (ROOT / readme).read_text(encoding="utf-8")
    found = re.search(rf"<!-- {name} -->\n```\w*\n(.*?)```", text, re.DOTALL)
    assert found, f"{readme} has no example {name}"
    return found[1]


@pytest.fixture
def bid(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The place the READMEs name for the first bid, in a copy of the sample library."""
    shutil.copytree(ROOT / "commitments", tmp_path / "commitments")
    monkeypatch.chdir(tmp_path)
    file = Path("commitments/bids/my-first/bid.yaml")
    file.parent.mkdir()
    return file


def test_both_readmes_show_the_same_first_bid_in_ten_lines() -> None:
    first = example("README.md", "first-bid")
    assert first == example("README.zh-CN.md", "first-bid")
    assert len(first.splitlines()) <= 10


def test_the_first_bid_gives_a_letter_with_its_own_promise(bid: Path) -> None:
    bid.write_text(example("README.md", "first-bid"), encoding="utf-8")
    assert run(["build", str(bid.parent)]) == 0
    document, _ = read(Path("out/my-first/01-售后服务承诺书.docx").read_bytes(), "letter.docx")
    assert document
    text = "\n".join(plain(line) for line in walk_lines(document))
    assert "致：示例市第二医院" in text
    assert "储热水箱、集热管和支架：5年" in text


@pytest.mark.parametrize(("readme", "lang"), LANGUAGES.items())
def test_the_finding_shown_is_the_finding_printed(
    readme: str, lang: str, bid: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = example(readme, "first-bid").replace("5年", "36")
    bid.write_text(wrong, encoding="utf-8")
    assert run(["check", bid.parent.as_posix(), "--lang", lang]) == 1
    assert example(readme, "finding") in capsys.readouterr().out


def test_both_readmes_show_the_same_own_wording_and_it_is_done(bid: Path) -> None:
    shown = example("README.md", "own-wording")
    assert shown == example("README.zh-CN.md", "own-wording")
    bid.write_text(example("README.md", "first-bid").replace("commitment-letter", "service-plan"), encoding="utf-8")
    own = bid.parent / "templates" / "zh-CN"
    files = {
        "documents/service-plan.yaml": shown,
        "sections/our-team.md": "## 我们的团队\n\n本节由投标人另写。\n",
        "sections/our-promise.md": "# 最后一章\n\n本章由投标人另写。\n",
    }
    for name, text in files.items():
        (own / name).parent.mkdir(parents=True, exist_ok=True)
        (own / name).write_text(text, encoding="utf-8")
    assert run(["build", str(bid.parent)]) == 0
    document, _ = read(Path("out/my-first/01-售后服务与培训方案.docx").read_bytes(), "plan.docx")
    assert document
    chapters = [plain(block.inlines) for block in document.blocks if isinstance(block, Heading)]
    assert chapters[:3] == ["服务目标", "服务组织机构与人员", "服务网点"]
    assert chapters[-1] == "最后一章"
    assert chapters.index("我们的团队") == chapters.index("交货") - 1
    assert chapters.index("故障分级与响应时限") < chapters.index("质保期及起算")
    assert not {"软件升级", "应急预案"} & set(chapters)
