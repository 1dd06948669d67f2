"""What the first screen offers."""

from __future__ import annotations

from mockinterview.ui import examples_key
from mockinterview.ui.commands import Command, Offers
from mockinterview.ui.reading_aloud import READ_ALOUD
from mockinterview.ui.shared_commands import OPEN_RECORDING, QUIT, REVEAL

STORY_OFFERS: Offers = (
    Command("s", "stories", "Stories", "Your story bank: write, tell, and see what has no story yet.", False),
    Command("w", "plan", "Plan", "What to do today and why, the way to your interview, what is due again.", False),
    Command(
        "e", "cheat_sheet", "Cheat sheet", "Each type of question, the shape of its answer, how long to speak.", False
    ),
    Command("1", "do(1)", "First thing", "Do the first thing of today.", False),
    Command("2", "do(2)", "Second thing", "Do the second thing of today.", False),
    Command("3", "do(3)", "Third thing", "Do the third thing of today.", False),
)

HOME_OFFERS: Offers = (
    Command("space,enter", "answer", "Answer", "Start recording your answer to this question."),
    Command("n", "another", "Another", "Choose another question at random."),
    Command("c", "choose", "Choose", "Choose a question from a list, by words, group, type or company."),
    Command("5", "several", "Five", "A mock interview of five questions, reports at the end; or one question again."),
    Command("d", "check_sound", "Mic", "Choose the microphone, and hear how it hears you."),
    Command("m", "next_mode", "Mode", "Change between practice, interview and one-way.", False),
    Command("t", "think", "Time to think", "Count down half a minute; then the recording starts by itself.", False),
    REVEAL.hidden,
    READ_ALOUD,
    examples_key.EXAMPLES,
    OPEN_RECORDING.hidden,
    *STORY_OFFERS,
    Command("h", "history", "History", "Read the reports of earlier answers, or delete them.", False),
    Command("p", "progress", "Progress", "See what moved since you began to practise, and what did not.", False),
    Command("l", "sitting", "Last sitting", "Read what you practised last, and the one thing for next time.", False),
    Command("f", "finish", "Finish", "Write the reports of the recordings that wait for one.", False),
    QUIT,
)
