"""Contradictions made from what is supported: a number, a name or the polarity of a claim is changed."""

import random
import re

NUMBER_WORDS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fifteen twenty thirty forty fifty hundred".split()
)
OPPOSITES = [
    ("more", "less"), ("most", "least"), ("first", "last"), ("higher", "lower"), ("highest", "lowest"),
    ("always", "never"), ("increased", "decreased"), ("rose", "fell"), ("largest", "smallest"), ("larger", "smaller"),
    ("earlier", "later"), ("all", "none"), ("longer", "shorter"), ("north", "south"), ("east", "west"), ("older", "younger"),
    ("oldest", "newest"), ("better", "worse"), ("majority", "minority"), ("allowed", "forbidden"),
]  # fmt: skip
OPPOSITE = {a: b for pair in OPPOSITES for a, b in (pair, pair[::-1])}
AUXILIARY = re.compile(r"\b(is|are|was|were|has|have|had|can|could|will|would|may|must|should)\b(?! not| never| no\b)")


def contradict(text: str, names: list[str], rng: random.Random, is_claim: bool) -> str | None:
    """A claim with one detail changed so that it is no longer true, or a question so that it takes something false for granted;
    None where nothing can be changed. Questions are not negated: that seldom makes one that somebody would ask."""
    ways = [_other_number, _other_name(names), _opposite, *([_negated] if is_claim else [])]
    rng.shuffle(ways)
    for way in ways:
        changed = way(text, rng)
        if changed is not None and changed != text:
            return changed
    return None


def shortened(sentence: str, rng: random.Random) -> str:
    """A sentence without a remark in brackets, and often without what stands before or after a comma."""
    text = re.sub(r" ?[(\[][^)\]]*[)\]]", "", sentence)
    clauses = text.split(", ")
    if len(clauses) > 1 and rng.random() < 0.5:
        kept = clauses[1:] if rng.random() < 0.5 else clauses[:-1]
        text = ", ".join(kept)
    return text if len(text.split()) >= 6 else sentence


def names_in(text: str) -> list[str]:
    """Capitalised runs that do not begin the sentence."""
    found = re.findall(r"(?<=[a-z,] )((?:[A-Z][\w'-]+)(?: [A-Z][\w'-]+)*)", text)
    return [name for name in found if not name.endswith(("'s", "’s"))]


def _other_number(claim: str, rng: random.Random) -> str | None:
    digits = list(re.finditer(r"\d+", claim))
    words = [m for m in re.finditer(r"[A-Za-z]+", claim) if m.group().lower() in NUMBER_WORDS]
    if not digits and not words:
        return None
    match = rng.choice(digits + words)
    if match.group().isdigit():
        value = int(match.group())
        spread = 12 if value > 1000 else max(3, value // 3)
        new = str(max(1, value + rng.choice([-1, 1]) * rng.randint(1, spread)))
    else:
        new = rng.choice([word for word in NUMBER_WORDS if word != match.group().lower()])
    return claim[: match.start()] + new + claim[match.end() :]


def _other_name(names: list[str]):
    def change(claim: str, rng: random.Random) -> str | None:
        own = names_in(claim) or [name for name in names if name.islower() and f" {name} " in claim]
        others = [name for name in names if name not in claim and not any(part in claim for part in name.split())]
        if not own or not others:
            return None
        return claim.replace(rng.choice(own), rng.choice(others), 1)

    return change


def _opposite(claim: str, rng: random.Random) -> str | None:
    found = [match for match in re.finditer(r"[a-z]+", claim) if match.group() in OPPOSITE]
    if not found:
        return None
    match = rng.choice(found)
    return claim[: match.start()] + OPPOSITE[match.group()] + claim[match.end() :]


def _negated(claim: str, rng: random.Random) -> str | None:
    match = AUXILIARY.search(claim)
    return None if match is None else f"{claim[: match.end()]} not{claim[match.end() :]}"
