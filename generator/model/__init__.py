"""What a bid holds: frozen records with English names and Chinese keys, read from a tree, seen through a view.

``load`` reads a bid from its layers; ``view`` is what templates see.
"""

from generator.model.bid import Bid
from generator.model.loading import load
from generator.model.view import view

__all__ = ["Bid", "load", "view"]
