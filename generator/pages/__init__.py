"""On which page each heading and signature stands, and how many there are: laid out by LibreOffice, else estimated."""

from generator.pages.counted import Pages
from generator.pages.pagination import Paged, Paginated, paginate

__all__ = ["Paged", "Pages", "Paginated", "paginate"]
