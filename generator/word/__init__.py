"""Block tree ⇄ .docx. ``write`` and ``read`` are each other's test: ``read(write(tree))`` is ``normal(tree)``."""

from generator.word.fitting import unfit
from generator.word.profile import Profile
from generator.word.reading import read, read_manuscript
from generator.word.writing import write

__all__ = ["Profile", "read", "read_manuscript", "unfit", "write"]
