"""What the reader is shown in one step: a question with passages of which at most one answers."""

import bisect
import random
from dataclasses import dataclass

from alterations import contradict, names_in, shortened
from material import Run
from questions import Question


@dataclass(frozen=True)
class Row:
    question: str
    sentences: list[int]
    answering: frozenset[int]
    # Whether the passage says otherwise; None where that is open.
    contradicts: bool | None = False

    @property
    def answers(self) -> bool:
        return any(number in self.answering for number in self.sentences)


class Groups:
    """Draws the passages of a question: windows of one to five sentences, as they are quoted."""

    def __init__(self, runs: list[Run], size: int, rng: random.Random, names_by_place: dict[int, list[str]]) -> None:
        self._runs, self._size, self._rng, self._names = runs, size, rng, names_by_place
        self._starts = [run.start for run in runs]
        self._numbers = [number for run in runs for number in range(run.start, run.end)]
        self._names_in_lower_case = {
            place: [name.lower() for name in names] for place, names in names_by_place.items()
        }

    def draw(self, question: Question, nearest: list[int]) -> list[Row]:
        """The passage with the answer first, where there is one."""
        rng, gold = self._rng, frozenset(question.answering)
        rows: list[Row] = []
        if gold:
            rows.append(Row(question.text, self._window(rng.choice(question.answering)), gold))
            is_claim = question.style == "claim"
            if rng.random() < (0.9 if is_claim else 0.35):
                names = self._names.get(question.place // 100, [])
                changed = contradict(question.text, names, rng, is_claim)
                if changed is not None:
                    # A question about another year or name has no answer here; whether it takes something false for granted is open.
                    says_otherwise = True if is_claim else None
                    rows.append(Row(changed, self._window(rng.choice(question.answering)), frozenset(), says_otherwise))
        else:
            rows.append(self._row(question, self._window(rng.choice(question.near))))
        if rng.random() < 0.6:
            beside = self._beside(question.place, gold)
            if beside:
                rows.append(self._row(question, beside))
        near = [number for number in nearest if number not in gold]
        pool = near[:6] + rng.sample(near[6:], min(3, len(near[6:])))
        rng.shuffle(pool)
        while len(rows) < self._size and pool:
            number = pool.pop()
            window = self._window(number)
            rows.append(self._row(question, window if not gold & set(window) else [number]))
        return rows

    def _row(self, question: Question, window: list[int]) -> Row:
        says_otherwise = question.is_contradicted and not set(question.near).isdisjoint(window)
        return Row(question.text, window, frozenset(question.answering), says_otherwise)

    def draw_statement(self, sentences: list[str]) -> list[Row]:
        """A sentence as a statement about itself: as it stands, with a detail changed, and beside the passage that holds it.

        Claims that somebody wrote are few; these teach to compare detail by detail."""
        rng = self._rng
        while True:
            number = rng.choice(self._numbers)
            statement = shortened(sentences[number], rng)
            changed = contradict(statement, self._names_in_lower_case.get(number // 100, []), rng, True)
            if changed is not None and 6 <= len(statement.split()) <= 40:
                break
        gold = frozenset([number])
        rows = [
            Row(statement, self._window(number), gold),
            Row(changed, self._window(number), frozenset(), True),
        ]
        beside = self._beside(number, gold)
        if beside:
            rows.append(Row(statement, beside, gold))
        return rows

    def _window(self, center: int) -> list[int]:
        """A run of sentences that holds `center` at a random place; mostly with one on either side, as quotations have."""
        rng = self._rng
        size = rng.choice([1, 2, 3, 3, 3, 4, 5])
        run = self._run_of(center)
        before = 1 if size == 3 and rng.random() < 0.6 else rng.randrange(size)
        start = max(run.start, center - before)
        return list(range(start, min(run.end, start + size)))

    def _beside(self, place: int, gold: frozenset[int]) -> list[int]:
        """Sentences next to the answer without it: the right topic, and the detail asked for missing."""
        rng = self._rng
        size = rng.choice([1, 2, 3])
        start = place + 1 if rng.random() < 0.5 else place - size
        run = self._run_of(place)
        window = list(range(max(run.start, start), min(run.end, start + size)))
        return [] if gold & set(window) else window

    def _run_of(self, number: int) -> Run:
        return self._runs[bisect.bisect_right(self._starts, number) - 1]


def names_by_hundred(questions: list[Question]) -> dict[int, list[str]]:
    """Names out of the questions on every hundred sentences: such as could stand in each other's place."""
    names: dict[int, set[str]] = {}
    for question in questions:
        names.setdefault(question.place // 100, set()).update(names_in(question.text))
    return {place: sorted(found) for place, found in names.items()}
