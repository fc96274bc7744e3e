"""Block tree ⇄ .docx. ``writing.write`` and ``reading.read`` test each other: ``read(write(tree))`` is its normal form.

Nothing is imported here: whoever writes does not pay for the reader.
"""
