"""Writes internal/network/testdata/fixture.safetensors: a small network with random weights, ids for it to read and what
PyTorch makes of them, so that a Go test can compare.

    python training/fixture.py
"""
import pathlib

import numpy
import torch

import arcs
import network
import weights

TOKENS, SENTENCE = 230, (17, 49)
ROLES = ["O", "B-source", "I-source", "B-cue", "I-cue"]
OUT = pathlib.Path(__file__).parent.parent / "internal/network/testdata/fixture.safetensors"


def shaken(module):
    """Random numbers everywhere, also where training starts from zeros and ones."""
    with torch.no_grad():
        for p in module.parameters():
            p.add_(torch.randn_like(p) * 0.2)
    return module.eval()


def main():
    torch.manual_seed(20)
    words = ["", "the", "mayor", "said", "żaneta", "naïve", "“", "不"] + [f"word{i}" for i in range(52)]
    columns = [("word", len(words), 10), ("suffix3", 300, 7), ("shape", 8, 4)]
    vectors = weights.restored(torch.randn(len(words), 10))
    net = shaken(network.Network(columns, 32, [1, 2, 4], {"roles": len(ROLES), "upos": 17, "start": 2}, vectors))
    net.tables["suffix3"].weight.data = weights.restored(net.tables["suffix3"].weight)
    field, tree = shaken(network.CRF(ROLES)), shaken(arcs.Arcs(32, 5, 12))

    ids = {name: torch.randint(0, size, (1, TOKENS)) for name, size, _ in columns}
    mask = torch.ones(1, TOKENS, dtype=torch.bool)
    first, last = SENTENCE
    with torch.no_grad():
        h, scores = net(ids, mask)
        part = mask[:, first:last]
        dep, head = tree.project(h[:, first:last])
        pairs = tree.scores(dep, head, part)
        nearest = torch.arange(last - first)[None, :]  # the word before is the head, the first is topmost
        relations = tree.relations(dep, head, nearest)
    roles = scores["roles"]

    tensors = weights.stage("small", net, small=2000) | weights.crf("small", "roles", field) | arcs.stage("small", tree)
    q, scale = weights.quantised(vectors)
    tensors |= {"vocabulary": weights.vocabulary(words), "vectors": q, "vectors.scale": scale}
    expected = {f"ids.{name}": i[0] for name, i in ids.items()} | {f"scores.{name}": s[0] for name, s in scores.items()}
    expected |= {
        "path": torch.tensor(field.decode(roles[0])), "marginals": field.marginals(roles, mask)[0],
        "sentence": torch.tensor(SENTENCE), "arcs": pairs[0], "relations": relations[0].argmax(-1),
    }
    tensors |= {f"expected.{name}": t.numpy().astype(numpy.float32) for name, t in expected.items()}
    stage = weights.describe(net, {"roles": ROLES, "upos": [f"u{i}" for i in range(17)], "start": ["no", "yes"]})
    stage["arcs"] = arcs.describe(tree, [f"r{i}" for i in range(5)])
    OUT.parent.mkdir(exist_ok=True)
    weights.write(OUT, "fixture/1", tensors, {"small": stage}, "CC0-1.0")


if __name__ == "__main__":
    main()
