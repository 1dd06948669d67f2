"""Verbs that state how things are, felt or seemed: their subject does not act. Base forms."""

from __future__ import annotations

from mockinterview.analysis.lexicon import entries

STATE_BASES = entries("""
adore anticipate appear appreciate assume be become believe belong care consist contain depend deserve desire despise
detest dislike dread doubt dream enjoy envy exist expect face fear feel find-out forget guess happen hate have hear
hope imagine intend know lack like live look-forward love matter mean mind miss need notice owe own prefer presume
possess realise realize recall recognise recognize regret remain remember resemble see seem sense sleep smell
suffer suppose suspect taste tend think trust understand value want wish wonder worry
""")
"""To notice and to realise count as states: the listener hears what dawned on the speaker, not what was done."""

RECEIVING_OBJECTS = entries("""
call email message ticket complaint feedback promotion offer chance opportunity phone letter alert page job raise bonus
lot sense impression idea feeling
""")
"""What one gets without acting ("I got a call"), against "I got approval", "I got them to agree"."""
