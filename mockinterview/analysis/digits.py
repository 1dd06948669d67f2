"""One word that is written with digits: 5,000  30%  $1.2  3x  10-15  24/7  80ms  Q3  20-page."""

from __future__ import annotations

import re

import msgspec

from mockinterview.analysis.lexicon.numerals import CURRENCY_SIGNS, DURATIONS

_AMOUNT = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+"
_PLAIN = re.compile(rf"^(?P<sign>[$€£])?(?P<amount>{_AMOUNT})\+?(?P<suffix>[a-z%]*)$")
_RANGE = re.compile(
    rf"^(?P<sign>[$€£])?(?P<low>{_AMOUNT})(?P<low_suffix>%|k|m)?[-–—][$€£]?(?P<high>{_AMOUNT})(?P<suffix>[a-z%]*)$"
)
_RATIO = re.compile(r"^(\d+)/(\d+)$")
_COMPOUND = re.compile(rf"^(?P<amount>{_AMOUNT})(?P<scale>k|m)?-(?P<noun>[a-z]+)(?:-[a-z]+)?$")
_MAGNITUDES = {"k": 1e3, "m": 1e6, "mm": 1e6, "b": 1e9, "bn": 1e9, "t": 1e12}
_UNITS = {
    "%": "percent",
    "x": "times",
    "pp": "points",
    **{name: DURATIONS[name] for name in DURATIONS if len(name) < 5},
}
_SIZES = frozenset(["gb", "mb", "tb", "kb", "km", "kg", "hz", "khz", "mhz", "ghz", "px", "bps", "cm", "mm"])
_ORDINAL_ENDINGS = frozenset(["st", "nd", "rd", "th"])
_SCORES_OUT_OF = frozenset([5, 10, 100])
_COMMON_FRACTIONS = frozenset([(1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (1, 5)])


class DigitWord(msgspec.Struct, frozen=True):
    """What one word with digits says. A label (a name, a version, an ordinal) carries `is_label`.

    `up_to` is the upper end of a range; `out_of` the whole of a ratio; `noun` the second half of "20-page".
    """

    value: float | None
    unit: str | None = None
    up_to: float | None = None
    out_of: float | None = None
    noun: str | None = None
    is_label: bool = False
    can_be_year: bool = False


def read_digits(text: str) -> DigitWord | None:
    """The meaning of a normalised word that holds a digit; None for a word without one."""
    if not any(character.isdigit() for character in text):
        return None
    return _plain(text) or _range(text) or _ratio(text) or _compound(text) or DigitWord(None, is_label=True)


def _plain(text: str) -> DigitWord | None:
    match = _PLAIN.match(text)
    if match is None:
        return None
    value, suffix = _number(match["amount"]), match["suffix"]
    if match["sign"]:
        return DigitWord(value * _MAGNITUDES.get(suffix, 1.0), CURRENCY_SIGNS[match["sign"]])
    if not suffix:
        return DigitWord(value, can_be_year=match["amount"].isdigit() and len(match["amount"]) == 4)
    if suffix == "s" and match["amount"].endswith("0"):
        return DigitWord(None, is_label=True)
    if suffix in _UNITS:
        return DigitWord(value, _UNITS[suffix])
    if suffix in _MAGNITUDES and suffix != "mm":
        return DigitWord(value * _MAGNITUDES[suffix])
    if suffix in _SIZES:
        return DigitWord(value, suffix)
    if suffix in _ORDINAL_ENDINGS or suffix in {"am", "pm"}:
        return DigitWord(value, is_label=True, unit="clock" if suffix in {"am", "pm"} else None)
    return DigitWord(None, is_label=True)


def _range(text: str) -> DigitWord | None:
    match = _RANGE.match(text)
    if match is None or (match["suffix"] and match["suffix"] not in {*_UNITS, *_MAGNITUDES}):
        return None
    low, high = _number(match["low"]), _number(match["high"])
    if low >= high or low >= 1900:
        return DigitWord(None, is_label=True)
    magnitude = _MAGNITUDES.get(match["suffix"], 1.0)
    unit = CURRENCY_SIGNS[match["sign"]] if match["sign"] else _UNITS.get(match["suffix"])
    return DigitWord(low * magnitude, unit, up_to=high * magnitude)


def _ratio(text: str) -> DigitWord | None:
    match = _RATIO.match(text)
    if match is None:
        return None
    part, whole = int(match[1]), int(match[2])
    if (part, whole) in _COMMON_FRACTIONS:
        return DigitWord(part / whole, "times")
    if whole in _SCORES_OUT_OF and part <= whole:
        return DigitWord(float(part), out_of=float(whole))
    return DigitWord(None, is_label=True)


def _compound(text: str) -> DigitWord | None:
    match = _COMPOUND.match(text)
    if match is None:
        return None
    return DigitWord(_number(match["amount"]) * _MAGNITUDES.get(match["scale"] or "", 1.0), noun=match["noun"])


def _number(amount: str) -> float:
    return float(amount.replace(",", ""))
