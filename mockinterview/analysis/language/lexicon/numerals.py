"""Number words: cardinals, scales, fractions, multiples, and the words that only soften a number."""

from __future__ import annotations

from mockinterview.analysis.language.lexicon import entries

_SMALL = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen
"""
SMALL_NUMBERS = {word: value for value, word in enumerate(_SMALL.split())}
TENS = {
    word: 10 * (index + 2)
    for index, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"])
}
SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "grand": 1e3,
    "k": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "bn": 1e9,
    "trillion": 1e12,
    "lakh": 1e5,
    "lakhs": 1e5,
    "crore": 1e7,
    "crores": 1e7,
    "dozen": 12.0,
}
VAGUE_SCALES = entries("dozens hundreds thousands millions billions tens scores")
NONE = entries("none nothing")
VAGUE_COUNTS = entries("few couple several many")
"""Before a scale they leave its value open ("a few hundred")."""
ORDINALS = {
    word: float(value)
    for value, word in enumerate(
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"], start=1
    )
} | {f"{value}{ending}": float(value) for value in range(1, 101) for ending in ("st", "nd", "rd", "th")}
RANKING = entries("ranked ranks rank placed finished came voted rated became become")
"""Verbs after which a place in an order stands ("ranked second of nine")."""

DENOMINATORS = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fourth": 4,
    "fourths": 4,
    "fifth": 5,
    "fifths": 5,
    "sixth": 6,
    "sixths": 6,
    "seventh": 7,
    "eighth": 8,
    "eighths": 8,
    "ninth": 9,
    "tenth": 10,
    "tenths": 10,
    "twentieth": 20,
    "hundredth": 100,
}

MULTIPLYING_VERBS = {
    "doubled": 2.0,
    "doubling": 2.0,
    "doubles": 2.0,
    "tripled": 3.0,
    "tripling": 3.0,
    "triples": 3.0,
    "trebled": 3.0,
    "quadrupled": 4.0,
    "quadrupling": 4.0,
    "halved": 0.5,
    "halving": 0.5,
    "halves": 0.5,
    "halve": 0.5,
    "twofold": 2.0,
    "threefold": 3.0,
    "fourfold": 4.0,
    "fivefold": 5.0,
    "tenfold": 10.0,
    "hundredfold": 100.0,
}
MULTIPLIERS = {"double": 2.0, "triple": 3.0, "quadruple": 4.0, "twice": 2.0, "thrice": 3.0}
"""Multiples only before "the", "as", "that", or in the infinitive."""

APPROXIMATORS = entries("""
about around roughly approximately nearly almost over under just only maybe like some say probably below above at least
most up more less fewer than well a mere an average of even say um uh er close exactly barely now somewhere
""")
"""Words between "from", "to" and the number that change nothing of its place."""
