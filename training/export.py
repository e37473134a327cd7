"""Writes the weights file from what the stages' trainings left.

    python export.py --vocabulary DIR --saying saying.pt [--surface surface.pt] --out reader.safetensors --name reader/1
"""
import argparse

import torch

import corpus
import saying
import weights

LICENCE = "CC-BY-SA-4.0; trained on the corpora that MODEL-CARD.md names"


def saying_stage(path, vectors):
    saved = torch.load(path, weights_only=True)
    model = saying.Saying(vectors, saved["width"], [int(d) for d in saved["dilations"].split(",")], saved["own"])
    model.load_state_dict(saved["state"])
    tensors = weights.stage("saying", model.net)
    tensors.update(weights.crf("saying", "roles", model.crf))
    return tensors, weights.describe(model.net, {"roles": corpus.LABELS, "voiced": ["voiced"]})


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--vocabulary", required=True)
    p.add_argument("--saying", required=True)
    p.add_argument("--surface", default="")
    p.add_argument("--out", required=True)
    p.add_argument("--name", default="reader/1")
    o = p.parse_args()
    words, vectors = saying.vocabulary(o.vocabulary)
    listed = [""] * (len(words) + 1)
    for w, i in words.items():
        listed[i] = w
    table, scale = weights.quantised(vectors)
    tensors = {"vocabulary": weights.vocabulary(listed), "vectors": table, "vectors.scale": scale}
    stages = {}
    more, stages["saying"] = saying_stage(o.saying, weights.restored(vectors))
    tensors.update(more)
    if o.surface:
        import surface
        more, stages["surface"] = surface.stage(o.surface, weights.restored(vectors))
        tensors.update(more)
    weights.write(o.out, o.name, tensors, stages, LICENCE)


if __name__ == "__main__":
    main()
