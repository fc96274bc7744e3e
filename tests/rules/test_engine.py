"""What every rule relies on: passages searched in one go, words of dictionaries, places, provisions of law."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from generator.document import Document, Heading, Paragraph, Text
from generator.document.blocks import Cell, Column, Row, Table
from generator.document.manuscript import Manuscript
from generator.document.passages import Kind, Region
from generator.document.reading_order import sourced
from generator.findings import Place, Severity, message
from generator.model.project import Track
from generator.quantities import Duration, Money, Percent, Refusal
from generator.rules import Context, composed, examine, word_file
from generator.rules.engine import Fault, Hit, Pack, Paper
from generator.rules.engine.dictionaries import FOLDER, Dictionaries, built_in
from generator.rules.engine.dictionary_files import load
from generator.rules.engine.discovery import Rule, rules
from generator.rules.engine.entries import Entry
from generator.rules.engine.law import FOLDER as LAWS
from generator.rules.engine.law import Status, provisions
from tests.bids.sample import BID, prepared
from tests.text.shelf import Shelf


def paper(*lines: str, context: Context | None = None) -> Paper:
    """Return a document of paragraphs; ``# `` begins a heading."""
    blocks = tuple(
        Heading(line.count("#"), (Text(line.lstrip("# ")),)) if line.startswith("#") else Paragraph((Text(line),))
        for line in lines
    )
    return composed(Document("文件", "zh-CN", blocks), "test", context or Context(), origins=None)


def table(*rows: tuple[str | Cell, ...], header: int = 1) -> Paper:
    """Return a document with one table."""
    made = tuple(
        Row(tuple(cell if isinstance(cell, Cell) else Cell((Text(cell),)) for cell in row if cell)) for row in rows
    )
    block = Table((Column(),) * 3, made[:header], made[header:], (Text("分级"),))
    return composed(Document("文件", "zh-CN", (block,)), "test", Context(), origins=None)


def texts(found: object) -> list[str]:
    return [hit.text for hit in found if isinstance(hit, Hit)]  # type: ignore[attr-defined]


def test_a_match_never_reaches_into_the_next_passage() -> None:
    made = paper("质保期为", "3年", "质保期为 2年")
    assert texts(made.search(re.compile(r"质保期为\s*\d年"))) == ["质保期为 2年"]
    assert texts(made.search(re.compile(r"质保期为\s*(?:\d年)?"))) == ["质保期为", "质保期为 2年"]
    assert texts(made.search(re.compile(r"^\d年$", re.MULTILINE))) == ["3年"]


def test_only_passages_of_the_kinds_asked_for_are_searched() -> None:
    made = paper("# 质保", "质保3年")
    assert [hit.number for hit in made.search(re.compile("质保"), Kind.HEADING)] == [0]


def test_contents_and_comments_are_not_searched() -> None:
    made = paper("尽快到场", "尽快到场", "尽快到场")
    contents, comment, text = made.passages
    held = (replace(contents, kind=Kind.CONTENTS), replace(comment, region=Region.COMMENT), text)
    again = word_file(Manuscript("a.docx", made.document, held), dictionary(Entry("尽快")))
    assert [hit.number for hit in again.search(re.compile("尽快"))] == [2]
    assert [hit.number for hit in again.spotted("test")] == [2]


def test_a_hit_knows_what_stands_round_it() -> None:
    made = paper("# 服务", "## 质保", "水箱质保3年。", "# 其他", "无")
    (hit,) = made.search(re.compile("3年"))
    assert (hit.before, hit.text, hit.after, hit.trail) == ("水箱质保", "3年", "。", ("服务", "质保"))
    assert made.trails == ((), ("服务",), ("服务", "质保"), (), ("其他",))


def test_a_cell_knows_the_heads_of_its_row_and_column() -> None:
    made = table(("级别", "响应", "到场"), ("一级", "1小时", "2小时"), ("二级", "3小时", "4小时"))
    (hit,) = made.search(re.compile("4小时"))
    assert (made.row_head(hit.number), made.column_head(hit.number), made.caption(hit.number)) == (
        "二级",
        "到场",
        "分级",
    )
    (head,) = made.search(re.compile("到场"))
    assert made.column_head(head.number) == ""


def test_heads_reach_over_cells_that_are_joined_and_over_two_header_rows() -> None:
    one = (Text("一级"),)
    made = table(
        ("级别", Cell((Text("时限"),), 2)),
        (Cell((Text("名称"),)), "响应", "到场"),
        (Cell(one, 1, 2), "1小时", "2小时"),
        ("3小时", "4小时"),
        header=2,
    )
    (hit,) = made.search(re.compile("4小时"))
    assert (made.row_head(hit.number), made.column_head(hit.number)) == ("一级", "到场")


def test_the_first_row_is_the_header_where_none_is_marked() -> None:
    made = table(("级别", "响应", "到场"), ("一级", "1小时", "2小时"), header=0)
    (hit,) = made.search(re.compile("2小时"))
    assert made.column_head(hit.number) == "到场"


def dictionary(*entries: Entry) -> Context:
    return Context(dictionaries=Dictionaries({"test": {entry.word: entry for entry in entries}}))


def spotted(line: str, *entries: Entry) -> list[str]:
    return texts(paper(line, context=dictionary(*entries)).spotted("test"))


def test_of_two_words_the_longer_counts() -> None:
    assert spotted("最终解释权归我方，最好。", Entry("最"), Entry("最终解释权")) == ["最终解释权", "最"]


def test_a_word_counts_only_in_its_contexts_and_never_in_those_it_is_meant_in() -> None:
    assert spotted("带给用户服务，带给用户", Entry("带给", only=("～…服务",))) == ["带给"]
    assert spotted("带给用户。服务", Entry("带给", only=("～…服务",))) == []
    assert spotted("个性说明，个性化", Entry("个性", unless=("～化",))) == ["个性"]
    assert spotted("在左右两侧，5天左右", Entry("左右", unless=("左右两侧",))) == ["左右"]
    assert spotted("约3天，合约", Entry("约", only=("～#天",))) == ["约"]


def test_latin_words_count_in_either_case_and_never_inside_another() -> None:
    assert spotted("todo：STODO、TODO1、ToDo", Entry("TODO")) == ["todo", "ToDo"]


def test_the_dictionaries_of_this_program_are_as_strict_as_those_of_others() -> None:
    for file in sorted(FOLDER.glob("*.yaml")):
        shelf = Shelf({f"/d/{file.name}": file.read_bytes()})
        read, findings = load([Path("/d") / file.name], shelf)
        assert findings == (), file.name
        assert read[file.stem] == built_in()[file.stem], file.name


def test_every_dictionary_is_read_by_a_rule_or_by_what_rules_use() -> None:
    code = "".join(file.read_text("utf-8") for file in FOLDER.parent.rglob("*.py"))
    assert [file.stem for file in FOLDER.glob("*.yaml") if f'"{file.stem}"' not in code] == []


@pytest.mark.parametrize("file", sorted(LAWS.glob("*.yaml")), ids=lambda file: file.stem)
def test_a_provision_says_where_it_stands_and_when_it_was_read(file: Path) -> None:
    for each in provisions(file.stem):
        assert re.search(r"《.+》|〔\d{4}〕", each.citation)
        assert re.fullmatch(r"\d{4}-\d\d(-\d\d)?", each.checked)
        assert re.fullmatch(r"(\d{4}-\d\d(-\d\d)?)?", each.effective)
        assert each.says
        assert each.tracks
        for bound in filter(None, (each.least, each.most)):
            kinds = (Duration, Percent, Money)
            assert any(not isinstance(kind.parse(bound), Refusal) for kind in kinds), bound


def test_what_was_not_read_in_the_statute_is_a_warning_at_most() -> None:
    every = [each for file in LAWS.glob("*.yaml") for each in provisions(file.stem)]
    assert {status for each in every if (status := each.status)} >= {Status.READ}
    for each in every:
        known = replace(each, status=Status.READ), replace(each, status=Status.SUPPOSED)
        assert [one.severity(Severity.ERROR) for one in known] == [Severity.ERROR, Severity.WARNING]
        assert [one.severity(Severity.INFO) for one in known] == [Severity.INFO, Severity.INFO]
        assert "unverified" in known[1].cited.id


def test_a_law_file_has_no_keys_that_nobody_reads() -> None:
    keys = {key for file in LAWS.glob("*.yaml") for item in yaml.safe_load(file.read_bytes()) for key in item}
    assert keys <= {
        "id", "citation", "says", "tracks", "least", "most", "words", "effective", "checked", "status"
    }  # fmt: skip


def rule(*faults: Fault, severity: object = Severity.ERROR, reads: type = Paper) -> Rule:
    return Rule("test", severity, frozenset({reads}), lambda _: iter(faults), "")  # type: ignore[arg-type]


def test_a_severity_may_depend_on_the_track() -> None:
    found = rule(severity={None: Severity.WARNING, Track.GOV_WORKS: Severity.ERROR})
    assert found.severity(Track.GOV_WORKS) is Severity.ERROR
    assert found.severity(Track.PRIVATE) is Severity.WARNING
    assert found.severity(None) is Severity.WARNING


def test_of_two_findings_that_say_one_thing_of_the_same_words_one_is_kept() -> None:
    made = paper("X个工作日", "X个工作日")
    whole, part, other = made.whole(0), made.whole(0).part(0, 1), made.whole(1)
    said, same = message("{words} is wrong", words="X个工作日"), message("{words} is wrong", words="X")
    faults = (Fault(said, other), Fault(same, part), Fault(said, whole), Fault(said, whole))
    found = examine(made.context, [made], among=[rule(*faults)]).findings
    assert [finding.message for finding in found] == [said]  # both passages have one place here: no template's line
    again = word_file(Manuscript("a.docx", made.document, made.passages), Context())
    moved = (Fault(said, again.whole(1)), Fault(same, again.whole(0).part(0, 1)), Fault(said, again.whole(0)))
    places = [finding.place for finding in examine(Context(), [again], among=[rule(*moved)]).findings]
    assert [getattr(place, "order", 0) for place in places] == [1, 2]


def test_a_rule_about_a_pack_sees_all_papers_at_once() -> None:
    seen: list[int] = []

    def check(pack: Pack) -> tuple[Fault, ...]:
        seen.append(len(pack.papers))
        return ()

    both = [paper("甲"), paper("乙")]
    examine(Context(), both, among=[Rule("test", Severity.ERROR, frozenset({Pack}), check, "")])
    assert seen == [2]


def test_words_in_a_value_are_placed_in_the_yaml_and_all_others_in_the_template() -> None:
    ready = prepared()
    from generator.cli.preparation import compose

    made, _ = compose(ready, "commitment-letter")
    assert made
    letter = composed(made.document, made.kind, ready.context, origins=made.origins)
    hits = {hit.text: hit.place for hit in letter.search(re.compile("学生公寓太阳能|质保期自|3年|管路配件"))}
    name, words = hits["学生公寓太阳能"], hits["质保期自"]
    assert isinstance(name, Place)
    assert isinstance(words, Place)
    line = BID.read_text("utf-8").splitlines()[(name.line or 0) - 1]
    assert line[(name.column or 0) - 1 : (name.end_column or 0) - 1] == "学生公寓太阳能"
    assert name.path == "project.name"
    assert words.file.endswith("sections/warranty-periods.md")
    assert (words.line, words.column) == (6, None)
    assert hits["3年"].path == "warranty.tiers[0].period"


def test_each_rule_is_a_file_of_its_name_and_they_come_in_order() -> None:
    names = [each.name for each in rules()]
    assert names == sorted(names)
    assert all(re.fullmatch("[a-z]+(-[a-z]+)+|[a-z]+", name) for name in names)


def test_reading_order_gives_every_passage_a_place_of_its_own() -> None:
    made = prepared()
    from generator.cli.preparation import compose

    plan, _ = compose(made, "service-plan")
    assert plan
    places = [each.passage.place for each in sourced(plan.document, "方案")]
    assert [place.order for place in places] == list(range(1, len(places) + 1))
    assert len(set(places)) == len(places)
