"""``manifest.json``: what a build wrote, for programs. The same bytes for the same bid, wherever and whenever.

Its JSON Schema is ``schema/manifest.schema.json``, made from these records. Keys may be added within a version.
"""

from __future__ import annotations

import json
import re
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

_SURROGATE = re.compile("[\ud800-\udfff]")

Sha256 = Annotated[str, Field(pattern="^[0-9a-f]{64}$")]


class Part(BaseModel):
    """What all records here share."""

    model_config = ConfigDict(frozen=True)


class Tool(Part):
    """What wrote the documents."""

    name: str = "bidwright"
    version: str


class BidFile(Part):
    """The bid that the documents are of."""

    name: str = Field(description="What the bid is called: the name of its folder.")
    file: str = Field(description="Its YAML file, as seen from the library's folder; forward slashes.")


class ProjectFacts(Part):
    """The project as the bid names it; a draft may lack either."""

    name: str | None
    number: str | None
    lot: str | None


class WaiverFacts(Part):
    """Who answers for a finding."""

    reason: str
    who: str
    until: str | None = Field(description="The last day on which it holds, as an ISO date; null where it has none.")


class FindingFacts(Part):
    """Something found wrong that did not stop the build, in the language of the documents."""

    rule: str = Field(description="The fault's name; does not change with the language.")
    severity: Literal["error", "warning", "note"]
    message: str
    hint: str | None
    file: str | None = Field(
        description="As seen from the library's folder; <bidwright>/templates/… for a template of the program's own."
    )
    line: int | None
    column: int | None
    path: str | None = Field(description="Data path of the value meant, such as warranty.tiers[0].period.")
    waiver: WaiverFacts | None = Field(description="Present in the list of waived findings only.")


class WhereFacts(Part):
    """A place in a document."""

    part: Literal["body", "cover", "header", "footer"]
    headings: tuple[str, ...] = Field(description="The headings above it, outermost first, with their numbers.")


class ValueFacts(Part):
    """A value of the bid as a document prints it."""

    path: str = Field(description="Canonical English data path; the tag of its content controls.")
    form: str = Field(description="How it is written: plain (3年), formal (叁年), iso (2026-03-01) …")
    title: str = Field(description="Its field's name in the language of the documents.")
    text: str
    where: tuple[WhereFacts, ...] = Field(description="Every place where it stands, in reading order.")


class LineFacts(Part):
    """A line to sign, seal, date or fill in by hand."""

    label: str
    value: str | None = Field(description="What is printed there; null where a hand is to write.")
    note: str | None = Field(description="What is asked for, such as 盖单位章.")


class SigningFacts(Part):
    """The lines to sign at one place."""

    page: int | None = Field(description="The printed page; null on the cover, which has no number.")
    lines: tuple[LineFacts, ...]


class DocumentFacts(Part):
    """A document that was written."""

    kind: str = Field(description="The kind's name, such as service-plan.")
    number: str = Field(description="Where it stands in the pack; 00 for one that is about the pack.")
    title: str
    file: str = Field(description="File name beside the manifest.")
    sha256: Sha256
    bytes: int = Field(ge=0)
    pages: int = Field(ge=1, description="Sheets, cover and contents included.")
    pages_measured: bool = Field(description="Whether LibreOffice laid it out; otherwise pages are an estimate.")
    signings: tuple[SigningFacts, ...]
    values: tuple[ValueFacts, ...] = Field(description="By path and form.")
    findings: tuple[FindingFacts, ...]
    waived: tuple[FindingFacts, ...]


class ProofFacts(Part):
    """What a piece of evidence proves: a promise, or that somebody holds a certificate."""

    path: str
    promise: str
    text: str
    where: str | None = Field(description="Documents and chapters that say so; null where none does.")


class EvidenceFacts(Part):
    """Something to attach."""

    name: str
    proves: tuple[ProofFacts, ...]


class ApprovalFacts(Part):
    """A promise beyond a limit of the company that somebody who may has approved."""

    path: str
    promise: str
    text: str
    who: str
    date: str
    reason: str


class PackManifest(Part):
    """The documents that one build of a bid wrote."""

    version: Literal[1] = 1
    tool: Tool
    created: str | None = Field(
        description="When, in UTC, as SOURCE_DATE_EPOCH gave it; null where it did not, since the time would change "
        "the file."
    )
    bid: BidFile
    project: ProjectFacts
    bidder: str | None
    language: str = Field(description="Of the documents, such as zh-CN.")
    draft: bool
    whole: bool = Field(description="Whether these are all the documents that the bid names.")
    documents: tuple[DocumentFacts, ...] = Field(description="By number.")
    evidence: tuple[EvidenceFacts, ...]
    findings: tuple[FindingFacts, ...] = Field(description="Of the bid as a whole, or of several documents.")
    waived: tuple[FindingFacts, ...]
    approvals: tuple[ApprovalFacts, ...]


def render(manifest: PackManifest) -> bytes:
    """Return the file: keys sorted, two spaces, UTF-8, a line end after it."""
    text = json.dumps(manifest.model_dump(mode="json"), ensure_ascii=False, indent=2, sort_keys=True)
    # A lone surrogate in a value cannot be written as UTF-8; JSON has an escape for it.
    return (_SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n").encode()


def schema() -> str:
    """Return the JSON Schema of the file, as the text of a file."""
    made = PackManifest.model_json_schema(mode="serialization")
    return (
        json.dumps({"$schema": "https://json-schema.org/draft/2020-12/schema", **made}, ensure_ascii=False, indent=1)
        + "\n"
    )
