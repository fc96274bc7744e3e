"""The schedule of a project: events that happen once, each with its day."""

from __future__ import annotations

from pathlib import Path

from generator.findings import Place
from generator.model.loading import load
from generator.quantities import Date, StartEvent
from tests.source.readers import MemoryReader

BID = """\
项目:
  名称: 示例采购
  编号: A-1
  采购人: 示例中学
  日程:
    - {事件: EVENT, 日期: 2026年6月30日}
  工作日历: {放假: [2027-01-01, 2027/1/2], worked: [2027-01-09]}
"""


def read(event: str) -> tuple[list[tuple[str, int | None]], list[tuple[StartEvent, Date]]]:
    reader = MemoryReader({"/w/bid.yaml": BID.replace("EVENT", event)})
    loaded = load(Path("bid.yaml"), reader, root=Path("/w"), draft=True)
    found = [
        (finding.rule, finding.place.line)
        for finding in loaded.findings
        if isinstance(finding.place, Place) and finding.place.path.startswith("project")
    ]
    schedule = loaded.bid.project.schedule if loaded.bid else ()
    return found, [(planned.event, planned.date) for planned in schedule]


def test_an_event_and_a_date_are_read_in_the_spellings_of_their_types() -> None:
    day = Date.parse("2026-06-30")
    assert isinstance(day, Date)
    assert read("终验") == ([], [(StartEvent.FINAL_ACCEPTANCE, day)])


def test_an_event_that_happens_again_and_again_has_no_date() -> None:
    assert read("接到报修")[0] == [("fields-at-odds", 6)]
