"""The documents of a bid together: what is signed where, what is to be attached, and the manifest that lists it all.

``gather`` finds out what a document about the pack tells (the hand-in checklist), ``facts.manifest`` what a program is
told of it.
"""

from generator.pack.gathering import gather
from generator.pack.members import Member

__all__ = ["Member", "gather"]
