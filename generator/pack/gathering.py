"""What is found out about a bid's documents, for a document about them: the hand-in checklist."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.document.chapters import chapters
from generator.findings import Finding, Severity, Waiver
from generator.model.bid import Bid
from generator.model.pack import Approved, Evidence, Pack, PackedDocument, Proof, Remark, Waived
from generator.model.view import Quoted
from generator.pack.evidence import Proven, proven
from generator.pack.members import Member
from generator.pack.signings import signings
from generator.pack.titles import title
from generator.quantities import Date, Locale, Refusal
from generator.report import Lang, word
from generator.report.wording import word_place
from generator.source.paths import format_path
from generator.text.whereabouts import Chaptered, words

LANGUAGES: dict[Locale, Lang] = {"zh-CN": "zh", "en": "en"}
"""In which language findings stand in a bid's documents, whatever the user reads."""


def gather(
    bid: Bid,
    members: Sequence[Member],
    findings: Iterable[Finding],
    approvals: tuple[Approved, ...] = (),
    *,
    locale: Locale,
) -> Pack:
    """Return the pack of the documents that are handed in. What is found at places of files is told by their names."""
    told = tuple(findings)
    lang = LANGUAGES[locale]
    return Pack.model_construct(
        documents=tuple(_document(member) for member in members),
        estimated=any(not member.pages.measured for member in members),
        evidence=evidence(bid, members, locale),
        remarks=tuple(_remark(each, lang) for each in told if each.severity > Severity.INFO and not each.waiver),
        waived=tuple(_waived(each, each.waiver, lang) for each in told if each.waiver),
        approvals=approvals,
    )


def _document(member: Member) -> PackedDocument:
    return PackedDocument.model_construct(
        number=member.number,
        title=member.document.title,
        file=member.file,
        pages=member.pages.sheets,
        signings=signings(member),
    )


def evidence(bid: Bid, members: Iterable[Member], locale: Locale) -> tuple[Evidence, ...]:
    """Return what is to be attached, each with all that it proves and where the documents say that."""
    chaptered = tuple(Chaptered(each.document.title, chapters(each.document, each.scheme)) for each in members)
    proofs: dict[str, list[Proof]] = {}
    for promise in proven(bid):
        proof = _proof(bid, promise, chaptered, locale)
        for name in promise.evidence if proof.where or not promise.only_where_printed else ():
            proofs.setdefault(name, []).append(proof)
    return tuple(Evidence.model_construct(name=name, proofs=tuple(each)) for name, each in proofs.items())


def _proof(bid: Bid, promise: Proven, chaptered: tuple[Chaptered, ...], locale: Locale) -> Proof:
    path = format_path(promise.path)
    value, where = Quoted(promise.value, path, promise.field), words(chaptered, path, locale)
    return Proof.model_construct(promise=title(bid, promise.about), value=value, where=where or None)


def _day(iso: str) -> str:
    day = Date.parse(iso)
    return iso if isinstance(day, Refusal) else day.format()


def _remark(finding: Finding, lang: Lang) -> Remark:
    return Remark.model_construct(words=word(finding.message, lang), place=_place(finding, lang))


def _waived(finding: Finding, waiver: Waiver, lang: Lang) -> Waived:
    return Waived.model_construct(
        words=word(finding.message, lang),
        place=_place(finding, lang),
        reason=waiver.reason,
        who=waiver.who,
        until=_day(waiver.until) if waiver.until else None,
    )


def _place(finding: Finding, lang: Lang) -> str | None:
    return word_place(finding.place, lang) if finding.place else None
