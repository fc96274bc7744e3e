"""Why the system refused, in the user's language: its own words are in whatever language it was set up in."""

from __future__ import annotations

import errno

from generator.findings import Message, message

_REASONS = {
    errno.EACCES: message("permission denied"),
    errno.EPERM: message("permission denied"),
    errno.ENOSPC: message("the disk is full"),
    errno.EDQUOT if hasattr(errno, "EDQUOT") else errno.ENOSPC: message("the disk is full"),
    errno.EROFS: message("the disk is read-only"),
    errno.EFBIG: message("the file would be too large"),
    errno.ENAMETOOLONG: message("the name is too long"),
    errno.EISDIR: message("it is a folder"),
    errno.ENOTDIR: message("something in its path is a file, not a folder"),
    errno.EEXIST: message("something in its path is a file, not a folder"),
    errno.ENOENT: message("it does not exist"),
    errno.EINVAL: message("it is no ordinary file"),
    errno.EIO: message("the disk reports an error"),
}


def reason(error: OSError) -> Message:
    """Return why an operation failed."""
    known = _REASONS.get(error.errno or 0)
    return known or message("{reason}", reason=error.strerror or type(error).__name__)
