"""Lets trained models together mark plain texts, for one to learn from (saying.py --taught).

    python teach.py --features FILE.ndjson --teachers a.pt,b.pt --vocabulary DIR --out DIR

The teachers are models that saying.py left, of other seeds and settings; their scores are averaged. Writes DIR/NUMBER.npz a
text: the ids of its tokens, and of the teachers' chain the forward sums and the step scores, from which a sequence of labels
can be drawn with its true probability.
"""
import argparse
import os

import numpy
import torch

import corpus
import saying
import weights


def load(path, vectors):
    saved = torch.load(path, weights_only=True)
    model = saying.Saying(vectors, saved["width"], [int(d) for d in saved["dilations"].split(",")], saved["own"])
    model.load_state_dict(saved["state"])
    return model


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--features", required=True)
    p.add_argument("--teachers", required=True)
    p.add_argument("--vocabulary", required=True)
    p.add_argument("--out", required=True)
    p.add_argument("--threads", type=int, default=1)
    o = p.parse_args()
    torch.set_num_threads(o.threads)
    os.makedirs(o.out, exist_ok=True)
    words, vectors = saying.vocabulary(o.vocabulary)
    teachers = [load(t, weights.restored(vectors)) for t in o.teachers.split(",")]
    step, start, _ = (sum(t.detach().numpy().astype(numpy.float64) for t in tables) / len(teachers) for tables in zip(*(m.crf.tables() for m in teachers)))
    for number, d in enumerate(saying.compact(corpus.load(o.features), words)):
        scores, says = numpy.zeros((d["n"], len(corpus.LABELS))), numpy.zeros(d["n"])
        for m in teachers:
            saying.predict(m, [d])
            scores += d["scores"].numpy() / len(teachers)
            says += d["says"].numpy() / len(teachers)
        cue = scores.argmax(1) == corpus.BEGIN["cue"]
        numpy.savez(os.path.join(o.out, f"{number:05d}.npz"), step=step, paragraph=numpy.array([t[2] for t in d["tokens"]], dtype=numpy.int32),
                    forward=saying.forward_sums(scores, step, start).astype(numpy.float32),
                    voiced=numpy.where(cue, says > 0, -1).astype(numpy.int8), **{"ids." + n: v.astype(numpy.int32) for n, v in d["ids"].items()})
        if number % 200 == 0:
            print(f"{number} texts", flush=True)


if __name__ == "__main__":
    main()
