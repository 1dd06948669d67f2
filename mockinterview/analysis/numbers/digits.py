"""One word that is written with digits: 5,000  30%  $1.2  3x  10-15  24/7  80ms  Q3  20-page  3x/week."""

from __future__ import annotations

import re

import msgspec

from mockinterview.analysis.language.lexicon import entries
from mockinterview.analysis.language.lexicon.labels import EARLIEST_YEAR, LATEST_YEAR
from mockinterview.analysis.language.lexicon.measures import CURRENCY_SIGNS, DURATIONS, RATE_TIMES

_AMOUNT = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+"
_SIGN = r"(?:us|au?|ca?|nz|s|hk)?(?P<sign>[$€£₹¥])"
_PLAIN = re.compile(rf"^(?:{_SIGN})?(?P<amount>{_AMOUNT})\+?(?P<suffix>[a-z%]*)(?:/(?P<per>[a-z]+))?$")
_RANGE = re.compile(
    rf"^(?:{_SIGN})?(?P<low>{_AMOUNT})(?P<low_suffix>%|k|m)?[-–—][$€£]?(?P<high>{_AMOUNT})(?P<suffix>[a-z%]*)$"
)
_RATIO = re.compile(r"^(\d+(?:\.\d+)?)/(\d+)$")
_COMPOUND = re.compile(
    rf"^(?:{_SIGN})?(?P<amount>{_AMOUNT})(?P<scale>k|m)?(?:[-–](?:to-)?(?P<high>\d+))?[-–](?P<noun>[a-z]+)(?:-[a-z]+)?$"
)
_SCIENTIFIC = re.compile(r"^\d+(?:\.\d+)?e[-–]?\d+$")
_MILITARY_HOUR = re.compile(r"^0\d{3}$")
_STATUS_CODE = re.compile(r"^[45]\d\d$")
"""Said in the plural these are answers of a server ("404s"), not seconds."""
_RANK = re.compile(r"^#(\d+)$")
_MAGNITUDES = {"k": 1e3, "m": 1e6, "mm": 1e6, "b": 1e9, "bn": 1e9, "t": 1e12, "mn": 1e6, "mil": 1e6}
_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9}
_UNITS = {
    "%": "percent",
    "x": "times",
    "pp": "points",
    "pts": "points",
    **{name: DURATIONS[name] for name in DURATIONS if len(name) < 5},
}
_SIZES = entries("""
gb mb tb kb km kg hz khz mhz ghz px bps cm mm ft lb lbs ml kw kwh mw mph kph rps qps tps fps rpm sqft oz mg
""")
_ORDINAL_ENDINGS = frozenset(["st", "nd", "rd", "th"])
_SCORES_OUT_OF = frozenset([5, 10, 100])
_COMMON_FRACTIONS = frozenset([(1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (1, 5)])
_RATES = {"sec": "second", "s": "second", "min": "minute", "hr": "hour", "h": "hour", "wk": "week", "mo": "month"}


class DigitWord(msgspec.Struct, frozen=True):
    """What one word with digits says. A label (a name, a version, an ordinal) carries `is_label`.

    `up_to` is the upper end of a range; `out_of` the whole of a ratio; `noun` the second half of "20-page"; `per`
    what a rate refers to ("3x/week").
    """

    value: float | None
    unit: str | None = None
    up_to: float | None = None
    out_of: float | None = None
    noun: str | None = None
    per: str | None = None
    is_label: bool = False
    can_be_year: bool = False


def read_digits(text: str) -> DigitWord | None:
    """The meaning of a normalised word that holds a digit; None for a word without one."""
    if not any(character.isdigit() for character in text):
        return None
    return (
        _named(text)
        or _plain(text)
        or _range(text)
        or _ratio(text)
        or _compound(text)
        or DigitWord(None, is_label=True)
    )


def _named(text: str) -> DigitWord | None:
    """An hour ("0455"), a place ("#2"), or a small figure ("1e-4")."""
    if _MILITARY_HOUR.match(text):
        return DigitWord(float(text), unit="clock", is_label=True)
    if _SCIENTIFIC.match(text):
        return DigitWord(float(text.replace("–", "-")))
    rank = _RANK.match(text)
    return DigitWord(float(rank[1]), is_label=True) if rank else None


def _plain(text: str) -> DigitWord | None:
    match = _PLAIN.match(text)
    if match is None:
        return None
    per = match["per"] and _RATES.get(match["per"], match["per"])
    if per and per not in RATE_TIMES:
        return None
    value, suffix = _number(match["amount"]), match["suffix"]
    if match["sign"]:
        return DigitWord(value * _MAGNITUDES.get(suffix, 1.0), CURRENCY_SIGNS[match["sign"]], per=per)
    if not suffix:
        has_four_digits = match["amount"].isdigit() and len(match["amount"]) == 4
        return DigitWord(value, per=per, can_be_year=has_four_digits)
    return _suffixed(match["amount"], value, suffix, per)


def _suffixed(amount: str, value: float, suffix: str, per: str | None) -> DigitWord:
    if suffix == "s" and (amount.endswith("0") or _STATUS_CODE.match(amount)):
        return DigitWord(None, is_label=True)
    if suffix in _UNITS:
        return DigitWord(value, _UNITS[suffix], per=per)
    if suffix in _MAGNITUDES and suffix != "mm":
        return DigitWord(value * _MAGNITUDES[suffix], per=per)
    if suffix in _SIZES:
        return DigitWord(value, suffix, per=per)
    if suffix in _ORDINAL_ENDINGS or suffix in {"am", "pm"}:
        return DigitWord(value, is_label=True, unit="clock" if suffix in {"am", "pm"} else None)
    return DigitWord(None, is_label=True)


def _range(text: str) -> DigitWord | None:
    match = _RANGE.match(text)
    if match is None or (match["suffix"] and match["suffix"] not in {*_UNITS, *_MAGNITUDES}):
        return None
    low, high = _number(match["low"]), _number(match["high"])
    magnitude = _MAGNITUDES.get(match["suffix"], 1.0)
    low_magnitude = _MAGNITUDES.get(match["low_suffix"] or "", magnitude)
    are_years = not match["suffix"] and EARLIEST_YEAR <= low <= LATEST_YEAR and "," not in match["low"]
    if low * low_magnitude >= high * magnitude or are_years:
        return DigitWord(None, is_label=True)
    unit = CURRENCY_SIGNS[match["sign"]] if match["sign"] else _UNITS.get(match["suffix"])
    return DigitWord(low * low_magnitude, unit, up_to=high * magnitude)


def _ratio(text: str) -> DigitWord | None:
    match = _RATIO.match(text)
    if match is None:
        return None
    part, whole = float(match[1]), float(match[2])
    if (part, whole) in _COMMON_FRACTIONS:
        return DigitWord(part / whole, "times")
    if whole in _SCORES_OUT_OF and part <= whole:
        return DigitWord(part, out_of=whole)
    return DigitWord(None, is_label=True)


def _compound(text: str) -> DigitWord | None:
    match = _COMPOUND.match(text)
    if match is None:
        return None
    noun = match["noun"]
    magnitude = _MAGNITUDES.get(match["scale"] or "", 1.0) * _SCALES.get(noun, 1.0)
    value, unit = _number(match["amount"]) * magnitude, CURRENCY_SIGNS.get(match["sign"] or "")
    if noun in _SCALES or unit is not None:
        return DigitWord(value, unit)
    return DigitWord(value, up_to=float(match["high"]) if match["high"] else None, noun=noun)


def _number(amount: str) -> float:
    return float(amount.replace(",", ""))
