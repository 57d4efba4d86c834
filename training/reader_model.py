"""The reader: a question and a passage in one pass through the encoder."""

from pathlib import Path

import torch
from encoder import CLS, SEP, load_encoder, new_encoder
from torch import nn

MAX_QUESTION = 64
MAX_TOKENS = 192
# Tokens of the titles above a passage that are read with it; 0 reads none.
MAX_TITLES = 0


class Reader(nn.Module):
    """[rows, width] ids -> [rows, 2] logits (the passage answers or supports; it contradicts), [rows, width] logits (the
    token belongs to a sentence that answers)."""

    def __init__(self, encoder: nn.Module) -> None:
        super().__init__()
        self.encoder = encoder
        self.verdict = nn.Linear(384, 2)
        self.holds = nn.Linear(384, 1)
        for head in (self.verdict, self.holds):
            nn.init.normal_(head.weight, std=0.02)
            nn.init.zeros_(head.bias)

    def forward(self, input_ids, attention_mask, token_type_ids):
        hidden = self.encoder(
            input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids
        ).last_hidden_state
        return self.verdict(hidden[:, 0]), self.holds(hidden).squeeze(-1)


def begin_reader(model: Path) -> Reader:
    return Reader(load_encoder(model))


def load_reader(checkpoint: Path) -> Reader:
    reader = Reader(new_encoder())
    reader.load_state_dict(torch.load(checkpoint)["reader"])
    return reader


def pack(
    question: list[int], passages: list[list[int]], titles: list[int]
) -> tuple[list[int], list[int], list[int]]:
    """[CLS] question [SEP] titles sentences [SEP] -> ids, token types, number of each token's sentence (-1 for all else).

    Sentences that would not fit are left out whole, the first one is cut."""
    ids = [CLS, *question[:MAX_QUESTION], SEP]
    above = titles[:MAX_TITLES]
    types, sentence = [0] * len(ids) + [1] * len(above), [-1] * (len(ids) + len(above))
    ids += above
    for number, tokens in enumerate(passages):
        room = MAX_TOKENS - 1 - len(ids)
        if number > 0 and len(tokens) > room:
            break
        tokens = tokens[:room]
        ids += tokens
        types += [1] * len(tokens)
        sentence += [number] * len(tokens)
    return [*ids, SEP], [*types, 1], [*sentence, -1]
