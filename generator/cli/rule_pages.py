"""The page of a rule as Markdown, for reports that bring it along."""

from __future__ import annotations

from generator.report import Lang


def rule_page(rule: str, lang: Lang) -> str | None:
    """Return what a rule's page says; None when it has none."""
    from generator.rules.engine.pages import PARTS, page

    found = page(rule, lang)
    if found is None:
        return None
    examples = {name for english in ("Wrong", "Right") for name in (english, PARTS[english])}
    parts = (
        f"## {heading}\n\n" + (f"```\n{text}\n```" if heading in examples else text) for heading, text in found.parts
    )
    return "\n\n".join((f"# {found.title}", *parts))
