"""Near misses: for every question the sentences that the shipped encoder finds nearest."""

import hashlib
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from encoder import CLS, SEP, ids_of, load_encoder, pad, read_tokenizer
from questions import Question


def cached_nearest(folder: Path | None, model: Path, sentences: list[str], questions: list[Question], depth: int) -> np.ndarray:
    """The same as below, kept in a folder under a name that says of what they are the nearest."""
    if folder is None:
        return nearest_sentences(model, sentences, questions, depth)
    of = hashlib.sha256((model / "SHA256SUMS").read_bytes())
    of.update("\n".join([str(depth), *sentences, *(question.text for question in questions)]).encode())
    file = folder / f"near-{of.hexdigest()[:16]}.npy"
    if not file.exists():
        np.save(file, nearest_sentences(model, sentences, questions, depth))
    return np.load(file)


@torch.no_grad()
def nearest_sentences(model: Path, sentences: list[str], questions: list[Question], depth: int) -> np.ndarray:
    """-> [questions, depth] numbers of sentences, nearest first."""
    encoder, tokenizer = load_encoder(model).eval(), read_tokenizer(model)

    def embed(texts: list[str], prefix: str, longest: int) -> torch.Tensor:
        head = [CLS, *ids_of(tokenizer, [prefix])[0]]
        rows = [[*head, *ids[:longest], SEP] for ids in ids_of(tokenizer, texts)]
        order = sorted(range(len(rows)), key=lambda row: len(rows[row]))
        vectors = torch.empty(len(rows), 384)
        for start in range(0, len(order), 128):
            part = order[start : start + 128]
            ids = pad([rows[row] for row in part], multiple=8)
            mask = (ids > 0).long()
            with torch.autocast("cpu", dtype=torch.bfloat16):
                hidden = encoder(input_ids=ids, attention_mask=mask).last_hidden_state.float()
            mean = (hidden * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
            vectors[part] = F.normalize(mean, dim=-1)
        return vectors

    passages = embed(sentences, "passage:", 90)
    asked = embed([question.text for question in questions], "query:", 48)
    return torch.cat([(part @ passages.T).topk(depth).indices for part in asked.split(2048)]).numpy()
