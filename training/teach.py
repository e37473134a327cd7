"""Lets the teacher mark plain texts, for saying.py to learn from (--taught).

    python teach.py --features FILE.ndjson --encoder DIR --teacher teacher.pt --vocabulary DIR --out DIR

Writes DIR/NUMBER.npz a text: the student's ids, and of the teacher's chain the forward sums and the step scores, from
which a sequence of labels can be drawn with its true probability.
"""
import argparse
import os

import numpy
import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer

import corpus
import saying
import teacher


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--features", required=True)
    p.add_argument("--encoder", required=True)
    p.add_argument("--teacher", required=True)
    p.add_argument("--vocabulary", required=True)
    p.add_argument("--out", required=True)
    p.add_argument("--threads", type=int, default=1)
    o = p.parse_args()
    torch.set_num_threads(o.threads)
    os.makedirs(o.out, exist_ok=True)
    tokenizer = Tokenizer.from_file(os.path.join(o.encoder, "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    words, _ = saying.vocabulary(o.vocabulary)
    model = teacher.Teacher(None)
    model.load_state_dict(torch.load(o.teacher, weights_only=True))
    step, start, _ = (t.detach().numpy() for t in model.crf.tables())
    number = 0
    for docs in chunks(corpus.load(o.features), 64):
        teacher.prepare(docs, tokenizer)
        teacher.predict(model, docs)
        for d, small in zip(docs, saying.compact(docs, words)):
            scores = d["scores"].numpy().astype(numpy.float64)
            forward = saying.forward_sums(scores, step.astype(numpy.float64), start.astype(numpy.float64))
            cue = scores.argmax(1) == corpus.BEGIN["cue"]
            voiced = numpy.where(cue, (d["says"].numpy() > 0).astype(numpy.int64), -1)
            numpy.savez(os.path.join(o.out, f"{number:05d}.npz"), forward=forward.astype(numpy.float32), step=step,
                        paragraph=numpy.array([t[2] for t in d["tokens"]], dtype=numpy.int32), voiced=voiced.astype(numpy.int8),
                        **{"ids." + n: v.astype(numpy.int32) for n, v in small["ids"].items()})
            number += 1
        print(f"{number} texts", flush=True)


def chunks(items, size):
    out = []
    for x in items:
        out.append(x)
        if len(out) == size:
            yield out
            out = []
    if out:
        yield out


if __name__ == "__main__":
    main()
