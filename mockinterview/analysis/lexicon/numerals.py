"""Number words, units and the nouns that turn a number into a mere label."""

from __future__ import annotations

from mockinterview.analysis.lexicon import entries

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
    "dozen": 12.0,
}
VAGUE_SCALES = entries("dozens hundreds thousands millions billions tens")

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

DURATIONS = {
    "ms": "milliseconds",
    "msec": "milliseconds",
    "millisecond": "milliseconds",
    "s": "seconds",
    "sec": "seconds",
    "secs": "seconds",
    "second": "seconds",
    "min": "minutes",
    "mins": "minutes",
    "minute": "minutes",
    "h": "hours",
    "hr": "hours",
    "hrs": "hours",
    "hour": "hours",
    "day": "days",
    "week": "weeks",
    "month": "months",
    "year": "years",
    "yr": "years",
    "yrs": "years",
    "decade": "decades",
    "quarter": "quarters",
    "night": "nights",
    "morning": "mornings",
    "afternoon": "afternoons",
    "evening": "evenings",
    "weekend": "weekends",
    "microsecond": "microseconds",
    "fortnight": "fortnights",
}
SECONDS = {
    "microseconds": 1e-6,
    "milliseconds": 1e-3,
    "seconds": 1.0,
    "minutes": 60.0,
    "hours": 3600.0,
    "days": 86400.0,
    "weeks": 604800.0,
    "months": 2629800.0,
    "quarters": 7889400.0,
    "years": 31557600.0,
    "decades": 315576000.0,
}
"""Seconds in each unit of time (a month is a twelfth of a Julian year), to bring a before and after to one unit."""

MONEY = {
    "dollar": "usd",
    "dollars": "usd",
    "bucks": "usd",
    "usd": "usd",
    "euro": "eur",
    "euros": "eur",
    "eur": "eur",
    "pound": "gbp",
    "pounds": "gbp",
    "quid": "gbp",
    "gbp": "gbp",
    "rupees": "inr",
    "yen": "jpy",
    "grand": "usd",
}
CURRENCY_SIGNS = {"$": "usd", "€": "eur", "£": "gbp"}
CENTS = entries("cent cents pence")
PERCENT = entries("percent % pct percentage")
TIMES = entries("times x fold")

APPROXIMATORS = entries("""
about around roughly approximately nearly almost over under just only maybe like some say probably below above at least
most up more less fewer than well a mere an average of even say um uh er close exactly barely now somewhere
""")
"""Words between "from", "to" and the number that change nothing of its place."""

RATE_TIMES = entries("second minute hour day night week month quarter year")
RATE_ADVERBS = {
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "yearly": "year",
    "annually": "year",
    "hourly": "hour",
    "nightly": "night",
}

UNIT_MODIFIERS = entries("""
more full whole short long extra straight consecutive solid calendar business working additional other further
different separate new small big good entire
""")
IRREGULAR_PLURALS = entries("people men women children feet teeth mice criteria media staff data kids folks personnel")
NOT_PLURAL = entries("""
was is this us its his less across plus as always yes business class process access loss success previous various
serious perhaps thus minus versus bus gas has does series ours yours theirs hers analysis basis bias status focus bonus
glass press stress progress address express boss mass cross pass across unless towards afterwards besides sometimes
""")

LABEL_NOUNS = entries("""
version phase step tier level part page chapter question option python java iphone android windows ticket room port
sprint grade year team line type class group number no figure table section article plan stage priority day week
series route highway boeing airbus error http status code generation gen release build milestone item point rule
principle unit floor gate platform season episode round lesson block set covid llama gpt section iso appendix act
""")
COUNT_COMPOUNDS = {
    "person": "people",
    "people": "people",
    "man": "people",
    "member": "members",
    "page": "pages",
    "bed": "beds",
    "seat": "seats",
    "node": "nodes",
    "row": "rows",
    "room": "rooms",
    "user": "users",
    "mile": "miles",
    "slide": "slides",
    "point": "points",
    "step": "steps",
    "gram": "grams",
    "engineer": "engineers",
    "employee": "employees",
    "store": "stores",
    "line": "lines",
}
MONTHS = entries(
    "january february march april may june july august september october november december"
    " jan feb mar apr jun jul aug sept sep oct nov dec"
)
YEAR_OPENERS = (
    entries(
        "in since until during early late mid year summer spring autumn fall winter before after by of"
        " from back around through"
    )
    | MONTHS
)
CLOCK = entries("am pm a.m p.m o'clock")
EARLIEST_YEAR, LATEST_YEAR = 1900, 2099
