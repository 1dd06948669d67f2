"""Verbs that state how things are, felt or seemed: their subject does not act. Base forms."""

from __future__ import annotations

from mockinterview.analysis.language.lexicon import entries

STATE_BASES = entries("""
adore anticipate appear appreciate assume be become believe belong care consist contain depend deserve desire despise
detest dislike dread doubt dream enjoy envy exist expect face fear feel favor favour foresee forget guess happen hate
have hear hope imagine inherit intend know lack like live lose love matter mean mind miss need notice owe own prefer
presume possess realise realize recall receive reckon recognise recognize regret remain remember resemble see seem sense
sleep smell suffer suppose swear suspect taste tend think trust understand value want wish wonder worry
""")
"""To notice and to realise count as states: the listener hears what dawned on the speaker, not what was done."""

PHRASAL_ACTS = {
    "owned": entries("up"),
    "heard": entries("out"),
    "hear": entries("out"),
    "thought": entries("through over ahead"),
    "think": entries("through over ahead"),
}
"""State verbs that act with a particle."""

RECEIVING_OBJECTS = entries("""
call email message ticket complaint feedback promotion offer chance opportunity phone letter alert page job raise bonus
lot sense impression idea feeling grade mark award prize score reply answer response
""")
"""What one gets without acting ("I got a call"), against "I got approval", "I got them to agree"."""
STATES_ONE_GETS = entries("""
lucky unlucky sick ill tired ready nervous angry mad better worse bored hungry cold scared curious older used
""")
"""How one gets without acting ("we got lucky")."""
