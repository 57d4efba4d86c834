"""Writes a trained reader as an int8 ONNX folder and examples to test it by.

usage: export_reader.py CHECKPOINT.pt MODEL OUT_FOLDER EXAMPLES.json DOCUMENTS

MODEL: the encoder's folder, for its tokenizer. EXAMPLES.json gets questions with passages and what PyTorch says of them."""

import argparse
import hashlib
import json
import random
import shutil
from pathlib import Path

import torch
from documents import read_documents
from encoder import ids_of, read_tokenizer
from onnxruntime.quantization import QuantType, quantize_dynamic
from reader_model import MAX_QUESTION, MAX_TITLES, MAX_TOKENS, Reader, load_reader, pack
from smoothing import smooth

EXAMPLES = 60
SMOOTHING = 0.8
# The probability is fitted on the exported file: eval/calibrate.mjs --write puts it here. The weights in the order are chosen on the
# documents that are held out (docs/evaluation.md).
UNFITTED = {
    "order": {"answers": 0.4, "sentence": 0.4},
    "probability": {"bias": 0, "answers": 0.5, "sentence": 0.5},
    "contradicts": {"question": -0.5, "statement": 2},
}


def export(reader: Reader, folder: Path) -> None:
    (folder / "onnx").mkdir(parents=True, exist_ok=True)
    names = ["input_ids", "attention_mask", "token_type_ids"]
    axes = {name: {0: "batch_size", 1: "sequence_length"} for name in [*names, "holds"]}
    ids = torch.randint(5, 9000, (2, 16))
    full = folder / "full.onnx"
    torch.onnx.export(
        reader,
        (ids, torch.ones_like(ids), torch.zeros_like(ids)),
        str(full),
        input_names=names,
        output_names=["verdict", "holds"],
        dynamic_axes={**axes, "verdict": {0: "batch_size"}},
        opset_version=14,
        dynamo=False,
    )
    # Unsigned weights don't saturate on processors without VNNI; a scale a channel keeps what is quoted within 0.02.
    quantize_dynamic(
        str(full),
        str(folder / "onnx" / "model_quantized.onnx"),
        weight_type=QuantType.QUInt8,
        per_channel=True,
        nodes_to_exclude=_heads(full),
    )
    full.unlink()


def _heads(path: Path) -> list[str]:
    """The two heads: a few hundred numbers, which stay as they are."""
    import onnx

    graph = onnx.load(str(path)).graph
    return [node.name for node in graph.node if node.op_type in ("MatMul", "Gemm") and ("verdict" in node.name or "holds" in node.name)]


@torch.no_grad()
def read_examples(reader: Reader, model: Path, folder: Path, held_out: bool) -> list[dict]:
    """Questions with the passage that answers, or that a careless reader would take, and what the reader says of it."""
    rng, tokenizer = random.Random(3), read_tokenizer(model)
    documents = [document for document in read_documents(folder) if document.is_held_out == held_out]
    questions = [(document, question) for document in documents for question in document.questions]
    found = []
    for document, question in rng.sample(questions, EXAMPLES):
        start = min(max(0, question.place - rng.randrange(3)), len(document.sentences) - 3)
        passage = document.sentences[start : start + 3]
        titles = document.titles[question.place]
        asked, above = ids_of(tokenizer, [question.text, titles])
        ids, types, of = pack(asked, ids_of(tokenizer, passage), above)
        verdict, holds = reader(torch.tensor([ids]), torch.ones(1, len(ids), dtype=torch.long), torch.tensor([types]))
        found.append(
            {
                "question": question.text,
                "titles": titles,
                "sentences": passage,
                "answers": round(torch.sigmoid(verdict[0, 0]).item(), 4),
                "contradicts": round(torch.sigmoid(verdict[0, 1]).item(), 4),
                "holds": [_mean(holds[0], of, number) for number in range(len(passage))],
            }
        )
    return found


def _mean(logits: torch.Tensor, of: list[int], number: int) -> float | None:
    """Of a sentence's tokens, as a probability; null for one that was left out."""
    on = torch.tensor([one == number for one in of])
    return round(torch.sigmoid(logits[on].mean()).item(), 4) if on.any() else None


def main(arguments: argparse.Namespace) -> None:
    reader = load_reader(arguments.checkpoint).eval()
    said = read_examples(reader, arguments.model, arguments.documents, held_out=True)
    smooth(
        reader,
        reader.encoder.encoder,
        lambda model: read_examples(model, arguments.model, arguments.documents, held_out=False),
        SMOOTHING,
    )
    export(reader, arguments.out)
    for name in ("config.json", "tokenizer.json", "tokenizer_config.json"):
        shutil.copy(arguments.model / name, arguments.out / name)
    description = {
        "kind": "reader",
        "name": arguments.out.name,
        "maxQuestionTokens": MAX_QUESTION,
        "maxTitleTokens": MAX_TITLES,
        "maxTokens": MAX_TOKENS,
        "judgement": UNFITTED,
    }
    (arguments.out / "pincite.json").write_text(json.dumps(description, indent=2) + "\n", "utf8")
    files = ["config.json", "onnx/model_quantized.onnx", "pincite.json", "tokenizer.json", "tokenizer_config.json"]
    sums = [f"{hashlib.sha256((arguments.out / file).read_bytes()).hexdigest()}  {file}\n" for file in files]
    (arguments.out / "SHA256SUMS").write_text("".join(sums), "utf8")
    arguments.examples.write_text(json.dumps(said, indent=2, ensure_ascii=False) + "\n", "utf8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("checkpoint", "model", "out", "examples", "documents"):
        parser.add_argument(name, type=Path)
    main(parser.parse_args())
