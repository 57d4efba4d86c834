"""Documents written for training, with questions and claims on them: documents/*.txt, as documents/README.md describes."""

import re
from dataclasses import dataclass
from pathlib import Path

from questions import Question

# One document in so many is kept out of training.
HELD_OUT_EVERY = 6
STYLES = {"C+": "claim", "C-": "claim", "C0": "related", "P": "premise"}


@dataclass(frozen=True)
class Document:
    """The numbers in `questions` are places in `sentences`, from 0. `titles`: what each sentence stands under."""

    name: str
    sentences: list[str]
    titles: list[str]
    questions: list[Question]

    @property
    def is_held_out(self) -> bool:
        return int(re.sub(r"\D", "", self.name)) % HELD_OUT_EVERY == 0


def read_documents(folder: Path) -> list[Document]:
    return [_read(file) for file in sorted(folder.glob("*.txt"))]


def _read(file: Path) -> Document:
    text, _, items = file.read_text("utf8").partition("\n---\n")
    title, section = file.stem, ""
    sentences, titles = [], []
    for line in (line.strip() for line in text.splitlines()):
        if line.startswith("# "):
            title = section = line[2:].strip()
        elif line.startswith("#"):
            section = line.lstrip("#").strip()
        elif line != "":
            sentences.append(re.sub(r"^\d+\.? ", "", line))
            titles.append(". ".join(dict.fromkeys([title, section])) + ".")
    return Document(file.stem, sentences, titles, [_question(line) for line in items.splitlines() if line.strip() != ""])


def _question(line: str) -> Question:
    """`A plain | en | question | 7 | 12`; claims and questions without an answer have what they are about in the fourth field."""
    kind, language, text, *places = [part.strip() for part in line.split(" | ")]
    first, *others = [tuple(int(number) - 1 for number in re.findall(r"\d+", place)) for place in places]
    name, _, style = kind.partition(" ")
    answered = name in ("A", "C+")
    return Question(
        text,
        (*first, *(number for other in others for number in other)) if answered else (),
        () if answered else first,
        STYLES.get(name, style or "plain"),
        language,
    )
