"""``needs`` that do nothing: of what is always there, of what another need implies, of what the section never says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.findings import Finding, Message, Severity, message
from generator.text.checking.logic import ALWAYS, Axioms, Formula, both, follows
from generator.text.checking.things import Steps
from generator.text.sections import Need


def superfluous(needs: tuple[Need, ...], given: Mapping[str, Formula], axioms: Axioms) -> Iterator[Finding]:
    """Yield each need without which everything would be the same; ``given`` tells when each path is given."""
    left = list(needs)
    for need in needs:
        others = [other for other in left if other is not need]
        if follows(given[need.path], ALWAYS, axioms):
            yield _finding(need, message("{path} is always given: to need it changes nothing", path=need.path))
        elif follows(given[need.path], both(*(given[other.path] for other in others)), axioms):
            names = tuple(other.path for other in others)
            text = message(
                "{path} is given wherever {names} are: to need it changes nothing", path=need.path, names=names
            )
            yield _finding(need, text)
            left = others


def unspoken(needs: tuple[Need, ...], used: Mapping[Steps, None]) -> Iterator[Finding]:
    """Yield each need that the section says nothing of: it may stand there by mistake."""
    for need in needs:
        steps = tuple(need.path.split("."))
        if not any(path[: len(steps)] == steps or steps[: len(path)] == path for path in used):
            text = message("the section needs {path}, of which it says nothing", path=need.path)
            hint = message("leave it, if the section makes no sense without it; it is left out where that is not given")
            yield Finding("need-unspoken", Severity.INFO, text, need.place, hint)


def _finding(need: Need, text: Message) -> Finding:
    return Finding("need-superfluous", Severity.WARNING, text, need.place, message("delete it"))
