"""Which kinds of document tell of the others that are handed in, and so are composed after them."""

from __future__ import annotations

from generator.model.naming import names
from generator.model.pack import PACK, PackedBid
from generator.text.library import Library
from generator.text.manifest import Listing, read_manifest


def is_about_pack(listing: Listing) -> bool:
    """Return whether a document needs the data of the pack."""
    keys = names(PackedBid)
    return any(keys.find(path.split(".")[0]) is keys.find(PACK) for path in listing.manifest.needs)


def kind_is_about_pack(library: Library, kind: str) -> bool:
    """Return whether a kind of document needs the data of the pack; one that cannot be read does not."""
    listing, _ = read_manifest(library, kind)
    return listing is not None and is_about_pack(listing)
