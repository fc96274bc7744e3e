"""A bid and the documents that were made of it, as the manifest has them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from generator import __version__
from generator.findings import Finding, Place, Severity
from generator.model.bid import Bid
from generator.model.pack import Approved, Evidence, Signing
from generator.model.view import spell
from generator.pack.gathering import LANGUAGES, evidence
from generator.pack.manifest import (
    ApprovalFacts,
    BidFile,
    DocumentFacts,
    EvidenceFacts,
    FindingFacts,
    LineFacts,
    PackManifest,
    ProjectFacts,
    ProofFacts,
    SigningFacts,
    Tool,
    ValueFacts,
    WaiverFacts,
    WhereFacts,
)
from generator.pack.members import Member
from generator.pack.signings import signings
from generator.pack.values import printed
from generator.quantities import Locale
from generator.report import Lang, word

_SEVERITIES: dict[Severity, Literal["error", "warning", "note"]] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "note",
}


@dataclass(frozen=True, slots=True)
class Written:
    """A document that is to be written."""

    member: Member
    data: bytes
    findings: tuple[Finding, ...] = ()
    """What was found in it alone."""


@dataclass(frozen=True, slots=True)
class Whole:
    """What the manifest says besides the documents."""

    bid: Bid
    name: str
    file: str
    locale: Locale
    members: tuple[Member, ...]
    """All that is handed in together, as far as it was made."""
    findings: tuple[Finding, ...] = ()
    approvals: tuple[Approved, ...] = ()
    draft: bool = False
    complete: bool = True
    """Whether the documents are all that the bid names."""
    created: datetime | None = None


def manifest(whole: Whole, documents: Sequence[Written]) -> PackManifest:
    """Return the manifest. Findings name files as they are called everywhere."""
    bid, lang = whole.bid, LANGUAGES[whole.locale]
    project = bid.project
    return PackManifest(
        tool=Tool(version=__version__),
        created=whole.created.strftime("%Y-%m-%dT%H:%M:%SZ") if whole.created else None,
        bid=BidFile(name=whole.name, file=whole.file),
        project=ProjectFacts(name=_text(project, "name"), number=_text(project, "number"), lot=_text(project, "lot")),
        bidder=_text(bid.bidder, "name"),
        language=whole.locale,
        draft=whole.draft,
        whole=whole.complete,
        documents=tuple(
            _document(each, lang) for each in sorted(documents, key=lambda each: (each.member.number, each.member.kind))
        ),
        evidence=tuple(_evidence(each, whole.locale) for each in evidence(bid, whole.members, whole.locale)),
        findings=_findings(whole.findings, lang, waived=False),
        waived=_findings(whole.findings, lang, waived=True),
        approvals=tuple(_approval(each, whole.locale) for each in whole.approvals),
    )


def _text(record: object, field: str) -> str | None:
    """Return a text of a record; a draft may have a gap in its place, or in that of the record."""
    found = getattr(record, field, None)
    return found if isinstance(found, str) else None


def _document(written: Written, lang: Lang) -> DocumentFacts:
    member = written.member
    return DocumentFacts(
        kind=member.kind,
        number=member.number,
        title=member.document.title,
        file=member.file,
        sha256=hashlib.sha256(written.data).hexdigest(),
        bytes=len(written.data),
        pages=member.pages.sheets,
        pages_measured=member.pages.measured,
        signings=tuple(_signing(each) for each in signings(member)),
        values=tuple(
            ValueFacts(
                path=each.value.path,
                form=each.value.form,
                title=each.value.title,
                text=each.value.text,
                where=tuple(WhereFacts(part=where.part, headings=where.headings) for where in each.where),
            )
            for each in printed(member.document, member.scheme)
        ),
        findings=_findings(written.findings, lang, waived=False),
        waived=_findings(written.findings, lang, waived=True),
    )


def _signing(signing: Signing) -> SigningFacts:
    lines = (LineFacts(label=line.label, value=line.value, note=line.note) for line in signing.lines)
    return SigningFacts(page=signing.page, lines=tuple(lines))


def _evidence(found: Evidence, locale: Locale) -> EvidenceFacts:
    proofs = (
        ProofFacts(
            path=proof.value.path,
            promise=proof.promise,
            text=spell(proof.value.value, "plain", locale),
            where=proof.where,
        )
        for proof in found.proofs
    )
    return EvidenceFacts(name=found.name, proves=tuple(proofs))


def _approval(approved: Approved, locale: Locale) -> ApprovalFacts:
    return ApprovalFacts(
        path=approved.value.path,
        promise=approved.promise,
        text=spell(approved.value.value, "plain", locale),
        who=approved.who,
        date=approved.date,
        reason=approved.reason,
    )


def _findings(findings: Iterable[Finding], lang: Lang, *, waived: bool) -> tuple[FindingFacts, ...]:
    facts = {_finding(finding, lang): None for finding in findings if bool(finding.waiver) is waived}
    return tuple(
        sorted(facts, key=lambda fact: (fact.file or "", fact.line or 0, fact.column or 0, fact.rule, fact.message))
    )


def _finding(finding: Finding, lang: Lang) -> FindingFacts:
    place, waiver = finding.place, finding.waiver
    text = place if isinstance(place, Place) else None
    return FindingFacts(
        rule=finding.rule,
        severity=_SEVERITIES[finding.severity],
        message=word(finding.message, lang),
        hint=word(finding.hint, lang) if finding.hint else None,
        file=place.file if place else None,
        line=text.line if text else None,
        column=text.column if text else None,
        path=(place.path if place else "") or None,
        waiver=WaiverFacts(reason=waiver.reason, who=waiver.who, until=waiver.until or None) if waiver else None,
    )
