"""What ``{{ }}`` prints: a token for a value of the bid, the words of the template itself, or a finding."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.document.inlines import Gap, PageField, Text
from generator.findings import message
from generator.model.naming import titled
from generator.model.view import Leaf, NotGiven, RecordView, Series
from generator.source.paths import parse_path
from generator.text import objections
from generator.text.access import Missing, described
from generator.text.markers import Site
from generator.text.rendering import Rendering


@dataclass(frozen=True, slots=True)
class Spelled:
    """A value with the form it is to be written in."""

    leaf: Leaf
    form: str


@dataclass(frozen=True, slots=True)
class Listed:
    """Values of a list, to be written one after the other."""

    items: tuple[Leaf | NotGiven, ...]


_COMMA = {"zh-CN": "、", "en": ", "}


def print_at(run: Rendering, thing: object, site: Site) -> Markup:
    """Return what stands in the Markdown for a thing printed; Markup is the template's own words and stays."""
    printed = _printed(run, thing, site)
    run.spend(1, len(printed), site=site)
    return printed


def _printed(run: Rendering, thing: object, site: Site) -> Markup:
    match thing:
        case Markup():
            return thing
        case Leaf(value=bool()) | bool():
            _refuse(run, thing, site)
        case Leaf():
            return run.put(run.value(thing))
        case Spelled(leaf, form):
            return run.put(run.value(leaf, form))
        case Listed(items):
            return Markup(_COMMA[run.locale]).join(_printed(run, item, site) for item in items)
        case "":  # as {{ word if condition }} is where the condition does not hold
            pass
        case str() | int():
            return run.put(Text(str(thing)))
        case PageField():
            return run.put(thing)
        case Missing():
            pass
        case NotGiven():
            return not_given(run, thing, site)
        case _:
            _refuse(run, thing, site)
    return Markup("")


def not_given(run: Rendering, thing: NotGiven | Series, site: Site) -> Markup:
    """Report that a value is to be printed which the bid does not give; a draft shows where it is to stand."""
    if run.draft:
        if not (isinstance(thing, NotGiven) and thing.due):
            run.warn(
                "value-missing",
                message("{thing} is printed, and the bid does not give it: the draft marks it", thing=described(thing)),
                site,
                hint=message("give it in the bid"),
                path=thing.path,
            )
        return run.put(Gap(_asked_for(run, thing)))
    run.report(
        "value-missing",
        message("{thing} is printed here, and the bid does not give it", thing=described(thing)),
        site,
        hint=message("give it in the bid, or guard it with {tag}", tag="{% if … %}"),
        path=thing.path,
    )
    return Markup("")


def _asked_for(run: Rendering, thing: NotGiven | Series) -> str:
    """Return what a gap says: 项目名称 for a record's field, since 名称 says too little; the bare name in a list."""
    steps = list(parse_path(thing.path) or ())
    while steps and isinstance(steps[-1], int):
        steps.pop()
    holder = tuple(steps[:-1])
    if not holder or isinstance(holder[-1], int):
        return thing.title
    return titled(run.root, holder).rpartition(" › ")[2] + thing.title


def _refuse(run: Rendering, thing: object, site: Site) -> None:
    path = ""
    match thing:
        case Leaf(path=path):
            objection = objections.yes_or_no_printed(described(thing))
        case Series(path=path):
            objection = objections.list_printed(described(thing))
        case RecordView(path=path):
            objection = objections.record_printed(described(thing), thing.names())
        case bool():
            objection = objections.yes_or_no_printed("")
        case _:
            objection = objections.printed(described(thing))
    run.object_to(objection, site, path=path)
