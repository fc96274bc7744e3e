"""Signs of Word's fonts of pictures, as the characters that look like them (w:sym, ECMA-376 17.3.3.30)."""

from __future__ import annotations

_WINGDINGS = {
    0x28: "☎", 0x29: "✆", 0x2A: "✉", 0x4A: "☺", 0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x70: "☐",
    0x71: "❑", 0x72: "❒", 0x75: "◆", 0x76: "❖", 0x77: "◆", 0xA1: "○", 0xA8: "☐", 0xAB: "★", 0xD8: "➢", 0xDF: "←",
    0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
    **{0x81 + step: chr(0x2460 + step) for step in range(10)},
    **{0x8C + step: chr(0x2776 + step) for step in range(10)},
}  # fmt: skip
_WINGDINGS_2 = {0x50: "✓", 0x4F: "✗", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA2: "☐", 0xA3: "☐", 0x97: "●"}
_SYMBOL = {
    0xB7: "•", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xA3: "≤", 0xB4: "×", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xD7: "⋅",
    0x57: "Ω", 0x61: "α", 0x62: "β", 0x67: "γ", 0x64: "δ", 0x44: "Δ", 0x6D: "μ", 0x70: "π", 0x53: "Σ", 0x66: "φ",
    0x46: "Φ", 0xAE: "→", 0xAC: "←", 0xD6: "√", 0xA5: "∞",
}  # fmt: skip
_FONTS = {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "symbol": _SYMBOL}
_PRIVATE = 0xF000


def symbol(font: str, code: str) -> str:
    """Return the character; one of private use where nobody can tell what the font shows."""
    try:
        point = int(code, 16)
    except ValueError:
        return ""
    place = point - _PRIVATE if _PRIVATE <= point <= 0xF0FF else point
    known = _FONTS.get(font.lower(), {}).get(place)
    if known:
        return known
    valid = 0x20 <= point <= 0x10FFFF and not 0xD800 <= point <= 0xDFFF and point not in (0xFFFE, 0xFFFF)
    return chr(point) if valid else ""
