"""The named destinations of a PDF: LibreOffice makes one of each bookmark."""

from __future__ import annotations

import io
import re

from generator.pages.counted import Pages
from generator.pages.office import FAILED, OfficeError
from generator.word.names import FIRST_PAGE, is_numbered

_ESCAPED = re.compile("/([0-9A-Fa-f]{2})")


def read_pages(pdf: bytes) -> Pages:
    """Return the printed page of each bookmark whose page is printed somewhere, and how many pages there are.

    Printed pages are counted from that of ``names.FIRST_PAGE``, where there is one.
    Raises OfficeError when the PDF cannot be read.
    """
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(io.BytesIO(pdf), strict=True)
        sheets = {
            _ESCAPED.sub(lambda code: chr(int(code[1], 16)), name): number
            for name, destination in reader.named_destinations.items()
            if (number := reader.get_destination_page_number(destination)) is not None
        }
        count = len(reader.pages)
    except (PyPdfError, ValueError, KeyError) as error:
        raise OfficeError(FAILED) from error
    first = sheets.get(FIRST_PAGE, 0)
    return Pages({name: sheet - first + 1 for name, sheet in sheets.items() if is_numbered(name)}, count)
