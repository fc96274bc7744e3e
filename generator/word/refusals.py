"""The findings by which a file is not read, and how they get to whoever asked."""

from __future__ import annotations

from generator.findings import Cause, Finding, Message, Severity, WordPlace, message


class AdmissionError(Exception):
    """Carries the finding up to whoever reads the file."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.rule)
        self.finding = finding


def refused(file: str, rule: str, text: Message, hint: Message | None = None) -> AdmissionError:
    """Return the refusal of a file that cannot be read, or must not."""
    return AdmissionError(Finding(rule, Severity.ERROR, text, WordPlace(file), hint, cause=Cause.UNREADABLE))


def no_word_file(file: str, text: Message) -> AdmissionError:
    """Return the refusal of a file of another kind."""
    return refused(file, "not-a-word-file", text, message("give a .docx file: in Word or WPS, save it as .docx"))


def damaged(file: str, text: Message | None = None) -> AdmissionError:
    """Return the refusal of a file that has lost something."""
    return refused(
        file,
        "word-file-damaged",
        text or message("the Word file is damaged"),
        message("open it in Word, save it again and try once more"),
    )


def too_large(file: str) -> AdmissionError:
    """Return the refusal of a file that would take more memory than is safe."""
    return AdmissionError(
        Finding(
            "word-file-too-large",
            Severity.ERROR,
            message("the Word file unpacks to more than is safe to read"),
            WordPlace(file),
            message("split the document, or take large pictures out of it"),
            cause=Cause.LIMIT,
        )
    )
