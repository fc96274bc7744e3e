"""On which page each heading stands: what the contents print. Found by laying the document out, else estimated."""

from generator.pages.pagination import paginate

__all__ = ["paginate"]
