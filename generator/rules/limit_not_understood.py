"""A limit or an approval that is about no promise, or whose value its field cannot read.

Why it matters
    A limit that nothing is held against protects nobody, and an approval of a path that is misspelt lifts nothing.
    The path is that of the field dictionary, in either language; the value is written as in the field itself.
Wrong
    承诺限值: [{承诺: 质保.分项.期现, 限值: 3年, 批准人: [技术总监]}]
Right
    承诺限值: [{承诺: 质保.分项.期限, 限值: 3年, 批准人: [技术总监]}]
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity
from generator.quantities import Refusal
from generator.rules.engine import Fault, Offer
from generator.rules.engine.limits import limited, read_bound

SEVERITY = Severity.ERROR


def check(offer: Offer) -> Iterator[Fault]:
    """Yield a fault for each limit and approval that means nothing."""
    written = [
        *(("limits", index, each.path, each.value) for index, each in enumerate(offer.bid.limits)),
        *(("approvals", index, each.path, each.value) for index, each in enumerate(offer.bid.approvals)),
    ]
    for holder, index, path, value in written:
        field = limited(path)
        read = read_bound(path, value)
        if isinstance(field, Refusal):
            yield Fault(field.message, offer.place(holder, index, "path"), field.hint)
        elif isinstance(read, Refusal):
            yield Fault(read.message, offer.place(holder, index, "value"), read.hint)
