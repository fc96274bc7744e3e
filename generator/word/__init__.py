"""Block tree ⇄ .docx. ``writing`` and ``reading`` test each other: what is written and read back is the normal form.

Nothing is imported here: whoever writes does not pay for the reader.
"""
