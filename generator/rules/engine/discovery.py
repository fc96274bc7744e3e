"""The rules there are: every module beside this folder is one. A new file is a new rule; there is no list of them."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TypeAlias

from generator.findings import Severity
from generator.model.project import Track
from generator.rules.engine.faults import Fault, Severities
from generator.rules.engine.subjects import Offer, Pack, Paper

FOLDER = Path(__file__).parent.parent

Subject: TypeAlias = Offer | Paper | Pack

_SUBJECTS: Mapping[str, type[Subject]] = {"Offer": Offer, "Paper": Paper, "Pack": Pack}


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule."""

    name: str
    """Kebab-case: that of its file."""
    severities: Severities
    reads: frozenset[type[Subject]]
    check: Callable[..., Iterable[Fault]] = field(repr=False)
    page: str = field(repr=False)
    """Its docstring."""

    def severity(self, track: Track | None) -> Severity:
        """Return how much it matters on a procurement track."""
        if isinstance(self.severities, Mapping):
            return self.severities.get(track, self.severities[None])
        return self.severities


@cache
def rules() -> tuple[Rule, ...]:
    """Return every rule, by name."""
    names = sorted(module.name for module in pkgutil.iter_modules([str(FOLDER)]) if not module.ispkg)
    return tuple(_rule(name) for name in names)


def _rule(module_name: str) -> Rule:
    module = importlib.import_module(f"generator.rules.{module_name}")
    check = module.check
    subject = next(each for name, each in check.__annotations__.items() if name != "return")
    reads = frozenset(_SUBJECTS[part.strip()] for part in str(subject).split("|"))
    return Rule(module_name.replace("_", "-"), module.SEVERITY, reads, check, module.__doc__ or "")
