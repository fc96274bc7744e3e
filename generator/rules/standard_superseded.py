"""A standard or certificate of a year that has been replaced.

Why it matters
    A certificate by ISO 9001:2000 cannot be valid: the standard was replaced in 2008 and again in 2015.
    Reviewers know it, and doubt everything beside it.
Wrong
    通过ISO9001:2000质量体系认证。
Right
    持有GB/T 19001-2016认证证书。
Source
    From general knowledge, not checked against the registers of standards: a warning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Severity, message
from generator.rules.engine import Fault, Paper

SEVERITY = Severity.WARNING
_NATIONAL = r"(?:ISO|GB\s*/?\s*T)\s*/?\s*(?:IEC\s*)?"
_YEAR = r"\s*[:：\-—–]\s*"
_SUPERSEDED = {
    rf"{_NATIONAL}1?9001{_YEAR}(?:1987|1994|2000|2008)": "GB/T 19001-2016 / ISO 9001:2015",
    rf"{_NATIONAL}[12]4001{_YEAR}(?:1996|2004)": "GB/T 24001-2016 / ISO 14001:2015",
    rf"(?:OHSAS\s*18001|GB\s*/?\s*T\s*28001)(?:{_YEAR}(?:1999|2001|2007|2011))?": "GB/T 45001-2020 / ISO 45001:2018",
    rf"{_NATIONAL}(?:27001{_YEAR}(?:2005|2013)|22080{_YEAR}2008)": "GB/T 22080-2016 / ISO/IEC 27001:2022",
}
_PATTERN = re.compile("|".join(f"({pattern})" for pattern in _SUPERSEDED), re.IGNORECASE)
_NUMBERS = re.compile("9001|4001|8001|27001|22080")
_PRESENT = tuple(_SUPERSEDED.values())


def check(paper: Paper) -> Iterator[Fault]:
    """Yield a fault for each mention of an edition that has been replaced."""
    if not _NUMBERS.search(paper.words):
        return
    for hit in paper.search(_PATTERN):
        present = _PRESENT[(hit.match.lastindex or 1) - 1] if hit.match else ""
        text = message("{standard} has been superseded", standard=hit.text)
        yield Fault(
            text, hit, message("name the present edition, {standard}, if the certificate is by it", standard=present)
        )
