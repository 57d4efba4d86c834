"""The shipped encoder, read back out of its int8 ONNX file, so that training can go on from it."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from tokenizers import Tokenizer
from transformers import BertConfig, BertModel

CLS, SEP = 101, 102


def read_tokenizer(model: Path) -> Tokenizer:
    tokenizer = Tokenizer.from_file(str(model / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def ids_of(tokenizer: Tokenizer, texts: list[str]) -> list[list[int]]:
    return [encoding.ids for encoding in tokenizer.encode_batch(texts, add_special_tokens=False)]


def new_encoder() -> BertModel:
    config = BertConfig(
        vocab_size=30522,
        hidden_size=384,
        num_hidden_layers=12,
        num_attention_heads=12,
        intermediate_size=1536,
        # Eager attention without dropout is what trains fastest on processors.
        attention_probs_dropout_prob=0.0,
        hidden_dropout_prob=0.0,
        attn_implementation="eager",
    )
    return BertModel(config, add_pooling_layer=False)


def load_encoder(model: Path) -> BertModel:
    """The dequantised weights: token vectors agree with the file's own to a cosine of 0.998.

    An export drops the names of matrices: each is known by the bias that is added to its product."""
    graph = onnx.load(str(model / "onnx" / "model_quantized.onnx")).graph
    stored = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    encoder = new_encoder()
    names = set(encoder.state_dict())
    state: dict[str, torch.Tensor] = {}
    for name, values in stored.items():
        if _bare(name) in names and values.dtype == np.float32:
            state[_bare(name)] = torch.tensor(values)
        if name.endswith("_quantized") and _bare(name.removesuffix("_quantized")) in names:
            state[_bare(name.removesuffix("_quantized"))] = torch.tensor(_dequantised(stored, name))
    for matrix, bias in _products(graph, stored):
        state[_bare(bias).replace(".bias", ".weight")] = torch.tensor(_dequantised(stored, matrix).T.copy())
    missing = names - set(state)
    if missing:
        raise ValueError(f"not found in {model}: {sorted(missing)}")
    encoder.load_state_dict(state)
    return encoder


def pad(rows: list[list[int]], fill: int = 0, multiple: int = 16) -> torch.Tensor:
    """-> [rows, width], the width a multiple that keeps kernels fast."""
    width = -(-max(map(len, rows)) // multiple) * multiple
    return torch.tensor([row + [fill] * (width - len(row)) for row in rows])


def _bare(name: str) -> str:
    """An export of a wrapped module prefixes its parameters."""
    return name.removeprefix("m.")


def _dequantised(stored: dict[str, np.ndarray], quantised: str) -> np.ndarray:
    base = quantised.removesuffix("_quantized")
    zero = stored[f"{base}_zero_point"].astype(np.float32)
    return (stored[quantised].astype(np.float32) - zero) * stored[f"{base}_scale"]


def _products(graph: onnx.GraphProto, stored: dict[str, np.ndarray]) -> Iterator[tuple[str, str]]:
    """-> (name of the quantised matrix, name of the bias that is added to its product)."""
    consumers: dict[str, list[onnx.NodeProto]] = {}
    for node in graph.node:
        for name in node.input:
            consumers.setdefault(name, []).append(node)
    for node in graph.node:
        if node.op_type != "MatMulInteger" or node.input[1] not in stored:
            continue
        following = consumers[node.output[0]][0]
        while following.op_type != "Add":
            following = consumers[following.output[0]][0]
        yield node.input[1], next(name for name in following.input if name in stored)
