"""Whether each figure fits on a page: a drawing is not divided, and what is below the page's end is not printed."""

from __future__ import annotations

from collections.abc import Iterator

from generator.document import Document, Flow, Org
from generator.document.origins import Origins
from generator.findings import Finding, Place, Severity, message
from generator.word.profile import Profile
from generator.word.writing.figures import drawn_height
from generator.word.writing.ledger import Ledger
from generator.word.writing.sections import cut

_TWIPS = 567
"""In a centimetre."""


def unfit(document: Document, profile: Profile, *, origins: Origins | None, place: Place) -> tuple[Finding, ...]:
    """Return a finding for each figure higher than its page, where it was written; else at ``place``."""
    ledger = Ledger(document, profile, flat=True)
    return tuple(_unfit(document, ledger, origins, place)) if ledger.has_figures else ()


def _unfit(document: Document, ledger: Ledger, origins: Origins | None, place: Place) -> Iterator[Finding]:
    profile = ledger.profile
    for section in cut(document):
        ledger.width = profile.text_height if section.landscape else profile.text_width
        room = profile.text_width if section.landscape else profile.text_height
        room -= 2 * (profile.caption.before + profile.caption.line + profile.caption.after)
        for figure in section.blocks:
            if isinstance(figure, Flow | Org) and (height := drawn_height(figure, ledger)) > room:
                label = ledger.numbering.caption(figure)
                where = origins.place(figure.caption, 0) if origins else None
                yield Finding(
                    "figure-higher-than-page",
                    Severity.ERROR,
                    message(
                        "{figure} is {height} cm high, the page has room for {room}",
                        figure=str(label) if label else "",
                        height=-(-height // _TWIPS),
                        room=room // _TWIPS,
                    ),
                    where or place,
                    message("make two figures of it, shorten the words in it, or put it on a landscape page"),
                )
