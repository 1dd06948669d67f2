"""Nouns that turn a number into a mere name, and the words of dates and hours."""

from __future__ import annotations

from mockinterview.analysis.language.lexicon import entries

LABEL_NOUNS = entries("""
version phase step tier level part page chapter question option python java iphone android windows ticket room port
sprint grade year team line type class group number no figure table section article plan stage priority hour minute
day week month
series route highway boeing airbus error http status code generation gen release build milestone item point rule
principle unit floor gate platform season episode round lesson block set covid llama gpt section iso appendix act
bay ward zone lane door dock exhibit form module category band batch wave cohort channel slide scene junction terminal
hall district schedule title law truck turbine bench sector bus van cell crew squad engine station pump tank machine
server rack
fortune
theatre theater court pier berth runway aisle checkout till register camera sensor valve oven train flight table area
building tower house apartment flat tab player patient subject
""")
FIRM_LABEL_NOUNS = entries(
    "fortune version phase year grade level stage tier room ward route bay python java iphone chapter"
)
"""Labels even before a plural ("year ten pupils"); the others may end one thought before a count begins."""
STREETS = entries("street road avenue lane drive boulevard way square place court st rd ave blvd")
EMERGENCY_NUMBERS = entries("911 999 112 000")
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
CLOCK_OPENERS = entries("at by until till around about from")
DAY_PARTS = entries("morning afternoon evening night noon")
WEEKDAYS = entries("monday tuesday wednesday thursday friday saturday sunday")
LEVELS = entries("""
am is are was were be been being stay stayed stays stood stands stand sat sits sit remained remains held holds hold
priced capped set fixed valued rated runs running ran level flat peaked averaged averaging back now still in
""")
"""Words before "at" that make it a level ("it was at six"), not an hour."""
EARLIEST_YEAR, LATEST_YEAR = 1900, 2099
