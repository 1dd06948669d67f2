"""What numbers are counted in: time, money, measures, rates, and the nouns of compounds ("five-person")."""

from __future__ import annotations

from mockinterview.analysis.language.lexicon import entries

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
    "term": "terms",
    "semester": "semesters",
    "sprint": "sprints",
    "season": "seasons",
    "summer": "summers",
    "winter": "winters",
}
MEASURES = {
    "foot": "feet",
    "feet": "feet",
    "mile": "miles",
    "metre": "metres",
    "meter": "meters",
    "inch": "inches",
    "kilo": "kilos",
    "kg": "kilos",
    "gram": "grams",
    "litre": "litres",
    "liter": "liters",
    "gallon": "gallons",
    "acre": "acres",
    "ton": "tons",
    "tonne": "tonnes",
    "degree": "degrees",
    "gig": "gigabytes",
    "gb": "gigabytes",
    "tb": "terabytes",
    "mb": "megabytes",
    "km": "kilometres",
    "ml": "millilitres",
    "mls": "millilitres",
    "mg": "milligrams",
    "dpi": "dpi",
    "rpm": "rpm",
    "psi": "psi",
}
"""Units that stand in the singular after a number too ("a 40 foot wall")."""
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

DAY_PARTS = entries("morning afternoon evening night weekend")
"""In the singular these describe what is counted ("two weekend events"), except after one."""
PARTS = {"hours": "minutes", "minutes": "seconds"}
"""What a number right after these counts ("two hours ten")."""

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
    "rupee": "inr",
    "yen": "jpy",
    "francs": "chf",
    "chf": "chf",
    "riyals": "sar",
    "dirhams": "aed",
    "naira": "ngn",
    "rand": "zar",
    "pesos": "mxn",
    "grand": "usd",
}
CURRENCY_SIGNS = {"$": "usd", "€": "eur", "£": "gbp", "₹": "inr", "¥": "jpy"}
CENTS = entries("cent cents pence")
PERCENT = entries("percent % pct percentage")
TIMES = entries("times x fold")

RATE_TIMES = entries("second minute hour day night week month quarter year shift season term semester sprint fortnight")
RATE_PARTS = entries("head person piece unit user customer ticket call order item visit trip time")
"""What a price or a time may be for after "a" ("three pounds a head")."""
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
different separate new small big good entire actual
""")
GROUPS = entries("""
groups batches sets packs rows crews shifts boxes classes bundles clusters cohorts crates trays rounds waves
""")
"""Nouns that hold a number each: "2 groups of 80" is no part of a whole."""
IRREGULAR_PLURALS = entries("people men women children feet teeth mice criteria media staff data kids folks personnel")
NOT_PLURAL = entries("""
news was is this us its his less across plus as always yes business class process access loss success previous various
serious perhaps thus minus versus bus gas has does series ours yours theirs hers analysis basis bias status focus bonus
glass press stress progress address express boss mass cross pass across unless towards afterwards besides sometimes
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
    "star": "stars",
    "question": "questions",
    "item": "items",
    "unit": "units",
    "word": "words",
    "site": "sites",
    "seater": "seats",
    "core": "cores",
    "lane": "lanes",
    "bedroom": "bedrooms",
    "patient": "patients",
    "student": "students",
    "pupil": "pupils",
    "child": "children",
    "country": "countries",
    "city": "cities",
    "region": "regions",
    "state": "states",
    "bay": "bays",
    "story": "storeys",
    "storey": "storeys",
    "course": "courses",
    "ticket": "tickets",
    "session": "sessions",
    "piece": "pieces",
    "truck": "trucks",
    "acre": "acres",
    "foot": "feet",
    "inch": "inches",
    "meter": "meters",
    "metre": "metres",
    "kilometre": "kilometres",
    "kilometer": "kilometers",
    "kilo": "kilos",
    "ton": "tons",
    "tonne": "tonnes",
    "degree": "degrees",
    "gallon": "gallons",
    "litre": "litres",
    "run": "runs",
    "game": "games",
    "agent": "agents",
    "nurse": "nurses",
    "teacher": "teachers",
    "volunteer": "volunteers",
    "client": "clients",
    "vendor": "vendors",
    "customer": "customers",
    "project": "projects",
    "table": "tables",
    "hospital": "hospitals",
    "school": "schools",
    "team": "teams",
}
