"""How well a reader tells what answers on the written documents that are held out. usage: measure_reader.py CHECKPOINT.pt MODEL DOCUMENTS

Each question is read with the passage of three sentences around its answer, or around what a careless reader would take, and with
the passages around the sentences of its document that are nearest to it."""

import sys
from pathlib import Path

import torch
from documents import read_documents
from encoder import ids_of, pad, read_tokenizer
from material import laid_end_to_end
from mining import nearest_sentences
from reader_model import Reader, load_reader, pack

PASSAGES = 6
ROWS = 64


@torch.no_grad()
def verdicts(
    reader: Reader, tokenizer, questions: list[str], passages: list[list[str]], titles: list[str]
) -> torch.Tensor:
    """-> [rows, 2]: logits that the passage answers, and that it contradicts."""
    asked = ids_of(tokenizer, questions)
    above = ids_of(tokenizer, titles)
    packed = [pack(ids, ids_of(tokenizer, passage), over) for ids, passage, over in zip(asked, passages, above)]
    order = sorted(range(len(packed)), key=lambda row: len(packed[row][0]))
    found = torch.empty(len(packed), 2)
    for start in range(0, len(order), ROWS):
        part = order[start : start + ROWS]
        ids, types = pad([packed[row][0] for row in part]), pad([packed[row][1] for row in part], 1)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            found[part] = reader(ids, (ids > 0).long(), types)[0].float()
    return found


def auroc(right: torch.Tensor, wrong: torch.Tensor) -> float:
    return ((right[:, None] > wrong).float().mean() + 0.5 * (right[:, None] == wrong).float().mean()).item()


def refused_at(right: torch.Tensor, wrong: torch.Tensor, share: float) -> float:
    """Of those without an answer, those below what so many of the answerable are below."""
    return (wrong < right.quantile(share)).float().mean().item()


def main(checkpoint: Path, model: Path, folder: Path) -> None:
    documents = [document for document in read_documents(folder) if document.is_held_out]
    sentences = [sentence for document in documents for sentence in document.sentences]
    titles = [above for document in documents for above in document.titles]
    questions, runs = laid_end_to_end(documents, 0)
    run_of = {number: run for run in runs for number in range(run.start, run.end)}

    def passage(number: int) -> list[str]:
        run = run_of[number]
        return sentences[max(run.start, number - 1) : min(run.end, number + 2)]

    nearest = nearest_sentences(model, sentences, [*questions], min(200, len(sentences))).tolist()
    centers = []
    for question, found in zip(questions, nearest):
        own = [number for number in found if run_of[number] == run_of[question.place]]
        centers.append([(question.answering or question.near)[0], *own[: PASSAGES - 1]])
    rows = [(question.text, passage(number), titles[number]) for question, numbers in zip(questions, centers) for number in numbers]
    reader, tokenizer = load_reader(checkpoint).eval(), read_tokenizer(model)
    logits = verdicts(reader, tokenizer, *(list(column) for column in zip(*rows)))
    of_question = logits.split([len(numbers) for numbers in centers])
    first = torch.stack([own[0] for own in of_question])
    best = torch.stack([own[:, 0].max() for own in of_question])
    claim = torch.tensor([question.style in ("claim", "related") for question in questions])
    answered = torch.tensor([len(question.answering) > 0 for question in questions])
    premise = torch.tensor([question.style == "premise" for question in questions])
    against = torch.tensor([question.is_contradicted for question in questions]) & claim
    english = torch.tensor([question.language == "en" for question in questions])
    for name, kept in (("all", torch.ones_like(claim)), ("English", english), ("other languages", ~english)):
        right, wrong = kept & answered & ~claim, kept & ~answered & ~claim
        print(
            f"{name}: {int(right.sum())} with an answer, {int(wrong.sum())} without; "
            f"AUROC of one passage {auroc(first[right, 0], first[wrong, 0]):.3f}, "
            f"of the best of {PASSAGES} {auroc(best[right], best[wrong]):.3f}; "
            f"refused at 5 % {refused_at(best[right], best[wrong], 0.05):.3f}"
        )
    supported, others = claim & answered, claim & ~answered
    print(f"claims: supported or not, AUROC {auroc(first[supported, 0], first[others, 0]):.3f}")
    print(f"claims: supported or contradicted, AUROC {auroc(first[supported, 0], first[against, 0]):.3f}")
    print(f"claims: contradicted or supported, AUROC {auroc(first[against, 1], first[supported, 1]):.3f}")
    asked = answered & ~claim
    print(f"questions: premise contradicted or answered, AUROC {auroc(first[premise, 1], first[asked, 1]):.3f}")


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:]))
