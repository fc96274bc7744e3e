"""Templates and a bid → a document: Jinja runs, values stay values, every line knows its template.

``compose.compose`` makes a document of one kind from the templates that a ``Library`` finds (it is not imported here,
for it brings Jinja along). Words live in templates; what ``{{ }}`` prints is data and never becomes markup.
"""

from generator.text.furniture import Furniture, Strip
from generator.text.library import Folder, Library, Part

__all__ = ["Folder", "Furniture", "Library", "Part", "Strip"]
