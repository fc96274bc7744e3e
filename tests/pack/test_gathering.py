"""What is found out about the documents of a bid: signatures, evidence, values with their places."""

from __future__ import annotations

from generator.document import (
    Band,
    Cover,
    Document,
    Heading,
    Landscape,
    Paragraph,
    SignatureBlock,
    SignatureRow,
    Strong,
    Table,
    Text,
    Value,
)
from generator.document.blocks import Cell, Column, Inlines, Row
from generator.findings import Finding, Message, Place, Severity, Waiver, message
from generator.model.bid import Bid
from generator.model.pack import Pack
from generator.model.view import Quoted, view
from generator.pack import Member, gather
from generator.pack.portable import portable
from generator.pack.signings import signings
from generator.pack.values import Where, printed
from generator.pages import Pages
from generator.quantities import Duration
from tests.bids.sample import data


def words(text: str) -> Inlines:
    return (Text(text),)


PERIOD = Value("3年", "warranty.tiers[0].period", title="期限")
FORMAL = Value("叁年", "warranty.tiers[0].period", "formal", "期限")
NAME = Value("示例公司", "bidder.name", title="名称")
PLAN = Document(
    "售后服务方案",
    "zh-CN",
    (
        Cover(words("方案"), signing=(SignatureRow(words("投标人"), (NAME,), words("盖单位章")),)),
        Paragraph((NAME,)),
        Heading(1, words("总则")),
        Heading(2, (Text("期限"), PERIOD)),
        Paragraph((Strong((PERIOD,)), Text("即"), FORMAL)),
        Paragraph((PERIOD,)),
        Heading(1, words("表")),
        Landscape((Table((Column(),), (Row((Cell(words("期限")),)),), (Row((Cell((PERIOD,)),)),)),)),
        SignatureBlock((SignatureRow(words("日期"), (Value("2026年3月18日", "letter.date"),)),)),
        SignatureBlock(
            (SignatureRow(words("签收人"), note=words("签字")), SignatureRow((Text("日"), Text("期")))),
        ),
    ),
    Band(left=(NAME,)),
)


def member(document: Document = PLAN, *, measured: bool = True) -> Member:
    pages = Pages({"_Signature1": 3, "_Signature2": 4}, 6, measured=measured)
    return Member("service-plan", "02", "02-售后服务方案.docx", document, "official", pages)


def test_a_value_stands_in_every_place_where_it_is_printed_once_and_in_order() -> None:
    first, second, third, *_ = printed(PLAN, "official")
    assert first.value == NAME
    assert first.where == (Where("cover"), Where("body"), Where("header"))
    assert second.value == Value("2026年3月18日", "letter.date")
    assert second.where == (Where("body", ("二、表",)),)
    assert third.value == FORMAL
    assert third.where == (Where("body", ("一、总则", "（一）期限3年")),)


def test_headings_have_the_numbers_of_the_documents_own_scheme() -> None:
    plain = next(each for each in printed(PLAN, "decimal") if each.value == PERIOD)
    assert plain.where == (Where("body", ("1 总则", "1.1 期限3年")), Where("body", ("2 表",)))


def test_lines_to_sign_have_their_page_and_those_of_the_cover_have_none() -> None:
    cover, first, second = signings(member())
    assert (cover.page, first.page, second.page) == (None, 3, 4)
    assert [(line.label, line.value, line.note) for line in cover.lines] == [("投标人", "示例公司", "盖单位章")]
    assert [(line.label, line.value, line.note) for line in first.lines] == [("日期", "2026年3月18日", None)]
    assert [(line.label, line.value, line.note) for line in second.lines] == [
        ("签收人", None, "签字"),
        ("日期", None, None),
    ]


def bid() -> Bid:
    plain = data()
    tiers = [
        {"parts": "水箱", "period": {"value": "3年", "evidence": ["保修卡", "承诺函"]}},
        {"parts": "管路", "period": {"value": "2年", "evidence": ["保修卡"]}},
    ]
    return Bid.model_validate({**plain, "warranty": {**plain["warranty"], "tiers": tiers}})


def made() -> Pack:
    return gather(bid(), [member()], (), locale="zh-CN")


def test_evidence_is_attached_once_and_tells_all_that_it_proves_and_where() -> None:
    cards, letter = (each for each in made().evidence if each.name in ("保修卡", "承诺函"))
    assert [(proof.promise, proof.where) for proof in cards.proofs] == [
        ("质保：水箱，期限", "《售后服务方案》一、二"),
        ("质保：管路，期限", None),
    ]
    assert len(letter.proofs) == 1
    value = cards.proofs[0].value
    assert (value.value, value.path) == (Duration.parse("3年"), "warranty.tiers[0].period")


def test_certificates_that_a_document_claims_are_to_be_attached() -> None:
    people = [
        {"name": "示例甲", "role": "电工", "duty": "维修", "certificate": "低压电工作业证"},
        {"name": "示例乙", "role": "组长", "duty": "派工", "certificate": "一级建造师"},
        {"name": "示例丙", "role": "组员", "duty": "维修", "certificate": "一级建造师"},
        {"name": "示例丁", "role": "组员", "duty": "维修", "certificate": "焊工证"},
    ]
    held = [{"standard": "GB/T 19001-2016", "number": "示例-1"}]
    plain = data()
    claiming = Bid.model_validate({**plain, "people": people, "bidder": {**plain["bidder"], "certificates": held}})
    said = [Value(people[at]["certificate"], f"people[{at}].certificate") for at in range(3)]  # 示例丁 stands nowhere
    blocks = (Heading(1, words("人员")), *(Paragraph((each,)) for each in said))
    standard = Paragraph((Value("GB/T 19001-2016", "bidder.certificates[0].standard"),))
    found = gather(claiming, [member(Document("方案", "zh-CN", (*blocks, standard)))], (), locale="zh-CN").evidence
    certificates = {each.name: [(proof.promise, proof.where) for proof in each.proofs] for each in found}
    assert certificates.pop("上岗证书") == [("服务：示例市服务站，工程师人数", None)]  # the bid's evidence of a promise
    assert {name: proofs for name, proofs in certificates.items() if name.endswith(("证", "证书"))} == {
        "GB/T 19001-2016认证证书": [("投标人：GB/T 19001-2016", "《方案》一")],
        "低压电工作业证": [("示例甲", "《方案》一")],
        "一级建造师证书": [("示例乙", "《方案》一"), ("示例丙", "《方案》一")],
    }


def test_what_a_template_sees_of_a_pack_is_plain_words_but_for_values_of_the_bid() -> None:
    seen = view(made())
    document = seen.get("documents").items[0]  # type: ignore[union-attr]
    title = document.get("title")  # type: ignore[union-attr]
    assert (title.value, title.reckoned) == ("售后服务方案", True)  # type: ignore[union-attr]
    proof = seen.get("evidence").items[0].get("proofs").items[0]  # type: ignore[union-attr]
    value = proof.get("value")
    assert not value.reckoned
    assert isinstance(made().evidence[0].proofs[0].value, Quoted)
    assert value.path == made().evidence[0].proofs[0].value.path


def test_pages_that_were_counted_make_the_whole_pack_an_estimate() -> None:
    assert not made().estimated
    assert gather(bid(), [member(), member(measured=False)], (), locale="zh-CN").estimated


def found(severity: Severity, *, waiver: Waiver | None = None) -> Finding:
    place = Place("library/bids/a/bid.yaml", 3, 5)
    text = message("{file} is not a number", file=Place("library/company.yaml", 7))
    return Finding("x", severity, text, place, None, ((Message("there"), place),), waiver=waiver)


def test_what_is_open_and_what_somebody_answers_for_are_told_apart_and_notes_are_not_told() -> None:
    waiver = Waiver("采购人书面同意", "示例壬", Place("library/bids/a/bid.yaml", 40), "2026-12-31")
    told = [found(Severity.INFO), found(Severity.WARNING), found(Severity.ERROR, waiver=waiver)]
    pack = gather(bid(), [member()], told, locale="zh-CN")
    (open_,) = pack.remarks
    (waived,) = pack.waived
    assert open_.place == "library/bids/a/bid.yaml:3:5"
    assert (waived.reason, waived.who, waived.until) == ("采购人书面同意", "示例壬", "2026年12月31日")


def test_a_finding_names_the_same_files_wherever_it_is_found() -> None:
    waiver = Waiver("x", "y", Place("library/bids/a/bid.yaml", 40))
    seen = portable(found(Severity.WARNING, waiver=waiver), lambda file: file.removeprefix("library/"))
    assert seen.place == Place("bids/a/bid.yaml", 3, 5)
    assert seen.message.arguments == (("file", Place("company.yaml", 7)),)
    assert seen.related[0][1] == seen.place
    assert seen.waiver
    assert seen.waiver.place.file == "bids/a/bid.yaml"
