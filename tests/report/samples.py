"""What a run may have found: every kind of place, and words that a format could trip over."""

from __future__ import annotations

from dataclasses import replace

from generator.findings import Cause, Finding, Place, Severity, Waiver, WordPlace, message
from generator.report.order import arrange
from generator.report.outcome import Outcome

NO_UNIT = Finding(
    "value-not-understood",
    Severity.ERROR,
    message("{text} has no unit", text="36"),
    Place("bids/甲 校/bid.yaml", 9, 24, 9, 26, "warranty.tiers[0].period"),
    hint=message("write {example}", example="36个月"),
    related=((message("first given here"), Place("company.yaml", 3, 5)),),
)
"""A value on one line, with a hint and another place; its file has Chinese and a blank in its name."""

SEVERAL_LINES = Finding(
    "wrong-shape", Severity.WARNING, message("not a list"), Place("bids/甲 校/bid.yaml", 11, 3, 14, 1)
)
WHOLE_FILE = Finding("layer-alone", Severity.INFO, message("checked as a layer"), Place("company.yaml"))
IN_WORD = Finding(
    "foreign-name",
    Severity.ERROR,
    message("{name} is another company", name="示例乙公司"),
    WordPlace("out/a/说明.docx", ("一、质保期", "（一）起算"), "示例乙公司承诺", "bidder.name"),
)
OF_OURS = Finding("template-syntax", Severity.ERROR, message("x"), Place("<bidwright>/templates/zh-CN/a.md", 3, 1))
NOWHERE = Finding("no-file", Severity.WARNING, message("no file is concerned"))
UNREADABLE = Finding(
    "unreadable-file", Severity.ERROR, message("x cannot be read"), Place("x.docx"), cause=Cause.UNREADABLE
)
AWKWARD = Finding(
    "awkward",
    Severity.ERROR,
    message("{text}", text='100%: a,b<c>&"d"\r\n::error::\x1b[0m\u202e]]>\ud800'),
    Place("a%b,c:d.yaml", 1, 1),
)
WAIVED = replace(
    NO_UNIT,
    place=Place("bids/甲 校/bid.yaml", 20, 3, 20, 9),
    waiver=Waiver("业主书面同意", "张三", Place("bids/甲 校/bid.yaml", 40, 5), "2026-12-31"),
)

ALL = (NO_UNIT, SEVERAL_LINES, WHOLE_FILE, IN_WORD, OF_OURS, NOWHERE, UNREADABLE, AWKWARD, WAIVED)


def outcome(*findings: Finding, **more: object) -> Outcome:
    """Return the outcome of a run that checked the files of these findings and one more, which is clean."""
    files = sorted({finding.place.file for finding in findings if finding.place} | {"clean.yaml"})
    return replace(Outcome(arrange(findings), tuple(files)), **more)
