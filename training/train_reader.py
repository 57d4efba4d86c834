"""Trains the reader. usage: train_reader.py DATA DOCUMENTS MODEL OUT.pt MINUTES [--from CHECKPOINT] [--rate RATE]

DATA: the folder with sentences.txt, hard.jsonl and easy.jsonl; DOCUMENTS: the folder of the written documents; MODEL: the folder of
the encoder to begin from. A checkpoint is
written every ten minutes; training that is begun from one goes on with its weights and a schedule of its own."""

import argparse
import random
import time
from pathlib import Path

import torch
import torch.nn.functional as F
from encoder import ids_of, pad, read_tokenizer
from groups import Groups, Row, names_by_hundred
from material import read_material
from reader_model import Reader, begin_reader, load_reader, pack

GROUP, BATCH, PARTS = 3, 8, 4
WITHOUT_TITLES = 0.1
STATEMENTS = 1
"""Groups about a sentence itself, in every step beside the questions."""
FROZEN_LAYERS = 4
"""The embeddings and the lowest layers stay as they are: a fifth of the time saved for more questions."""


class Batcher:
    def __init__(self, sentences: list[str], titles: list[str], tokenizer, rng: random.Random) -> None:
        self._tokens = [ids[:120] for ids in ids_of(tokenizer, sentences)]
        known = sorted(set(titles))
        tokens_of = dict(zip(known, ids_of(tokenizer, known)))
        self._titles = [tokens_of[above] for above in titles]
        self._tokenizer, self._rng = tokenizer, rng

    def _titles_above(self, numbers: list[int]) -> list[int]:
        """Mostly there; documents without headings are read too."""
        return [] if self._rng.random() < WITHOUT_TITLES else self._titles[numbers[len(numbers) // 2]]

    def parts(self, rows: list[Row]):
        """Rows in parts of like length: their numbers, ids, types, labels of tokens (-1: none) and the tokens' weights."""
        questions = ids_of(self._tokenizer, [row.question for row in rows])
        packed = [
            pack(ids, [self._tokens[n] for n in row.sentences], self._titles_above(row.sentences))
            for ids, row in zip(questions, rows)
        ]
        order = sorted(range(len(rows)), key=lambda row: len(packed[row][0]))
        step = -(-len(order) // PARTS)
        for start in range(0, len(order), step):
            part = order[start : start + step]
            labels, weights = [], []
            for row in part:
                sentence = packed[row][2]
                holds = [int(number in rows[row].answering) for number in rows[row].sentences]
                length = [sentence.count(number) for number in range(len(holds))]
                labels.append([-1 if number < 0 else holds[number] for number in sentence])
                weights.append([0.0 if number < 0 else 1 / length[number] for number in sentence])
            yield (
                part,
                pad([packed[row][0] for row in part]),
                pad([packed[row][1] for row in part], 1),
                pad(labels, -1),
                pad(weights),
            )


def loss_of(reader: Reader, batcher: Batcher, groups: list[list[Row]]) -> torch.Tensor:
    rows = [row for group in groups for row in group]
    verdicts: list[torch.Tensor] = [torch.empty(0)] * len(rows)
    token_loss, token_weight = torch.zeros(()), torch.zeros(())
    for part, ids, types, labels, weights in batcher.parts(rows):
        with torch.autocast("cpu", dtype=torch.bfloat16):
            verdict, holds = reader(ids, (ids > 0).long(), types)
        on = labels >= 0
        each = F.binary_cross_entropy_with_logits(holds.float()[on], labels[on].float(), reduction="none")
        token_loss = token_loss + (each * weights[on]).sum()
        token_weight = token_weight + weights[on].sum()
        for place, row in enumerate(part):
            verdicts[row] = verdict[place].float()
    logits = torch.stack(verdicts)
    answers = torch.tensor([float(row.answers) for row in rows])
    told = torch.tensor([row.contradicts is not None for row in rows])
    contradicts = torch.tensor([float(row.contradicts is True) for row in rows])
    pointwise = F.binary_cross_entropy_with_logits(logits[:, 0], answers, pos_weight=torch.tensor(1.5))
    against = F.binary_cross_entropy_with_logits(logits[told, 1], contradicts[told], pos_weight=torch.tensor(3.0))
    listwise, lists, at = torch.zeros(()), 0, 0
    for group in groups:
        own = logits[at : at + len(group), 0]
        at += len(group)
        if group[0].answers and len(group) > 1:
            listwise = listwise + F.cross_entropy(own[None], torch.tensor([0]))
            lists += 1
    return listwise / max(lists, 1) + pointwise + 0.5 * against + token_loss / token_weight


def trainable_of(reader: Reader) -> list[torch.nn.Parameter]:
    for frozen in (reader.encoder.embeddings, *reader.encoder.encoder.layer[:FROZEN_LAYERS]):
        frozen.requires_grad_(False)
    return [parameter for parameter in reader.encoder.parameters() if parameter.requires_grad]


def train(arguments: argparse.Namespace) -> None:
    rng = random.Random(arguments.seed)
    torch.manual_seed(arguments.seed)
    material = read_material(arguments.data, arguments.documents, arguments.model, arguments.near)
    sentences = material.sentences
    tokenizer = read_tokenizer(arguments.model)
    batcher = Batcher(sentences, material.titles, tokenizer, rng)
    groups = Groups(material.runs, GROUP, rng, names_by_hundred([*material.hard, *material.written]))

    begun = load_reader(arguments.begin) if arguments.begin else begin_reader(arguments.model)
    reader = begun.train()
    heads = [*reader.verdict.parameters(), *reader.holds.parameters()]
    optimiser = torch.optim.AdamW(
        [{"params": trainable_of(reader), "scale": 1}, {"params": heads, "scale": 1 if arguments.begin else 10}],
        lr=arguments.rate,
        weight_decay=0.01,
        fused=True,
    )
    start, saved, step, seen, recent = time.time(), time.time(), 0, 0, []
    while True:
        questions = material.one_pass(rng, arguments.articles)
        for first in range(0, len(questions) - BATCH, BATCH):
            spent = (time.time() - start) / 60 / arguments.minutes
            if spent >= 1:
                torch.save({"reader": reader.state_dict()}, arguments.out)
                return
            for group in optimiser.param_groups:
                group["lr"] = arguments.rate * group["scale"] * min(1, (step + 1) / 100) * max(0.02, 1 - spent)
            drawn = [groups.draw(question, near) for question, near in questions[first : first + BATCH]]
            drawn += [groups.draw_statement(sentences) for _ in range(STATEMENTS)]
            loss = loss_of(reader, batcher, drawn)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
            optimiser.step()
            step, seen, recent = step + 1, seen + BATCH, [*recent[-99:], loss.item()]
            if step % 25 == 0:
                minutes = (time.time() - start) / 60
                print(f"{minutes:.1f} min, {seen} questions, loss {sum(recent) / len(recent):.3f}", flush=True)
            if time.time() - saved > 600:
                saved = time.time()
                torch.save({"reader": reader.state_dict()}, arguments.out)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("documents", type=Path)
    parser.add_argument("model", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("minutes", type=float)
    parser.add_argument("--from", dest="begin", type=Path)
    parser.add_argument("--rate", type=float, default=8e-5)
    parser.add_argument("--articles", type=float, default=1, help="the share of the articles' questions in a pass over the documents'")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--near", type=Path, help="the folder in which mined near misses are kept between runs")
    train(parser.parse_args())
