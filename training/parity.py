"""Writes what PyTorch makes of sentences, for `go run ./training/parity` to compare with the program's own arithmetic.

    python training/parity.py --weights reader.safetensors --features dev.ndjson --out parity.ndjson [--sentences 1000]

Runs the stage "saying" from the shipped file itself, so that what is compared is what ships.
"""
import argparse
import json

import numpy
import torch
from safetensors import safe_open

import corpus
import saying


def shipped(path):
    with safe_open(path, "np") as f:
        stage = json.loads(f.metadata()["stages"])["saying"]
        t = {n: f.get_tensor(n) for n in f.keys() if n.startswith(("saying.", "vectors", "vocabulary"))}

    def table(name):
        x = t[name].astype(numpy.float32)
        return torch.tensor(x * t[name + ".scale"][:, None] if name + ".scale" in t else x)

    model = saying.Saying(table("vectors"), stage["width"], stage["dilations"], own=next((c["dimensions"] for c in stage["columns"] if c["name"] == "own"), 0)).eval()
    net = model.net
    with torch.no_grad():
        for name, part in net.tables.items():
            part.weight.copy_(table(f"saying.column.{name}"))

        def fill(part, weight, bias):
            part.weight.copy_(torch.tensor(weight))
            part.bias.copy_(torch.tensor(bias))

        fill(net.input, t["saying.in.weight"].T, t["saying.in.bias"])
        for i, b in enumerate(net.blocks):
            at, width = f"saying.block.{i}.", net.width
            fill(b.norm, t[at + "norm.gain"], t[at + "norm.bias"])
            fill(b.conv, t[at + "conv.weight"], t[at + "conv.bias"])
            mix, bias = t[at + "mix.weight"], t[at + "mix.bias"]
            fill(b.value, mix[:, :width].T, bias[:width])
            fill(b.gate, mix[:, width:].T, bias[width:])
        fill(net.out, t["saying.out.gain"], t["saying.out.bias"])
        for name, head in net.heads.items():
            fill(head, t[f"saying.head.{name}.weight"].T, t[f"saying.head.{name}.bias"])
    words = {w: i for i, w in enumerate(bytes(t["vocabulary"]).decode().split("\n")) if i}
    return model, words


@torch.no_grad()
def main():
    p = argparse.ArgumentParser()
    p.add_argument("--weights", required=True)
    p.add_argument("--features", required=True)
    p.add_argument("--out", required=True)
    p.add_argument("--sentences", type=int, default=1000)
    o = p.parse_args()
    torch.set_num_threads(1)
    model, words = shipped(o.weights)
    written = 0
    with open(o.out, "w", encoding="utf8") as f:
        for d in saying.compact(corpus.load(o.features), words):
            sentence = numpy.array([t[3] for t in d["tokens"]])
            for s in range(sentence.max() + 1):
                at = numpy.flatnonzero(sentence == s)
                if not len(at) or written == o.sentences:
                    continue
                ids = {n: v[at] for n, v in d["ids"].items()}
                roles, voiced = model({n: torch.from_numpy(v)[None] for n, v in ids.items()}, torch.ones(1, len(at), dtype=torch.bool))
                f.write(json.dumps({"ids": {n: v.tolist() for n, v in ids.items()}, "roles": roles[0].flatten().tolist(),
                                    "voiced": voiced[0].tolist()}) + "\n")
                written += 1
    print(f"{written} sentences")


if __name__ == "__main__":
    main()
