"""``==`` and its kin in templates: of numbers only, so that 36个月 and 3年 are never compared as words."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping

from generator.model.view import Leaf, NotGiven
from generator.text import objections
from generator.text.access import Missing, described, path_of
from generator.text.markers import Site
from generator.text.rendering import Rendering

OPERATORS: Mapping[str, Callable[[int, int], bool]] = {
    "eq": operator.eq,
    "ne": operator.ne,
    "lt": operator.lt,
    "lteq": operator.le,
    "gt": operator.gt,
    "gteq": operator.ge,
}


def compare_at(run: Rendering, left: object, sign: str, right: object, site: Site) -> bool:
    """Return how two numbers compare; false where one is not given."""
    if isinstance(left, Missing | NotGiven) or isinstance(right, Missing | NotGiven):
        return False
    numbers = (_number(left), _number(right))
    if numbers[0] is not None and numbers[1] is not None:
        return OPERATORS[sign](numbers[0], numbers[1])
    path = path_of(left) or path_of(right)
    run.object_to(objections.not_two_numbers(described(left), described(right)), site, path=path)
    return False


def _number(thing: object) -> int | None:
    number = thing.value if isinstance(thing, Leaf) else thing
    return number if isinstance(number, int) and not isinstance(number, bool) else None
