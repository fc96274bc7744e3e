"""word/styles.xml from the style profile: every look in the document is one of these styles."""

from __future__ import annotations

from functools import lru_cache

from generator.word.names import (
    CAPTION,
    CONTENTS,
    CONTENTS_TITLE,
    COVER_LINE,
    COVER_MARK,
    COVER_TABLE,
    COVER_TEXT,
    COVER_TITLE,
    FIGURE,
    FIGURE_CAPTION,
    FIGURE_HEAD,
    FIGURE_NOTE,
    FIGURE_TEXT,
    FOOTER,
    GANTT_TABLE,
    GAP,
    HEADER,
    HEADINGS,
    SIGNATURE_TABLE,
    SIGNATURE_TEXT,
    SPACER,
    TABLE,
    TABLE_HEADER,
    TABLE_SPACE,
    TABLE_TEXT,
    TITLE,
    W,
    list_style,
)
from generator.word.profile import Display, Part, Profile
from generator.word.writing.indents import Step, list_steps
from generator.word.writing.markup import DECLARATION, attribute

_KEEP = "<w:keepNext/><w:keepLines/>"
_LOOSE = '<w:ind w:firstLineChars="0" w:firstLine="0"/>'
"""No indent: both the count of characters and the length must say so."""


@lru_cache(maxsize=16)
def styles_part(
    profile: Profile, language: str, depth: int, *, gaps: bool = False, entry: int = 0, figures: bool = False
) -> str:
    """Return the part; ``depth`` is how many list levels it must provide for.

    ``gaps`` says whether values are missing. ``entry`` is the height of a line of the contents, 0 in a document
    that has neither cover nor contents. ``figures`` says whether there are any.
    """
    return (
        f'{DECLARATION}<w:styles xmlns:w="{W}">{_defaults(profile, language)}{_normal(profile)}'
        f"{_text_styles(profile)}{_headings(profile)}{_lists(profile, depth)}{_table_text(profile)}{_bands(profile)}"
        f"{_front(profile, entry) if entry else ''}{_figures(profile) if figures else ''}"
        f"{_looks(language)}{_GAP if gaps else ''}{_tables(fronted=entry > 0, figures=figures)}</w:styles>"
    )


def _defaults(profile: Profile, language: str) -> str:
    main = "zh-CN" if language == "zh-CN" else "en-US"
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_letters(profile, profile.body)}"
        f'<w:lang w:val="{main}" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
        "</w:pPrDefault></w:docDefaults>"
    )


def _normal(profile: Profile) -> str:
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        '<w:pPr><w:widowControl/><w:overflowPunct/><w:autoSpaceDE/><w:autoSpaceDN/><w:snapToGrid w:val="0"/></w:pPr>'
        # Latin letters and digits are not Chinese text: LibreOffice would break lines between any two of them.
        f'<w:rPr>{_letters(profile, profile.body)}<w:lang w:val="en-US"/></w:rPr></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
    )


def _text_styles(profile: Profile) -> str:
    body = profile.body
    letters = _letters(profile, body)
    line = _spacing(body.line)
    first = f'<w:ind w:firstLineChars="{body.indent}" w:firstLine="{body.indent * body.size // 10}"/>'
    both = '<w:jc w:val="both"/>'
    title = profile.title
    return "".join(
        (
            _style(TITLE, "Title", f"{_KEEP}{_displayed(title)}{_LOOSE}<w:jc w:val=\"center\"/>",
                   _letters(profile, title), following="BodyText"),
            _style("BodyText", "Body Text", line + first + both, letters),
            _style("Salutation", "Salutation", line + _LOOSE, letters, following="BodyText"),
            _style("Particulars", "Particulars", line + _LOOSE, letters),
            _style("Closing", "Closing", _KEEP + _spacing(body.line, after=120) + first + both, letters),
            _style(TABLE_SPACE, "Table Space", _spacing(120), _letters(profile, body, size=2), following="BodyText"),
            _style(SPACER, "Spacer", _spacing(20), _letters(profile, body, size=2), following="BodyText"),
        )
    )  # fmt: skip


def _front(profile: Profile, entry: int) -> str:
    """Return the styles of cover and contents."""
    cover, contents = profile.cover_look, profile.contents_look
    centre, right = '<w:jc w:val="center"/>', '<w:jc w:val="right"/>'
    lines = cover.lines
    # The mark stands at the top of the text, what is below it where it stands without a mark.
    drop = max(0, cover.top - profile.margins.top - lines.line)
    end = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{profile.text_width}"/></w:tabs>'
    entries = contents.entries
    steps = (
        f'<w:ind w:left="{level * entries.size * 20}" w:firstLineChars="0" w:firstLine="0"/>' for level in range(4)
    )
    title = _letters(profile, cover.title, bold=False)
    return "".join(
        (
            _style(COVER_MARK, "Cover Mark", _spacing(lines.line, after=drop) + _LOOSE + right,
                   _letters(profile, lines)),
            _style(COVER_LINE, "Cover Line", _spacing(lines.line) + _LOOSE + centre, _letters(profile, lines)),
            _style(COVER_TITLE, "Cover Title", f"{_KEEP}{_displayed(cover.title)}{_LOOSE}{centre}", title),
            _style(COVER_TEXT, "Cover Text", _KEEP + _spacing(cover.signing.line), _letters(profile, cover.signing)),
            _style(CONTENTS_TITLE, "TOC Heading", f"{_KEEP}{_displayed(contents.title)}{_LOOSE}{centre}",
                   _letters(profile, contents.title)),
            *(_style(style, f"toc {level}", end + _spacing(entry) + step, _letters(profile, entries))
              for level, (style, step) in enumerate(zip(CONTENTS, steps, strict=True), 1)),
        )
    )  # fmt: skip


def _headings(profile: Profile) -> str:
    breaks = ["<w:pageBreakBefore/>" if profile.headings.new_page else "", "", "", ""]
    return "".join(
        _style(
            HEADINGS[level],
            f"heading {level + 1}",
            f'{_KEEP}{breaks[level]}<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
            f'{_displayed(display)}{_LOOSE}<w:outlineLvl w:val="{level}"/>',
            _letters(profile, display),
            following="BodyText",
        )
        for level, display in enumerate(profile.headings.levels)
    )


def _lists(profile: Profile, depth: int) -> str:
    letters = _letters(profile, profile.body)
    line = _spacing(profile.body.line)
    both = '<w:jc w:val="both"/>'
    styles = []
    for level in range(depth):
        number = f" {level + 1}" if level else ""
        for kind in ("Bullet", "Number"):
            styles.append(_style(list_style(kind, level), f"List {kind}{number}", line + both, letters))
        step: Step = list_steps(profile)[level]
        indent = f'<w:ind w:left="{step.left}" w:firstLineChars="0" w:firstLine="0"/>'
        styles.append(_style(list_style("Continue", level), f"List Continue{number}", line + indent + both, letters))
    return "".join(styles)


def _table_text(profile: Profile) -> str:
    table, caption, signing = profile.table, profile.caption, profile.signature
    centre = '<w:jc w:val="center"/>'
    return "".join(
        (
            _style(TABLE_TEXT, "Table Text", _spacing(table.line), _letters(profile, table)),
            _style(TABLE_HEADER, "Table Header", f"<w:keepNext/>{_spacing(table.line)}{centre}",
                   _letters(profile, table, bold=True)),
            _style(CAPTION, "caption", f"{_KEEP}{_displayed(caption)}{centre}", _letters(profile, caption)),
            _style(SIGNATURE_TEXT, "Signature Text", _KEEP + _spacing(signing.line), _letters(profile, signing)),
        )
    )  # fmt: skip


def _figures(profile: Profile) -> str:
    look, caption = profile.figure_look, profile.caption
    centre = '<w:jc w:val="center"/>'
    # A line that holds a drawing is as high as that.
    auto = f'<w:spacing w:before="{caption.before + caption.after}" w:after="0" w:line="240" w:lineRule="auto"/>'
    below = _spacing(caption.line, before=caption.after, after=caption.before)
    return "".join(
        (
            _style(FIGURE, "Figure", auto + centre, _letters(profile, look)),
            _style(FIGURE_CAPTION, "Figure Caption", f"<w:keepLines/>{below}{centre}", _letters(profile, caption),
                   following="BodyText"),
            _style(FIGURE_HEAD, "Figure Head", _spacing(look.line) + centre, _letters(profile, look, bold=True)),
            _style(FIGURE_TEXT, "Figure Text", _spacing(look.line) + centre, _letters(profile, look)),
            _style(FIGURE_NOTE, "Figure Note", _spacing(look.line) + centre, _letters(profile, look)),
        )
    )  # fmt: skip


def _bands(profile: Profile) -> str:
    width = profile.text_width
    stops = f'<w:tabs><w:tab w:val="center" w:pos="{width // 2}"/><w:tab w:val="right" w:pos="{width}"/></w:tabs>'
    styles = []
    for style, name, strip, side in (
        (HEADER, "header", profile.header, "bottom"),
        (FOOTER, "footer", profile.footer, "top"),
    ):
        rule = f'<w:pBdr><w:{side} w:val="single" w:sz="4" w:space="4" w:color="auto"/></w:pBdr>' if strip.rule else ""
        styles.append(_style(style, name, rule + stops, _letters(profile, strip)))
    return "".join(styles)


def _looks(language: str) -> str:
    bold = "<w:b/><w:bCs/>"
    # Chinese has no italics: words are set apart by dots under them.
    apart = ("", '<w:em w:val="dot"/>') if language == "zh-CN" else ("<w:i/><w:iCs/>", "")
    return "".join(
        f'<w:style w:type="character" w:styleId="{style}"><w:name w:val="{name}"/><w:qFormat/>'
        f"<w:rPr>{look}</w:rPr></w:style>"
        for style, name, look in (
            ("Strong", "Strong", bold),
            ("Emphasis", "Emphasis", "".join(apart)),
            ("StrongEmphasis", "Strong Emphasis", bold + "".join(apart)),
        )
    )


# Word does not show w:highlight of a style; shading it does.
_GAP = (
    f'<w:style w:type="character" w:styleId="{GAP}"><w:name w:val="Gap"/><w:qFormat/>'
    '<w:rPr><w:shd w:val="clear" w:color="auto" w:fill="FFF200"/></w:rPr></w:style>'
)


def _tables(*, fronted: bool, figures: bool) -> str:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in sides)
    framed = (
        f'<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>{borders}</w:tblBorders><w:tblCellMar>'
        '<w:top w:w="40" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/>'
        '<w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tcPr><w:vAlign w:val="center"/></w:tcPr>'
    )
    gantt = f'<w:style w:type="table" w:styleId="{GANTT_TABLE}"><w:name w:val="Gantt Table"/>{framed}</w:style>'
    return (
        f'<w:style w:type="table" w:styleId="{TABLE}"><w:name w:val="Bid Table"/>{framed}'
        '<w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/></w:tcPr>'
        "</w:tblStylePr></w:style>"
        + (gantt if figures else "")
        + _signing_table(SIGNATURE_TABLE, "Signature Table")
        + (_signing_table(COVER_TABLE, "Cover Table") if fronted else "")
    )


def _signing_table(id: str, name: str) -> str:
    return (
        f'<w:style w:type="table" w:styleId="{id}"><w:name w:val="{name}"/>'
        '<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblCellMar><w:left w:w="57" w:type="dxa"/>'
        '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    )


def _style(id: str, name: str, paragraph: str, letters: str, *, following: str = "") -> str:
    after = f'<w:next w:val="{following}"/>' if following else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>{after}'
        f"<w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"
    )


def _letters(profile: Profile, part: Part, *, size: int = 0, bold: bool = False) -> str:
    """Return fonts and size: Latin and Chinese font both by name; a theme's fonts would win over names."""
    latin, chinese = attribute(profile.latin), attribute(part.font)
    weight = "<w:b/><w:bCs/>" if bold else ""
    return (
        f'<w:rFonts w:ascii="{latin}" w:hAnsi="{latin}" w:eastAsia="{chinese}" w:cs="{latin}"/>{weight}'
        f'<w:sz w:val="{size or part.size}"/><w:szCs w:val="{size or part.size}"/>'
    )


def _displayed(display: Display) -> str:
    return _spacing(display.line, before=display.before, after=display.after)


def _spacing(line: int, *, before: int = 0, after: int = 0) -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="exact"/>'
