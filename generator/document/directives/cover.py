"""``::: cover``: the first page, written as it is seen, from top to bottom.

    ::: cover {mark=正本}
    - {{ project.name }}
    - 项目编号：{{ project.number }}

    售后服务方案

    - 投标人：{{ bidder.name }}（盖单位章）
    - 日期：{{ letter.date }}
    :::

Lines without a list sign are the title. List items above it are the particulars, those below it the lines to sign,
in the form that ``::: signature`` has. ``mark`` (正本, 副本) may be left out.
"""

from __future__ import annotations

from generator.document.blocks import Cover, Inlines, SignatureRow
from generator.document.directives.directive import Body, Directive
from generator.document.directives.signature import ITEM, signature_row
from generator.document.inlines import LineBreak
from generator.document.phrases import read_inlines
from generator.findings import message


def _build(body: Body) -> Cover | None:
    title: list[Inlines] = []
    words: list[tuple[int, str]] = []
    particulars: list[Inlines] = []
    signing: list[SignatureRow] = []
    for line, text in enumerate(body.lines, body.line + 1):
        item = ITEM.fullmatch(text)
        if not text.strip():
            continue
        if item is None and signing:
            body.reading.report(
                "cover-line-not-understood",
                message("{text} stands below the lines to sign of the cover", text=text.strip()),
                line=line,
                hint=message("write the lines of the title together, the lines to sign below them as list items"),
            )
        elif item is None:
            title.append(read_inlines(text, body.reading, line=line))
            words.append((line, text.strip()))
        elif not title:
            particulars.append(read_inlines(item[1], body.reading, line=line))
        elif (row := signature_row(text, body, line=line)) is not None:
            signing.append(row)
    if not title:
        body.reading.report(
            "cover-without-title",
            message("the cover has no title"),
            line=body.line,
            hint=message("write it on a line of its own, without a list sign"),
        )
        return None
    mark = read_inlines(body.attributes.pairs.get("mark", ""), body.reading, line=body.line)
    return Cover(_joined(title, words, body), mark, tuple(filter(None, particulars)), tuple(signing))


def _joined(lines: list[Inlines], words: list[tuple[int, str]], body: Body) -> Inlines:
    joined = lines[0]
    for line in lines[1:]:
        joined = (*joined, LineBreak(), *line)
    body.reading.written.append((joined, "\n".join(text for _, text in words), words[0][0]))
    return joined


DIRECTIVE = Directive(_build, allowed=("mark",), is_page=True)
