"""Counts how often statements are right, by how certain the model was: the table `scale` of internal/reading/attribution.

    go run ./eval/attribution --predictions p.ndjson
    python training/calibrate.py --predictions p.ndjson --features dev.ndjson

Right is a statement that shares at least half of its content's characters with an annotated one, and its voice: their
sources touch, or neither has one. Scores of the file are on the scale of the program that wrote it, so the table is to be
made flat first: certainty for certainty.
"""
import argparse
import json

import numpy

import corpus


def characters(spans):
    return {i for s in spans for i in range(s["start"], s["end"])}


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--predictions", required=True)
    p.add_argument("--features", required=True)
    p.add_argument("--steps", type=int, default=10)
    o = p.parse_args()
    gold = {d["doc"]: [(characters(s[0] or []), characters(s[2] or [])) for s in d["gold"]] for d in corpus.load(o.features)}
    scores, right = [], []
    with open(o.predictions, encoding="utf8") as f:
        for line in f:
            r = json.loads(line)
            for s in r["statements"]:
                if not s["rule"].startswith("model/"):
                    continue
                source, content = characters(s["source"]["spans"]), characters(s["content"]["spans"])
                scores.append(s["score"])
                right.append(any(2 * len(content & c) >= len(content | c) and (source & v or not source and not v) for v, c in gold[r["path"][:-4]]))
    scores, right = numpy.array(scores), numpy.array([bool(x) for x in right])
    order = numpy.argsort(scores, kind="stable")
    for part in numpy.array_split(order, o.steps):
        print(f"{scores[part].mean():.3f}  {right[part].mean():.3f}  of {len(part)}")
    print(f"mean squared error {((scores - right) ** 2).mean():.4f}, of the share alone {right.var():.4f}")


if __name__ == "__main__":
    main()
