"""``docs/rules.md`` and ``docs/rules.zh-CN.md``: every rule, from the pages beside their files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.findings import Severity
from generator.model.project import Track
from generator.report import Lang
from generator.rules.engine.discovery import Rule, rules
from generator.rules.engine.pages import Page, names, page
from generator.rules.engine.subjects import Offer, Pack, Paper

_INTRODUCTIONS: Mapping[Lang, str] = {
    "en": """\
# Rules

<!-- Made by docs/generate.py from generator/rules/. Do not edit. -->

[中文](rules.zh-CN.md)

What `bidwright check` and `bidwright build` look for besides what a value or a key gets wrong by itself. The name of a
rule stands in square brackets at the end of a finding; `bidwright explain NAME` prints its page.

A bid may set how much a rule matters (规则设定, `rules`), and let a finding stand (豁免, `waivers`): with the rule, the
place, a reason, the name of whoever answers for it, and a last day. In `dictionaries/`, beside its `company.yaml` or a
bid, a company adds words to those that rules look for, and takes some out. The tool gives hints, not legal advice.
""",
    "zh": """\
# 规则

<!-- 由 docs/generate.py 根据 generator/rules/ 生成，请勿手改。 -->

[English](rules.md)

除了单个键、单个值自身的错误以外，`bidwright check` 和 `bidwright build` 还检查这些。
发现末尾方括号里的是规则名，`bidwright explain 规则名` 显示它的说明。

投标可以设定一条规则算错误、警告还是提示（“规则设定”），也可以豁免一处发现（“豁免”），须写明规则、位置、理由、责任人和有效期。
在 `company.yaml` 或投标旁边的 `dictionaries/` 文件夹里，公司可以增加规则要找的词，也可以去掉一些。
这些只是提示，不是法律意见。
""",
}
_HEADS: Mapping[Lang, str] = {
    "en": "| rule | looks at | severity | finds |\n|---|---|---|---|\n",
    "zh": "| 规则 | 检查对象 | 程度 | 发现 |\n|---|---|---|---|\n",
}
_OTHERS: Mapping[Lang, str] = {"en": "## Other findings", "zh": "## 其他发现"}
_SUBJECTS = {
    Offer: {"en": "bid", "zh": "投标"},
    Paper: {"en": "document", "zh": "文件"},
    Pack: {"en": "pack", "zh": "整套文件"},
}
_SEVERITIES = {
    Severity.ERROR: {"en": "error", "zh": "错误"},
    Severity.WARNING: {"en": "warning", "zh": "警告"},
    Severity.INFO: {"en": "note", "zh": "提示"},
}


def render(lang: Lang) -> str:
    """Return the whole page in a language."""
    known = {rule.name for rule in rules()}
    others = [name for name in names() if name not in known]
    parts = [_INTRODUCTIONS[lang], _HEADS[lang] + "".join(_row(rule, lang) for rule in rules())]
    parts += ["\n".join(_section(rule.name, lang, yaml=Offer in rule.reads)) for rule in rules()]
    if others:
        parts.append(_OTHERS[lang] + "\n")
        parts += ["\n".join(_section(name, lang, yaml=True, level="###")) for name in others]
    return "\n".join(parts)


def _row(rule: Rule, lang: Lang) -> str:
    subjects = "、".join(_SUBJECTS[kind][lang] for kind in (Offer, Paper, Pack) if kind in rule.reads)
    if lang == "en":
        subjects = subjects.replace("、", ", ")
    return (
        f"| [`{rule.name}`](#{rule.name}) | {subjects} | {_severity(rule, lang)} | {_page(rule.name, lang).title} |\n"
    )


def _severity(rule: Rule, lang: Lang) -> str:
    usual = _SEVERITIES[rule.severity(None)][lang]
    other = [track for track in Track if rule.severity(track) is not rule.severity(None)]
    if not other:
        return usual
    tracks = "、".join(track.chinese if lang == "zh" else track.english for track in other)
    return f"{usual}；{tracks}: {_SEVERITIES[rule.severity(other[0])][lang]}"


def _section(name: str, lang: Lang, *, yaml: bool, level: str = "##") -> Iterator[str]:
    shown = _page(name, lang)
    yield f"{level} {name}\n\n{shown.title}\n"
    for heading, text in shown.parts:
        is_example = text in (shown.part("Wrong"), shown.part("Right"))
        language = "yaml" if yaml else "markdown"
        yield f"**{heading}**\n\n" + (f"```{language}\n{text}\n```\n" if is_example else f"{text}\n")


def _page(name: str, lang: Lang) -> Page:
    found = page(name, lang)
    if found is None:
        raise SystemExit(f"{name} has no page in {lang}")
    return found
