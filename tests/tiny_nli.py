"""Makes a model of natural-language inference of a dozen words in the folder given: model.onnx, tokenizer.json, config.json.

It takes two sentences for a contradiction if just one of them holds a word of denial or of shutting, and for neutral if one
holds `maybe`. Everything else follows.
"""

import json
import pathlib
import sys

import onnx
from onnx import TensorProto, helper, numpy_helper
import numpy

# How much a word denies, and how much it leaves open.
WORDS = {
    "[PAD]": (0, 0),
    "[UNK]": (0, 0),
    "[CLS]": (0, 0),
    "[SEP]": (0, 0),
    "not": (1, 0),
    "never": (1, 0),
    "shut": (1, 0),
    "مغلق": (1, 0),
    "maybe": (0, 1),
}


def tokenizer():
    special = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"]
    added = [
        {"id": number, "content": word, "single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True}
        for number, word in enumerate(special)
    ]

    def piece(name, kind):
        return {"SpecialToken": {"id": name, "type_id": kind}}

    def sentence(name, kind):
        return {"Sequence": {"id": name, "type_id": kind}}

    single = [piece("[CLS]", 0), sentence("A", 0), piece("[SEP]", 0)]
    numbers = {word: number for number, word in enumerate(WORDS)}
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": added,
        "normalizer": {"type": "Lowercase"},
        "pre_tokenizer": {"type": "Whitespace"},
        "post_processor": {
            "type": "TemplateProcessing",
            "single": single,
            "pair": [*single, sentence("B", 1), piece("[SEP]", 1)],
            "special_tokens": {
                name: {"id": name, "ids": [numbers[name]], "tokens": [name]} for name in ("[CLS]", "[SEP]")
            },
        },
        "decoder": None,
        "model": {"type": "WordLevel", "vocab": numbers, "unk_token": "[UNK]"},
    }


def constant(name, values, kind):
    return numpy_helper.from_array(numpy.array(values, dtype=kind), name)


def model():
    """Adds up the words' numbers, those of the second sentence with a minus where they deny; then answers by the sums."""
    names = ["input_ids", "attention_mask", "token_type_ids"]
    inputs = [helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "length"]) for name in names]
    output = helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["batch", 3])
    constants = [
        constant("denies", [word[0] for word in WORDS.values()], "float32"),
        constant("opens", [word[1] for word in WORDS.values()], "float32"),
        constant("two", 2.0, "float32"),
        constant("one", 1.0, "float32"),
        constant("along", [1], "int64"),
        # entailment, neutral, contradiction: from the square of what is denied, what is open, and by themselves.
        constant("by_denial", [[-6.0, 0.0, 6.0]], "float32"),
        constant("by_opening", [[0.0, 8.0, 0.0]], "float32"),
        constant("alone", [2.0, 0.0, -2.0], "float32"),
    ]
    nodes = [
        helper.make_node("Cast", ["attention_mask"], ["mask"], to=TensorProto.FLOAT),
        helper.make_node("Cast", ["token_type_ids"], ["second"], to=TensorProto.FLOAT),
        helper.make_node("Mul", ["second", "two"], ["twice"]),
        helper.make_node("Sub", ["one", "twice"], ["sign"]),
        helper.make_node("Gather", ["denies", "input_ids"], ["denied"]),
        helper.make_node("Mul", ["denied", "mask"], ["denied_here"]),
        helper.make_node("Mul", ["denied_here", "sign"], ["denied_signed"]),
        helper.make_node("ReduceSum", ["denied_signed", "along"], ["difference"], keepdims=1),
        helper.make_node("Mul", ["difference", "difference"], ["denial"]),
        helper.make_node("Gather", ["opens", "input_ids"], ["opened"]),
        helper.make_node("Mul", ["opened", "mask"], ["opened_here"]),
        helper.make_node("ReduceSum", ["opened_here", "along"], ["opening"], keepdims=1),
        helper.make_node("MatMul", ["denial", "by_denial"], ["from_denial"]),
        helper.make_node("MatMul", ["opening", "by_opening"], ["from_opening"]),
        helper.make_node("Add", ["from_denial", "from_opening"], ["from_both"]),
        helper.make_node("Add", ["from_both", "alone"], ["logits"]),
    ]
    graph = helper.make_graph(nodes, "tiny", inputs, [output], constants)
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)])
    made.ir_version = 8
    onnx.checker.check_model(made)
    return made


def main():
    folder = pathlib.Path(sys.argv[1])
    onnx.save(model(), folder / "model.onnx")
    (folder / "tokenizer.json").write_text(json.dumps(tokenizer(), ensure_ascii=False), encoding="utf-8")
    order = {"0": "entailment", "1": "neutral", "2": "contradiction"}
    (folder / "config.json").write_text(json.dumps({"id2label": order}), encoding="utf-8")


main()
