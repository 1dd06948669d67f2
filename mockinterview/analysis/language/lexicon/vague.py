"""Words that say how much without a figure, in the notation of phrase_patterns.py."""

from __future__ import annotations

from mockinterview.analysis.language.phrase_patterns import index_phrases

_VOCABULARY = {
    "big": "huge, big, massive, significant, substantial, dramatic, considerable, major, enormous, tremendous, marked,"
    " noticeable, drastic, sizeable, sizable, vast, immense, large, great, small, slight, modest, measurable, notable,"
    " remarkable, material, minor, steep, sharp, tangible, meaningful, visible, incredible, amazing, fantastic",
    "amount": "amount, amounts, number, numbers, portion, part, share, proportion, percentage, chunk, fraction, volume,"
    " volumes, quantity, quantities, sum",
    "change": "improvement, improvements, increase, increases, decrease, reduction, reductions, drop, gain, gains,"
    " boost, growth, jump, uplift, uptick, lift, saving, savings, speedup, decline, rise, surge, spike, fall, cut,"
    " difference, impact, effect, progress, loss, losses, cost, costs, delay, delays, backlog, margin, discount,"
    " shortfall, overspend, success, gap, gaps, deficit, surplus, debt, demand, turnout",
    "faster": "faster, slower, quicker, quickly, shorter, longer, higher, lower, fewer, less, better, worse, cheaper,"
    " bigger, smaller, larger, earlier, later, sooner, smoother, easier, stronger, greater, lighter, heavier, safer,"
    " cleaner, tighter, richer, busier, happier, calmer, easier, simpler",
    "soft": "confident, careful, comfortable, aware, open, relaxed, patient, mindful, honest, important, interesting,"
    " likely, than, like, of, to, complex, complicated, difficult, challenging, about",
    "degree": "significantly, substantially, dramatically, considerably, drastically, markedly, exponentially,"
    " noticeably, appreciably, measurably, massively, hugely, greatly, vastly, enormously, tremendously, sharply,"
    " immensely, slightly, steeply, radically, heavily",
    "plainly": "significantly, substantially, dramatically, considerably, drastically, markedly, exponentially,"
    " noticeably, appreciably, measurably",
    "strongly": "massively, hugely, greatly, vastly, enormously, tremendously, sharply, immensely, steeply, slightly,"
    " heavily",
    "changed": "improved, improve, improves, improving, increased, increase, increases, increasing, reduced, reduce,"
    " reduces, reducing, decreased, decrease, dropped, drop, fell, fall, grew, grow, grown, growing, rose, rise,"
    " cut, boosted, boost, sped, accelerated, accelerate, shrank, declined, lowered, raised, expanded, simplified,"
    " shortened, exceeded, surpassed, outperformed, underperformed, went, gone, helped, benefited, overran",
    "the": "the, our, my, their, his, her, its, these, those, them, us, it, what, that, this",
    "very": "very, quite, really, whole, awful, good, fair, great",
    "while": "day, night, week, month, year, morning, afternoon, evening, summer, career, life, all, shift, way",
    "few-weeks": "weeks, months, days, years, hours, minutes, seconds, times, people, others, hundred, thousand,"
    " million, more, other, new, extra, small, good, key, big, things, dozen",
}

HOW_MANY = index_phrases(
    """
    several
    many !thanks/ways/respects
    numerous
    multiple !choice/sclerosis
    countless
    innumerable
    few !and
    a few
    a (good/great/fair/very) many
    a/an/the (very/quite/really) (<big>) majority of
    a (very/quite/really/growing) (<big>) number of
    an increasing/enormous/incredible/amazing number of
    a/the (small/mere/whole) handful (of)
    a couple of
    a couple <few-weeks>
    quite a few
    quite a number of
    most of <the> !<while>
    dozens (and) (dozens) of
    hundreds (and) (hundreds) of
    thousands (and) (thousands) of
    millions (of)
    billions (of)
    scores of
    too/so many
    way too many
    """,
    _VOCABULARY,
)
HOW_MUCH = index_phrases(
    """
    a (<very>) lot (of)
    an awful lot (of)
    quite a lot (of)
    a (whole/big/huge) bunch (of)
    lots (and) (lots) (of)
    plenty (of)
    tons/loads/heaps/masses/piles/oodles of
    a (whole/huge/big) ton/load/mountain/pile of
    a great/good deal (of)
    a/an (very/really/pretty/quite/fairly) <big> <amount> of
    <big> <amount> of
    much of <the>
    too/so/without much !so/better/as
    """,
    _VOCABULARY,
)
CHANGES = index_phrases(
    """
    much/far/way/lots/loads (too) <faster>
    much/far/way/lots/loads more !<soft>
    way too much/long/slow/high
    a (whole) lot <faster>
    a (whole) lot more !<soft>
    a great/good deal <faster>
    a great/good deal more !<soft>
    <degree> <faster>
    <degree> more !<soft>
    <plainly>
    <strongly> <changed>
    <changed> <strongly>
    <changed> very/quite (much) <strongly>
    <big> (and) (<big>) <change>
    a/an (very/really/pretty/quite/fairly) <big> (<big>) (positive/negative/overall) <change>
    a/the real/lasting/positive <change>
    orders of magnitude
    exponential growth/increase
    """,
    _VOCABULARY,
)
EXEMPT = index_phrases(
    """
    <liked> (it/that/them/him/her/this/you) (quite) a (whole) lot
    <who> (really/also) <like> (it/that/them/him/her/this/you) (quite) a (whole) lot
    thanks a lot
    thank you very/so much
    learn/learned/learnt/learning (quite/an) (a/awful) (whole/awful) lot
    taught/teach/teaches (me/us/them/him/her) (quite) a (whole) lot
    mean/means/meant (quite) a lot
    care/cared/think/thought/worry/worried/talk/talked/read/know/knew/laugh/laughed (about/of) (it/this/that/them) a lot
    says/said a lot about
    a lot like
    how many/much
    as many/much (as)
    that/pretty/very/not/nothing much
    so much so/that
    so much for
    no/any/without (<big>) <big> <change>
    no (<big>) <amount>
    one/not (a/the) (very/that/such) (a) <big> <change>
    last/next/past/first/every/previous/following few
    last/next/past/first/previous couple
    very first few
    most of the time
    most of all
    too many cooks
    one *2 too many/much
    few and far between
    <I'm> (now/also/actually/certainly) (a) much better
    for large part
    big part of my
    great/big part of who
    many happy
    """,
    _VOCABULARY
    | {
        "who": "i, we, you, they, he, she, people",
        "like": "like, likes, love, loves",
        "liked": "liked, loved, enjoy, enjoyed, appreciate, appreciated, respect, respected",
        "I'm": "i'm, i am, i've become, i became, i got, i feel, i've got, am, become",
    },
)
