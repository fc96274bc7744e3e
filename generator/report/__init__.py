"""Findings → what a person or a program reads. One file a format; the words of both languages are in ``wording``."""

from generator.report.wording import Lang, word

__all__ = ["Lang", "word"]
