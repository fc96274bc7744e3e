"""What rules read and how they are found, run and answered for. A rule itself is one file beside this folder.

A rule imports from here what it reads (``Offer``: the bid as YAML gives it; ``Paper``: one document's words; ``Pack``:
all of them together) and what it yields (``Fault``).
"""

from generator.rules.engine.faults import Fault, Severities
from generator.rules.engine.subjects import Context, Hit, Offer, Pack, Paper

__all__ = ["Context", "Fault", "Hit", "Offer", "Pack", "Paper", "Severities"]
