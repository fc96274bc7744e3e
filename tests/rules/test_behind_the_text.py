"""What a Word file holds and does not show is found by the rules, too."""

from __future__ import annotations

from generator.report.wording import word
from generator.rules import examine, word_file
from tests.bids.sample import prepared
from tests.word.foreign import foreign, p, r, read_whole

NAME = "示例阳光热能科技有限公司"
DELETED = '<w:p><w:del w:id="1" w:author=""><w:r><w:delText>{}</w:delText></w:r></w:del>' + r("三年") + "</w:p>"


def faults(body: str, parts: dict[str, str] | None = None) -> list[tuple[str, str]]:
    """Return rule and message of what is found in a blind volume of the sample's bidder."""
    context = prepared().context
    found = examine(context, [word_file(read_whole(foreign(body, parts)), context, blind=True)], itself=False).findings
    return [
        (finding.rule, word(finding.message, "en"))
        for finding in found
        if finding.rule in ("identity-in-blind-document", "forbidden-name")
    ]


def test_the_bidders_name_in_deleted_words_of_a_blind_volume_is_found() -> None:
    assert faults(DELETED.format(NAME)) == [
        ("identity-in-blind-document", f"the file holds {NAME} where it does not show")
    ]
    assert faults(DELETED.format("两年")) == []


def test_a_comment_in_a_blind_volume_is_found_though_it_names_nobody() -> None:
    body = f'<w:p>{r("三年")}<w:r><w:commentReference w:id="4"/></w:r></w:p>'
    comments = f'<w:comments><w:comment w:id="4" w:author="">{p("改成三年")}</w:comment></w:comments>'
    assert faults(body, {"word/comments.xml": comments}) == [
        ("identity-in-blind-document", "a blind volume has no comments")
    ]
