"""The style profile that is shipped, read as the tests need it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

from generator.model.naming import names
from generator.source import Names
from generator.word.profile import Profile

FILE = Path(__file__).parents[2] / "templates" / "zh-CN" / "styles" / "standard.yaml"


@cache
def standard() -> Profile:
    """Return the profile ``standard``."""
    return Profile.model_validate(english(yaml.load(FILE.read_text("utf-8"), yaml.BaseLoader), names(Profile)))


def english(node: object, known: Names | None) -> object:
    """Return plain YAML with its keys in English."""
    if isinstance(node, list):
        return [english(item, known) for item in node]
    if not isinstance(node, dict) or known is None:
        return node
    found = {written: known.find(written) for written in node}
    return {
        name.english if name else written: english(node[written], name.inside if name else None)
        for written, name in found.items()
    }
