"""A bid and its documents before the rules: everything that every rule finds, once, in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.findings import AnyPlace, Finding, Severity
from generator.rules.engine.discovery import Rule, Subject, rules
from generator.rules.engine.faults import Fault
from generator.rules.engine.limits import Breach, breaches
from generator.rules.engine.settings import Weights, unknown_rules
from generator.rules.engine.subjects import Context, Hit, Offer, Pack, Paper
from generator.rules.engine.waivers import Waivers


@dataclass(frozen=True, slots=True)
class Examined:
    """What came of an examination."""

    findings: tuple[Finding, ...]
    """All of them; those that the bid waives carry their waiver."""
    approved: tuple[Breach, ...] = ()
    """Promises beyond a limit of the company that somebody who may has approved."""

    @property
    def waived(self) -> tuple[Finding, ...]:
        """The findings that are let stand, each with its waiver: for the manifest of what is handed in."""
        return tuple(finding for finding in self.findings if finding.waiver)


def examine(
    context: Context,
    papers: Sequence[Paper] = (),
    *,
    itself: bool = True,
    whole: bool = False,
    draft: bool = False,
    among: Sequence[Rule] | None = None,
) -> Examined:
    """Return what the rules find in a bid and its documents, or in a Word file alone. No rule knows anything of gaps.

    ``itself`` says whether the bid itself is asked about, and not only papers that belong to it. ``whole`` says
    whether the papers are all that the bid names: only then can a waiver be of no use. In a ``draft`` nothing is worse
    than a warning. ``among`` are the rules to ask; absent when all are.
    """
    weights, waivers = Weights.of(context), Waivers(context)
    try:
        faults = [
            (rule, fault)
            for rule in (rules() if among is None else among)
            if not weights.are_off(rule.name)
            for subject in _subjects(rule, context, papers, itself=itself)
            for fault in _ordered(rule.check(subject))
        ]
    finally:
        for paper in papers:
            paper.forget()
    found: dict[tuple[str, AnyPlace | None, object], Finding] = {}
    for rule, fault in faults:
        severity = weights.severity(rule, fault, context.track)
        finding = _finding(rule, fault, min(severity, Severity.WARNING) if draft else severity)
        key = finding.rule, finding.place, finding.message
        if key not in found:
            found[key] = waivers.apply(finding, fault.at if isinstance(fault.at, Hit) else None)
    own = (*unknown_rules(context), *(waivers.findings(whole=whole) if among is None else ()))
    approved = tuple(each for each in breaches(context.bid) if each.approval) if context.bid and itself else ()
    return Examined((*found.values(), *own), approved)


def _subjects(rule: Rule, context: Context, papers: Sequence[Paper], *, itself: bool) -> Iterator[Subject]:
    if Offer in rule.reads and itself and context.bid and context.tree:
        yield Offer(context.bid, context.tree, context)
    if Paper in rule.reads:
        yield from papers
    if Pack in rule.reads and papers:
        yield Pack(tuple(papers), context)


def _ordered(faults: Iterable[Fault]) -> Iterator[Fault]:
    """Yield the faults of one subject as a reader comes by them; of two that say one thing of the same words, one."""

    def position(fault: Fault) -> tuple[int, int, int]:
        at = fault.at
        return (at.number, at.start, -at.end) if isinstance(at, Hit) else (-1, 0, 0)

    last: Fault | None = None
    for fault in sorted(faults, key=position):
        if last is None or not _is_inside(fault, last):
            last = fault
            yield fault


def _is_inside(fault: Fault, other: Fault) -> bool:
    one, two = fault.at, other.at
    if not isinstance(one, Hit) or not isinstance(two, Hit) or fault.message.id != other.message.id:
        return False
    within = one.paper is two.paper and one.number == two.number and one.end <= two.end
    return within and one.end - one.start < two.end - two.start


def _finding(rule: Rule, fault: Fault, severity: Severity) -> Finding:
    related = tuple((label, _place(at)) for label, at in fault.related)
    return Finding(rule.name, severity, fault.message, _place(fault.at) if fault.at else None, fault.hint, related)


def _place(at: Hit | AnyPlace) -> AnyPlace:
    return at.place if isinstance(at, Hit) else at
