"""What a bid holds: frozen records with English names and Chinese keys, read from a tree, seen through a view.

``loading.load`` reads a bid from its layers; ``view.view`` is what templates see. Nothing is imported here: a record is
costly to make, and whoever needs one kind of it (``word.profile``) shall not pay for all.
"""
