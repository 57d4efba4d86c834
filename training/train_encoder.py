"""Trains the encoder on, from the shipped one. usage: train_encoder.py DATA MODEL OUT.pt MINUTES [--from CHECKPOINT] [--rate RATE]

DATA: the folder with sentences.txt, hard.jsonl and easy.jsonl; MODEL: the folder of the shipped encoder. A checkpoint is written
every ten minutes. Before and after, the order is measured on the held-out questions; 0 MINUTES only measures what `--from` and
`--keep` make."""

import argparse
import random
import time
from collections import Counter
from pathlib import Path

import torch
import torch.nn.functional as F
from encoder import CLS, SEP, ids_of, load_encoder, pad, read_tokenizer
from mining import cached_nearest
from questions import Question, first_held_out, read_questions, read_sentences, split
from transformers import BertModel

SEEDS, COMPANIONS = 8, 3
"""A step: so many questions, and for each of them so many on the sentences that the shipped encoder takes for its answer."""
REACH = 20
"""Near misses are drawn from among the first so many."""
TEMPERATURE = 0.03
FROZEN_LAYERS = 4
"""The embeddings and the lowest layers stay as they are: a third of the time saved for more questions."""
LIKELY_RIGHT = 0.1
"""A passage whose cosine is higher than the right one's by more than this probably answers as well, unnoticed."""
LONGEST_QUESTION, LONGEST_SENTENCE, LONGEST_PASSAGE = 48, 90, 150
EASY_MEASURED = 400


def targets_of(question: Question) -> tuple[int, ...]:
    """What should be found: what answers, and for a contradicted claim what contradicts it; nothing for the unanswerable."""
    return question.answering or (question.near if question.is_contradicted else ())


class Texts:
    """Questions and passages as ids behind their prefixes, and what each token of a question is worth."""

    def __init__(self, model: Path, sentences: list[str], boundary: int) -> None:
        self._tokenizer = read_tokenizer(model)
        self.sentences = [ids[:LONGEST_SENTENCE] for ids in ids_of(self._tokenizer, sentences)]
        self._query, self._passage, punctuation = ids_of(self._tokenizer, ["query:", "passage:", "?.,!;:'\"()-–…/"])
        frequency = Counter(token for ids in self.sentences[:boundary] for token in set(ids))
        known = torch.tensor([float(frequency[token]) for token in range(self._tokenizer.get_vocab_size())])
        self._worth = (boundary / (1 + known)).log().clamp(min=0.1)
        self._worth[punctuation] = 0
        # [CLS], the word and the colon of the prefix.
        self.lead = 1 + len(self._query)

    def questions(self, questions: list[Question]) -> list[list[int]]:
        found = ids_of(self._tokenizer, [question.text for question in questions])
        return [[CLS, *self._query, *ids[:LONGEST_QUESTION], SEP] for ids in found]

    def passage(self, numbers: list[int]) -> list[int]:
        ids = [token for number in numbers for token in self.sentences[number]]
        return [CLS, *self._passage, *ids[:LONGEST_PASSAGE], SEP]

    def worths(self, ids: list[int]) -> torch.Tensor:
        """One a token of a question without what is around it; together 1."""
        worth = self._worth[ids[self.lead : -1]]
        return worth / worth.sum().clamp(min=1e-6)


def encode(encoder: BertModel, texts: Texts, rows: list[list[int]], part: int) -> tuple[torch.Tensor, list[torch.Tensor]]:
    """-> unit vectors of whole texts [rows, 384], and of the tokens of each without what is around them; `part` rows at a time."""
    order = sorted(range(len(rows)), key=lambda row: len(rows[row]))
    pooled: list[torch.Tensor] = [torch.empty(0)] * len(rows)
    tokens: list[torch.Tensor] = [torch.empty(0)] * len(rows)
    for start in range(0, len(order), part):
        numbers = order[start : start + part]
        ids = pad([rows[row] for row in numbers], multiple=8)
        mask = (ids > 0).long()
        with torch.autocast("cpu", dtype=torch.bfloat16):
            hidden = encoder(input_ids=ids, attention_mask=mask).last_hidden_state.float()
        mean = F.normalize((hidden * mask[..., None]).sum(1), dim=-1)
        unit = F.normalize(hidden, dim=-1)
        for place, row in enumerate(numbers):
            pooled[row] = mean[place]
            tokens[row] = unit[place, texts.lead : len(rows[row]) - 1]
    return torch.stack(pooled), tokens


def max_sim(questions: list[torch.Tensor], worths: list[torch.Tensor], passages: list[torch.Tensor]) -> torch.Tensor:
    """-> [questions, passages]: of each token of a question its best cosine in a passage, weighted."""
    asked = torch.nn.utils.rnn.pad_sequence(questions, batch_first=True)
    weights = torch.nn.utils.rnn.pad_sequence(worths, batch_first=True)
    held = torch.nn.utils.rnn.pad_sequence(passages, batch_first=True)
    filled = torch.arange(held.shape[1])[None] < torch.tensor([len(passage) for passage in passages])[:, None]
    cosines = (asked.flatten(0, 1) @ held.flatten(0, 1).T).view(*asked.shape[:2], *held.shape[:2])
    best = cosines.masked_fill(~filled, -1).amax(-1)
    return (best * weights[..., None]).sum(1)


class Batches:
    """Draws questions that are hard for one another: beside each seed some on the sentences that stand nearest to it."""

    def __init__(self, questions: list[Question], nearest: dict[int, list[int]], boundary: int, rng: random.Random) -> None:
        self._nearest, self._boundary, self._rng = nearest, boundary, rng
        self._on: dict[int, list[Question]] = {}
        # Hard ones come last and are drawn first where there are any.
        for question in sorted(questions, key=lambda question: question.style != "easy"):
            for number in targets_of(question):
                self._on.setdefault(number, []).append(question)

    def draw(self, seeds: list[Question]) -> tuple[list[Question], list[list[int]]]:
        """-> questions, and passages as numbers of sentences: that of each question in its place, then near misses of the seeds."""
        rng, drawn, passages, misses = self._rng, [], [], []
        for seed in seeds:
            right = set(targets_of(seed))
            near = [n for n in self._nearest[id(seed)][: REACH + 5] if n not in right and n < self._boundary]
            rng.shuffle(near)
            drawn.append(seed)
            passages.append(self._window(rng.choice(targets_of(seed))))
            with_questions = [number for number in near if number in self._on][:COMPANIONS]
            for number in with_questions:
                there = self._on[number]
                hard = [question for question in there if question.style != "easy"]
                drawn.append(rng.choice(hard or there))
                passages.append(self._window(number))
            misses += [self._window(n) for n in [n for n in near if n not in with_questions][: 1 + COMPANIONS - len(with_questions)]]
        return drawn, passages + misses

    def _window(self, center: int) -> list[int]:
        """As they are indexed: a sentence alone, or with its neighbours."""
        rng = self._rng
        if rng.random() < 0.4:
            return [center]
        start = max(0, center - (1 if rng.random() < 0.7 else rng.randrange(3)))
        return list(range(start, min(self._boundary, start + rng.choice([2, 3, 3]))))


def loss_of(encoder: BertModel, texts: Texts, questions: list[Question], passages: list[list[int]]) -> torch.Tensor:
    """InfoNCE of the cosine, of MaxSim and of their mean: the right passage among all of the step."""
    asked = texts.questions(questions)
    of_questions, question_tokens = encode(encoder, texts, asked, 32)
    of_passages, passage_tokens = encode(encoder, texts, [texts.passage(numbers) for numbers in passages], 14)
    dense = of_questions @ of_passages.T
    late = max_sim(question_tokens, [texts.worths(ids) for ids in asked], passage_tokens)
    target = torch.arange(len(questions))
    own = torch.zeros_like(dense, dtype=torch.bool)
    own[target, target] = True
    also = torch.tensor([[not set(targets_of(question)).isdisjoint(numbers) for numbers in passages] for question in questions])
    also |= (dense > dense[own][:, None] + LIKELY_RIGHT).detach()
    scores = [score.masked_fill(also & ~own, -1) / TEMPERATURE for score in (dense, late, (dense + late) / 2)]
    return torch.stack([F.cross_entropy(score, target) for score in scores]).sum()


@torch.no_grad()
def measure(encoder: BertModel, texts: Texts, questions: list[Question]) -> str:
    """First hit, hit among three and mean reciprocal rank over every sentence of the data, by cosine and MaxSim together."""
    encoder.eval()
    pooled, tokens = encode(encoder, texts, [texts.passage([number]) for number in range(len(texts.sentences))], 64)
    every = torch.cat(tokens).bfloat16()
    lengths = torch.tensor([len(rows) for rows in tokens])
    ranks: dict[str, list[int]] = {}
    asked = texts.questions(questions)
    of_questions, question_tokens = encode(encoder, texts, asked, 64)
    for row, question in enumerate(questions):
        dense = pooled @ of_questions[row]
        cosines = (every @ question_tokens[row].bfloat16().T).float()
        late = torch.segment_reduce(cosines, "max", lengths=lengths, axis=0, initial=-1) @ texts.worths(asked[row])
        score = (dense - dense.mean()) / dense.std() + 1.5 * (late - late.mean()) / late.std()
        rank = int((score > score[list(targets_of(question))].max()).sum()) + 1
        kind = "claims" if question.style == "claim" else question.style if question.style == "easy" else "English"
        for name in ("all", question.language if question.language != "en" else kind):
            ranks.setdefault(name, []).append(rank)
    return "\n".join(
        f"{name:8} {len(found):5} questions: first {sum(rank == 1 for rank in found) / len(found):.3f}, "
        f"in three {sum(rank <= 3 for rank in found) / len(found):.3f}, "
        f"reciprocal rank {sum(1 / rank for rank in found) / len(found):.3f}"
        for name, found in sorted(ranks.items())
    )


def train(arguments: argparse.Namespace) -> None:
    rng = random.Random(arguments.seed)
    torch.manual_seed(arguments.seed)
    sentences = read_sentences(arguments.data)
    boundary = first_held_out(sentences)
    hard, easy = read_questions(arguments.data, "hard"), read_questions(arguments.data, "easy")
    near = cached_nearest(arguments.near, arguments.model, sentences, hard + easy, 40)
    nearest = {id(question): near[row].tolist() for row, question in enumerate(hard + easy)}
    hard, hard_kept = split([question for question in hard if targets_of(question)], boundary)
    easy, easy_kept = split(easy, boundary)
    measured = hard_kept + random.Random(1).sample(easy_kept, EASY_MEASURED)
    texts = Texts(arguments.model, sentences, boundary)
    batches = Batches(hard + easy, nearest, boundary, rng)

    encoder = load_encoder(arguments.model)
    shipped = {name: values.clone() for name, values in encoder.state_dict().items()}
    if arguments.begin:
        encoder.load_state_dict(torch.load(arguments.begin)["encoder"])
    if arguments.minutes > 0:
        print(f"before:\n{measure(encoder, texts, measured)}", flush=True)
        fit(encoder, texts, batches, hard, rng, arguments)
    blend(encoder, shipped, arguments.keep)
    torch.save({"encoder": encoder.state_dict()}, arguments.out)
    print(f"written:\n{measure(encoder, texts, measured)}", flush=True)


def fit(
    encoder: BertModel, texts: Texts, batches: Batches, seeds: list[Question], rng: random.Random, arguments: argparse.Namespace
) -> None:
    encoder.train()
    for frozen in (encoder.embeddings, *encoder.encoder.layer[:FROZEN_LAYERS]):
        frozen.requires_grad_(False)
    trainable = [parameter for parameter in encoder.parameters() if parameter.requires_grad]
    optimiser = torch.optim.AdamW(trainable, lr=arguments.rate, weight_decay=0.01, fused=True)
    start, saved, step, seen, recent, spent = time.time(), time.time(), 0, 0, [], 0.0
    while spent < 1:
        rng.shuffle(seeds)
        for first in range(0, len(seeds) - SEEDS, SEEDS):
            spent = (time.time() - start) / 60 / arguments.minutes
            if spent >= 1:
                break
            for group in optimiser.param_groups:
                group["lr"] = arguments.rate * min(1, (step + 1) / 60) * max(0.02, 1 - spent)
            questions, passages = batches.draw(seeds[first : first + SEEDS])
            loss = loss_of(encoder, texts, questions, passages)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(trainable, 1.0)
            optimiser.step()
            step, seen, recent = step + 1, seen + len(questions), [*recent[-49:], loss.item()]
            if step % 25 == 0:
                minutes = (time.time() - start) / 60
                print(f"{minutes:.1f} min, {seen} questions, loss {sum(recent) / len(recent):.3f}", flush=True)
            if time.time() - saved > 600:
                saved = time.time()
                torch.save({"encoder": encoder.state_dict()}, arguments.out)


def blend(encoder: BertModel, shipped: dict[str, torch.Tensor], keep: float) -> None:
    """The mean of the two in weights, of which so much is the shipped ones': what is learnt last costs less of what was known."""
    encoder.load_state_dict(
        {name: keep * shipped[name] + (1 - keep) * values for name, values in encoder.state_dict().items()}
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("model", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("minutes", type=float)
    parser.add_argument("--from", dest="begin", type=Path)
    parser.add_argument("--rate", type=float, default=2e-5)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--keep", type=float, default=0, help="how much of the shipped weights is in what is written, 0 to 1")
    parser.add_argument("--near", type=Path, help="the folder in which mined near misses are kept between runs")
    train(parser.parse_args())
