"""``bidwright schema`` prints the schema that the repository holds."""

import json
from pathlib import Path

from generator.cli import exits
from tests.cli.conftest import Library

ROOT = Path(__file__).resolve().parents[2]


def test_the_schema_is_printed_as_it_stands_in_the_repository(library: Library) -> None:
    ran = library.run("schema")
    assert ran.code == exits.FINE
    assert ran.err == ""
    assert ran.out == (ROOT / "schema" / "bid.schema.json").read_text(encoding="utf-8")
    assert json.loads(ran.out)["title"] == "投标"


def test_its_help_tells_what_it_is_for(library: Library) -> None:
    ran = library.run("schema", "--help", lang="zh")
    assert ran.code == exits.FINE
    assert "编辑器" in ran.out


def test_the_schema_of_the_manifest_is_printed_too(library: Library) -> None:
    ran = library.run("schema", "--of", "manifest")
    assert (ran.code, ran.err) == (exits.FINE, "")
    assert ran.out == (ROOT / "schema" / "manifest.schema.json").read_text(encoding="utf-8")
