"""Amounts in the characters used where money is at stake (大写金额): 人民币壹万陆仟肆佰零玖元零贰分.

After the rules for filling in bills (正确填写票据和结算凭证的基本规定): an amount that ends at 元 or 角 closes with
整, one with 分 does not; a gap is one 零. Where 元 is zero and 角 is not, 零 may stand or not: both are read, and it
is written, so that the amount cannot be added to.
"""

from __future__ import annotations

import re
from decimal import Decimal

from generator.quantities import numerals

_AMOUNT = re.compile(
    rf"(?:(?P<whole>[{numerals.CHINESE.replace('点', '')}]+)[元圆])?"
    rf"(?:零?(?P<jiao>[{numerals.CHINESE}])角)?(?:零?(?P<fen>[{numerals.CHINESE}])分)?(?P<end>[整正]?)"
)


def read(text: str) -> Decimal | None:
    """Return the amount in yuan that the characters spell, ``人民币`` taken off; None when they spell none."""
    found = _AMOUNT.fullmatch(text)
    if found is None or not (found["whole"] or found["jiao"] or found["fen"]):
        return None
    yuan = numerals.read(found["whole"]) if found["whole"] else Decimal(0)
    jiao = numerals.digits(found["jiao"]) if found["jiao"] else "0"
    fen = numerals.digits(found["fen"]) if found["fen"] else "0"
    if yuan is None or jiao is None or fen is None:
        return None
    return yuan + Decimal(f"0.{jiao}{fen}")


def write(yuan: Decimal) -> str:
    """Return the amount, exact to the fen, with ``人民币`` before it."""
    fen_in_all = int(yuan * 100)
    whole, rest = divmod(fen_in_all, 100)
    jiao, fen = divmod(rest, 10)
    written = numerals.write(Decimal(whole), formal=True) + "元" if whole or not rest else ""
    if rest and whole and (not jiao or whole % 10 == 0):
        written += "零"
    if jiao:
        written += numerals.write(Decimal(jiao), formal=True) + "角"
    if fen:
        written += numerals.write(Decimal(fen), formal=True) + "分"
    return "人民币" + written + ("" if fen else "整")
