"""All that the reader is trained on: encyclopedia articles (DATA) and the documents written for it, in one row of sentences."""

import random
from dataclasses import dataclass, replace
from pathlib import Path

from documents import Document, read_documents
from mining import cached_nearest
from questions import Question, first_held_out, read_questions, read_sentences, split

NEAREST = 40
# Of the articles' questions in other languages, and of the easy ones, in a pass over all of those that were written in English.
FOREIGN_SHARE, EASY_SHARE = 0.5, 0.25


@dataclass(frozen=True)
class Run:
    """Sentences that follow on one another: a document, or the articles. A passage is never of two runs."""

    start: int
    end: int


@dataclass(frozen=True)
class Material:
    """For training only: of what is held out there are sentences, but no question and no run."""

    sentences: list[str]
    # What each stands under: the titles of its document and section; empty for the articles.
    titles: list[str]
    runs: list[Run]
    written: list[Question]
    hard: list[Question]
    easy: list[Question]
    # The sentences nearest to a question, by its place among written + hard + easy.
    nearest: list[list[int]]

    def one_pass(self, rng: random.Random, articles: float) -> list[tuple[Question, list[int]]]:
        """All of the documents' questions and a share of the articles', in a random order, each with the sentences nearest to it."""
        shares = [1.0] * len(self.written)
        shares += [articles * (1 if question.language == "en" else FOREIGN_SHARE) for question in self.hard]
        shares += [articles * EASY_SHARE] * len(self.easy)
        everything = zip([*self.written, *self.hard, *self.easy], self.nearest, shares)
        drawn = [(question, near) for question, near, share in everything if rng.random() < share]
        rng.shuffle(drawn)
        return drawn


def read_material(data: Path, documents: Path, model: Path, cache: Path | None) -> Material:
    """data: the folder of the articles; documents: of the written documents; model: the encoder that finds near misses."""
    articles = read_sentences(data)
    boundary = first_held_out(articles)
    hard, easy = read_questions(data, "hard"), read_questions(data, "easy")
    near = cached_nearest(cache, model, articles, hard + easy, NEAREST)
    near_of = {id(question): [n for n in near[row].tolist() if n < boundary] for row, question in enumerate(hard + easy)}
    hard, easy = split(hard, boundary)[0], split(easy, boundary)[0]

    kept = [document for document in read_documents(documents) if not document.is_held_out]
    own = [sentence for document in kept for sentence in document.sentences]
    written, runs = laid_end_to_end(kept, len(articles))
    found = cached_nearest(cache, model, own, written, min(NEAREST, len(own)))
    return Material(
        [*articles, *own],
        [""] * len(articles) + [titles for document in kept for titles in document.titles],
        [Run(0, boundary), *runs],
        written,
        hard,
        easy,
        [[len(articles) + n for n in row] for row in found.tolist()] + [near_of[id(question)] for question in hard + easy],
    )


def laid_end_to_end(documents: list[Document], start: int) -> tuple[list[Question], list[Run]]:
    """The questions with the numbers that their sentences have when the documents stand in a row from `start` on."""
    questions: list[Question] = []
    runs: list[Run] = []
    for document in documents:
        runs.append(Run(start, start + len(document.sentences)))
        for question in document.questions:
            answering = tuple(start + n for n in question.answering)
            questions.append(replace(question, answering=answering, near=tuple(start + n for n in question.near)))
        start += len(document.sentences)
    return questions, runs
