"""How much each rule matters to a bidder, and names of rules that are none."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.findings import Finding, Severity, message
from generator.model.project import Track
from generator.model.waivers import Weight
from generator.rules.engine.discovery import Rule, rules
from generator.rules.engine.faults import Fault
from generator.rules.engine.subjects import Context


@dataclass(frozen=True, slots=True)
class Weights:
    """What the bid and its layers set."""

    weights: Mapping[str, Weight]

    @classmethod
    def of(cls, context: Context) -> Weights:
        """Return the settings of a bid; of a rule set twice the later counts, which is the lower layer's."""
        return cls({each.rule: each.weight for each in context.bid.rules} if context.bid else {})

    def are_off(self, rule: str) -> bool:
        """Return whether a rule is not to be asked."""
        return self.weights.get(rule) is Weight.OFF

    def severity(self, rule: Rule, fault: Fault, track: Track | None) -> Severity:
        """Return how much a fault matters: by the settings, else by itself, else by its rule."""
        weight = self.weights.get(rule.name)
        return (weight.severity if weight else None) or fault.severity or rule.severity(track)


def rule_names() -> tuple[str, ...]:
    """Return the names of all rules."""
    return tuple(rule.name for rule in rules())


def unknown_rules(context: Context) -> Iterator[Finding]:
    """Yield a finding for each waiver or setting of a rule that does not exist."""
    known = rule_names()
    bid, tree = context.bid, context.tree
    if bid is None or tree is None:
        return
    named = [
        *((each.rule, ("waivers", index, "rule")) for index, each in enumerate(bid.waivers)),
        *((each.rule, ("rules", index, "rule")) for index, each in enumerate(bid.rules)),
    ]
    for name, path in named:
        if name not in known:
            near = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
            hint = message("did you mean {name}?", name=near[0]) if near else message("bidwright explain lists them")
            text = message("there is no rule {name} that could be set or waived", name=name)
            yield Finding("unknown-rule", Severity.ERROR, text, tree.place(path), hint)
