"""A model of a product series that the bid does not offer.

Why it matters
    SL-600 in the plan and SL-500 in the list of products: the committee asks which one is delivered,
    and compares neither.
Wrong
    每套系统采用SL-600型集热器。
Right
    每套系统采用SL-500型集热器。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Severity, message
from generator.rules.engine import Fault, Paper

SEVERITY = Severity.WARNING
_SERIES = re.compile(r"^([A-Za-z]{2,}-?[A-Za-z]*)[0-9]")


def check(paper: Paper) -> Iterator[Fault]:
    """Yield a fault for each model of a series offered that is none of the models offered."""
    bid = paper.context.bid
    if bid is None:
        return
    spares = (*bid.spares.stock, *bid.spares.wear_parts, *bid.spares.tools) if bid.spares else ()
    models = {product.model for product in bid.products if product.model}
    models |= {part.model for part in spares if part.model}
    known = models | {bid.project.number, *(words for product in bid.products for words in product.name.split())}
    series = {found[1] for product in bid.products if product.model and (found := _SERIES.match(product.model))}
    if not series:
        return
    pattern = re.compile(
        rf"(?<![A-Za-z0-9-])(?:{'|'.join(map(re.escape, sorted(series)))})[0-9][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*"
    )
    for hit in paper.search(pattern):
        if not hit.path and not any(hit.text in each or each in hit.text for each in known):
            text = message("{model} is not offered in this bid", model=hit.text)
            yield Fault(text, hit, message("the models offered are: {models}", models=tuple(sorted(models))))
