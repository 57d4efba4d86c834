"""The training data: sentences of encyclopedia articles and questions on them, split by article into training and held-out."""

import json
from dataclasses import dataclass
from pathlib import Path

# The last sentences, and every question on them, are kept out of training: calibration is fitted there.
HELD_OUT_SHARE = 0.08


@dataclass(frozen=True)
class Question:
    """`answering`: numbers of the sentences that answer, none for what has no answer. `near`: what a careless reader takes."""

    text: str
    answering: tuple[int, ...]
    near: tuple[int, ...]
    style: str
    language: str

    @property
    def place(self) -> int:
        return (self.answering or self.near)[0]

    @property
    def is_contradicted(self) -> bool:
        """What `near` holds says otherwise: of a claim, or of what a question takes for granted."""
        return self.style in ("claim", "premise") and not self.answering


def read_sentences(folder: Path) -> list[str]:
    return (folder / "sentences.txt").read_text("utf8").splitlines()


def read_questions(folder: Path, name: str) -> list[Question]:
    """name: hard (written for this purpose, some without an answer) or easy (plainly worded, all answered)."""
    questions = []
    for line in (folder / f"{name}.jsonl").open(encoding="utf8"):
        item = json.loads(line)
        answering = item["sent"] if isinstance(item["sent"], list) else [item["sent"]]
        question = Question(
            item["q"],
            tuple([*answering, *item.get("alt", [])]),
            tuple(item.get("near", [])),
            item.get("style", "easy"),
            item.get("lang", "en"),
        )
        if question.answering or question.near:
            questions.append(question)
    return questions


def first_held_out(sentences: list[str]) -> int:
    return int(len(sentences) * (1 - HELD_OUT_SHARE))


def split(questions: list[Question], boundary: int) -> tuple[list[Question], list[Question]]:
    """-> those for training, those held out."""
    return [q for q in questions if q.place < boundary], [q for q in questions if q.place >= boundary]
