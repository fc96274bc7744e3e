"""Names of a template and what they stand for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.text.checking.logic import Formula, both, negated
from generator.text.checking.things import Case, Nameless, Value


@dataclass(slots=True)
class Scope:
    """The names that a template, a loop or a macro gives, above those of what it stands in."""

    above: Scope | None = None
    names: dict[str, Value] = field(default_factory=dict)

    def find(self, name: str) -> Value | None:
        """Return what a name stands for; None where it stands for nothing."""
        if name in self.names:
            return self.names[name]
        return self.above.find(name) if self.above else None

    def known(self) -> Iterator[str]:
        """Yield all names there are."""
        yield from self.names
        yield from self.above.known() if self.above else ()


def merged(scope: Scope, condition: Formula, so: Mapping[str, Value], otherwise: Mapping[str, Value]) -> None:
    """Give a scope the names it has after a condition, from those it would have where it is so and where it is not."""
    for name in dict.fromkeys((*so, *otherwise)):
        first, second = so.get(name), otherwise.get(name)
        if first is second and first is not None:
            scope.names[name] = first
            continue
        absent = scope.above.find(name) if scope.above else None
        absent = absent or (Case(both(), Nameless(name)),)
        scope.names[name] = (*_where(condition, first or absent), *_where(negated(condition), second or absent))


def _where(condition: Formula, value: Value) -> Value:
    return tuple(Case(both(condition, case.when), case.what) for case in value)
