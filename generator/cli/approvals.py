"""Promises beyond a limit of the company that were approved, as a pack tells of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # pydantic and the rest are imported when the first bid is read, not for --help
    from generator.model.bid import Bid
    from generator.model.pack import Approved
    from generator.quantities import Locale
    from generator.rules.engine.limits import Breach


def approvals(bid: Bid, breaches: Iterable[Breach], locale: Locale) -> tuple[Approved, ...]:
    """Return who approved what; of a breach that nobody approved, nothing."""
    from generator.model.naming import titled
    from generator.model.pack import Approved
    from generator.model.view import Quoted, spell
    from generator.pack.titles import title
    from generator.source.paths import format_path

    return tuple(
        Approved.model_construct(
            promise=title(bid, each.path),
            value=Quoted(each.promised, format_path(each.path), titled(type(bid), each.path).rpartition(" › ")[2]),
            who=each.approval.who,
            date=spell(each.approval.date, "plain", locale),
            reason=each.approval.reason,
        )
        for each in breaches
        if each.approval
    )
