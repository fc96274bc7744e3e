"""Tables of other programs: merged cells, tables in cells, rows that were deleted, grids that do not add up."""

from __future__ import annotations

from generator.document import Block, Cell, Column, Paragraph, Row, Table
from generator.document.passages import Absence, Kind, Spot
from tests.word.foreign import cell, foreign, p, passages, read_whole, row, way
from tests.word.samples import words

BEGINS = '<w:vMerge w:val="restart"/>'


def only(body: str) -> Table:
    (table,) = read_whole(foreign(body)).document.blocks
    assert isinstance(table, Table)
    return table


def cells(*texts: str, **spans: int) -> Row:
    return Row(tuple(Cell(words(text) if text else (), **spans) for text in texts))


def test_a_table_without_header_has_none_and_its_cells_know_where_they_stand() -> None:
    body = p("下表：") + f"<w:tbl>{row('部件', '质保')}{row('水箱', '3年')}</w:tbl>"
    manuscript = read_whole(foreign(body))
    assert manuscript.document.blocks[1] == Table(
        (Column(), Column()), (), (cells("部件", "质保"), cells("水箱", "3年"))
    )
    assert [(passage.text, passage.kind, passage.cell) for passage in manuscript.passages[1:]] == [
        ("部件", Kind.CELL, Spot(1, 1, 1)),
        ("质保", Kind.CELL, Spot(1, 1, 2)),
        ("水箱", Kind.CELL, Spot(1, 2, 1)),
        ("3年", Kind.CELL, Spot(1, 2, 2)),
    ]
    assert way(manuscript.passages[4]) == "table 1 › row 2, column 2"


def test_rows_that_are_repeated_are_the_header() -> None:
    table = f"<w:tbl>{row('部件', properties='<w:tblHeader/>')}{row('水箱')}</w:tbl>"
    assert only(table) == Table((Column(),), (cells("部件"),), (cells("水箱"),))
    assert [passage.cell for passage in passages(table)] == [Spot(1, 1, 1, header=True), Spot(1, 2, 1)]


def test_merged_cells_span_and_columns_are_those_of_the_grid() -> None:
    down, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    across = '<w:gridSpan w:val="2"/>'
    table = (
        "<w:tbl><w:tr>" + cell(p("甲"), down) + cell(p("乙"), across) + "</w:tr><w:tr>"
        + cell(p(""), on) + cell(p("丙")) + cell(p("丁")) + "</w:tr></w:tbl>"
    )  # fmt: skip
    assert only(table).rows == (
        Row((Cell(words("甲"), rowspan=2), Cell(words("乙"), colspan=2))),
        cells("丙", "丁"),
    )
    assert [(passage.text, passage.cell) for passage in passages(table)] == [
        ("甲", Spot(1, 1, 1, rows=2)),
        ("乙", Spot(1, 1, 2, columns=2)),
        ("丙", Spot(1, 2, 2)),
        ("丁", Spot(1, 2, 3)),
    ]


def test_words_in_a_cell_that_a_merged_cell_covers_are_hidden() -> None:
    table = f"<w:tbl><w:tr>{cell(p('甲'), BEGINS)}</w:tr><w:tr>{cell(p('盖住'), '<w:vMerge/>')}</w:tr></w:tbl>"
    covered = passages(table)[1]
    assert (covered.text, covered.absent[0].why, covered.absent[0].text) == ("", Absence.HIDDEN, "盖住")
    assert only(table).rows == (Row((Cell(words("甲"), rowspan=2),)), Row(()))


def test_cells_merged_as_word_2000_did_are_one() -> None:
    table = (
        f"<w:tbl><w:tr>{cell(p('甲'), BEGINS.replace('vMerge', 'hMerge'))}{cell(p('乙'), '<w:hMerge/>')}</w:tr></w:tbl>"
    )
    assert only(table).rows[0].cells[0].colspan == 2
    assert [passage.text for passage in passages(table)] == ["甲", "乙"]


def test_rows_of_unequal_length_fill_the_grid() -> None:
    short = f'<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>{cell(p("丙"))}</w:tr>'
    table = f"<w:tbl>{row('甲', '乙', '')}{short}</w:tbl>"
    assert only(table).rows == (cells("甲", "乙", ""), cells("", "丙", ""))
    assert passages(table)[-1].cell == Spot(1, 2, 2)


def test_a_table_in_a_cell_is_lines_of_the_cell_in_the_tree_and_a_table_of_its_own_in_places() -> None:
    inner = f"<w:tbl>{row('乙', '丙')}</w:tbl>"
    table = f"<w:tbl><w:tr>{cell(p('甲') + inner + p(''))}{cell(p('丁'))}</w:tr></w:tbl>"
    got = passages(table)
    assert [(passage.text, passage.cell) for passage in got] == [
        ("甲", Spot(1, 1, 1)),
        ("乙", Spot(2, 1, 1, within=1)),
        ("丙", Spot(2, 1, 2, within=1)),
        ("丁", Spot(1, 1, 2)),
    ]
    assert way(got[2]) == "table 1 › row 1, column 1 › table 1 › row 1, column 2"
    text = "\n".join(getattr(inline, "text", "") for inline in only(table).rows[0].cells[0].inlines)
    assert all(word in text for word in "甲乙丙")


def test_a_row_that_was_deleted_is_not_in_the_tree_and_its_words_are_kept_apart() -> None:
    gone = '<w:del w:id="1" w:author="张三"/>'
    table = f"<w:tbl>{row('甲', '乙')}{row('旧', '旧值', properties=gone)}{row('丙', '丁')}</w:tbl>"
    assert only(table).rows == (cells("甲", "乙"), cells("丙", "丁"))
    got = passages(table)
    assert [(passage.text, [absent.text for absent in passage.absent]) for passage in got] == [
        ("甲", []),
        ("乙", []),
        ("", ["旧"]),
        ("", ["旧值"]),
        ("丙", []),
        ("丁", []),
    ]
    assert got[4].cell == Spot(1, 2, 1)


def test_a_row_that_was_inserted_is_there_and_a_hidden_one_is_hidden() -> None:
    new, hidden = '<w:ins w:id="1" w:author="张三"/>', "<w:hidden/>"
    got = passages(f"<w:tbl>{row('新', properties=new)}{row('藏', properties=hidden)}</w:tbl>")
    assert [(passage.text, [absent.why for absent in passage.absent]) for passage in got] == [
        ("新", []),
        ("", [Absence.HIDDEN]),
    ]


def test_tables_are_counted_below_each_heading() -> None:
    table = f"<w:tbl>{row('甲')}</w:tbl>"
    heading = '<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>附件</w:t></w:r></w:p>'
    got = [passage for passage in passages(table + table + heading + table) if passage.cell]
    assert [way(passage) for passage in got] == [
        "table 1 › row 1, column 1",
        "table 2 › row 1, column 1",
        "附件 › table 1 › row 1, column 1",
    ]
    assert [passage.cell.table for passage in got if passage.cell] == [1, 2, 3]


def test_lines_to_sign_are_told_by_their_words_in_the_text_and_in_tables() -> None:
    body = (
        p("投标人（盖单位章）：            ")
        + p("法定代表人或其委托代理人（签字）：")
        + p("日期：2026年3月18日")
        + p("供应商：示例公司（公章）")
        + p("本承诺书由我方法定代表人签字并加盖公章后生效。")
        + f"<w:tbl>{row('投标人（盖章）：', '示例公司')}</w:tbl>"
    )
    kinds = [passage.kind for passage in passages(body)]
    assert kinds == [*[Kind.SIGNING] * 4, Kind.PARAGRAPH, Kind.SIGNING, Kind.CELL]


def test_a_table_without_cells_is_nothing() -> None:
    def blocks(body: str) -> tuple[Block, ...]:
        return read_whole(foreign(body)).document.blocks

    assert blocks("<w:tbl/>") == ()
    assert blocks("<w:tbl><w:tr/></w:tbl>") == ()
    assert blocks(p("甲") + "<w:tbl><w:tblPr/></w:tbl>") == (Paragraph(words("甲")),)
