"""Trains the stage "saying": source, cue and content of every token, and whether a cue has a source.

    python saying.py --features DIR --vocabulary DIR --out DIR [--taught DIR] [--epochs 12] [--seed 1]

DIR of features holds train*.ndjson and dev.ndjson (of `go run ./training/features`); the vocabulary comes from
vocabulary.py. With --taught, texts in DIR/*.npz (of teach.py) are learned as well: each time one is met, its labels are
drawn anew from the teacher's distribution over label sequences, so that in the mean the student learns that distribution.
Writes saying.pt (for export.py) and prints dev figures after quantisation.
"""
import argparse
import glob
import os
import random
import time

import numpy
import torch
import torch.nn.functional as F

import corpus
import weights
from network import CRF, Network

OWN, OWN_SIZE = 32, 16000  # a learned table for the commonest words, beside the vectors that stay as they are
TOLD = [("prefix", 4096, 24), ("suffix", 4096, 24), ("shape", 32, 12), ("layout", 30, 20), ("gap", 4, 4), ("tag", 29, 16),
        ("rule", 7, 12), ("source", 13, 8), ("cue", 13, 8), ("content", 13, 8), ("lift", 14, 8)]
WINDOW = 240
ALONE = 0.3  # of the texts are met paragraph by paragraph, so that a short text is no surprise


def vocabulary(folder):
    with open(os.path.join(folder, "vocabulary.txt"), encoding="utf8") as f:
        words = f.read().split("\n")
    return {w: i for i, w in enumerate(words) if i}, torch.tensor(numpy.load(os.path.join(folder, "vectors.npy")))


class Saying(torch.nn.Module):
    def __init__(self, vectors, width, dilations, own=OWN, drop=0.25, word_drop=0.2):
        super().__init__()
        columns = [("word", len(vectors), vectors.shape[1])] + ([("own", OWN_SIZE, own)] if own else []) + TOLD
        self.net = Network(columns, width, dilations, {"roles": len(corpus.LABELS), "voiced": 1}, vectors, drop, word_drop)
        self.crf = CRF(corpus.LABELS)

    def forward(self, ids, mask):
        _, out = self.net(ids, mask)
        return out["roles"], out["voiced"][:, :, 0]


def compact(docs, words):
    """Keeps of a document what training needs, as arrays."""
    for d in docs:
        ids = numpy.array([words.get(w, 0) for w in d["norms"]], dtype=numpy.int64)
        columns = {"word": ids, "own": numpy.where(ids < OWN_SIZE, ids, 0)}
        for name, size, _ in TOLD:
            columns[name] = numpy.minimum(numpy.array(d["columns"][name], dtype=numpy.int64), size - 1)
        yield {"doc": d["doc"], "text": d["text"], "tokens": d["tokens"], "ids": columns, "n": len(ids),
               "labels": numpy.array(d["labels"], dtype=numpy.int64), "voiced": numpy.array(d["voiced"], dtype=numpy.int64)}


def batches(docs, size, chance=None):
    items = []
    for d in docs:
        if chance and chance.random() < ALONE:
            cuts = corpus.windows(d, 1)
        else:
            cuts = corpus.windows(d, WINDOW, chance.randrange(WINDOW // 2) if chance else 0)
        items += [(d, a, b) for a, b in cuts]
    if chance:
        chance.shuffle(items)
    out, pool = [], 64 * size
    for i in range(0, len(items), pool):
        for x in sorted(items[i:i + pool], key=lambda x: x[2] - x[1]):
            if not out or len(out[-1]) and (len(out[-1]) + 1) * (x[2] - x[1]) > size * WINDOW:
                out.append([])
            out[-1].append(x)
        out.append([])
    out = [b for b in out if b]
    if chance:
        chance.shuffle(out)
    return out


def batch(items):
    t = max(b - a for _, a, b in items)

    def pad(rows, fill=0):
        out = numpy.full((len(rows), t), fill, dtype=numpy.int64)
        for i, r in enumerate(rows):
            out[i, :len(r)] = r
        return torch.from_numpy(out)

    ids = {n: pad([d["ids"][n][a:b] for d, a, b in items]) for n in items[0][0]["ids"]}
    mask = pad([numpy.ones(b - a) for _, a, b in items]).bool()
    labels = pad([corpus.legal(drawn(d, a, b) if "forward" in d else d["labels"][a:b]) for d, a, b in items])
    return ids, mask, labels, pad([d["voiced"][a:b] for d, a, b in items], -1)


def drawn(d, a, b):
    """A label sequence drawn from the teacher's distribution, backwards from b: d["scores"] and the CRF in d["crf"]."""
    forward, t = d["forward"][a:b], d["step"]
    k = len(t)
    noise = -numpy.log(-numpy.log(numpy.random.random((b - a, k)).clip(1e-12, 1 - 1e-12)))
    out = numpy.empty(b - a, dtype=numpy.int64)
    ahead = numpy.zeros(k)
    for i in range(b - a - 1, -1, -1):
        out[i] = (forward[i] + ahead + noise[i]).argmax()
        ahead = t[:, out[i]]
    return out


def forward_sums(scores, t, start):
    """log of the sum over label sequences that end in each label, per token"""
    out = numpy.empty_like(scores)
    a = start + scores[0]
    out[0] = a
    for i in range(1, len(scores)):
        m = a.max()
        a = numpy.log(numpy.exp(a - m) @ numpy.exp(t) + 1e-30) + m + scores[i]
        out[i] = a
    return out


def taught(folder, words):
    for path in sorted(glob.glob(os.path.join(folder, "*.npz"))):
        z = numpy.load(path, allow_pickle=False)
        ids = {n: z["ids." + n].astype(numpy.int64) for n in ["word", "own"] + [c[0] for c in TOLD]}
        tokens = [(0, 0, int(p)) for p in z["paragraph"]]
        yield {"doc": path, "tokens": tokens, "ids": ids, "n": len(tokens), "forward": z["forward"].astype(numpy.float32),
               "step": z["step"], "labels": None, "voiced": z["voiced"].astype(numpy.int64)}


@torch.no_grad()
def predict(model, docs):
    model.eval()
    for d in docs:
        ids = {n: torch.from_numpy(v)[None] for n, v in d["ids"].items()}
        scores, voiced = model(ids, torch.ones(1, d["n"], dtype=torch.bool))
        d["scores"], d["says"] = scores[0], voiced[0]
        path, p, at = [], [t[2] for t in d["tokens"]], 0
        while at < d["n"]:
            to = at
            while to < d["n"] and p[to] == p[at]:
                to += 1
            path += model.crf.decode(d["scores"][at:to])
            at = to
        d["path"] = path
    model.train()


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--features", required=True)
    p.add_argument("--vocabulary", required=True)
    p.add_argument("--out", required=True)
    p.add_argument("--taught", default="")
    p.add_argument("--share", type=float, default=1.0, help="taught texts met for each annotated one")
    p.add_argument("--epochs", type=int, default=5)
    p.add_argument("--width", type=int, default=192)
    p.add_argument("--dilations", default="1,2,4,8,2,1")
    p.add_argument("--own", type=int, default=OWN, help="numbers a word of the learned table; 0: none")
    p.add_argument("--drop", type=float, default=0.25)
    p.add_argument("--word-drop", type=float, default=0.2)
    p.add_argument("--rate", type=float, default=1.5e-3)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--threads", type=int, default=1)
    o = p.parse_args()
    torch.set_num_threads(o.threads)
    torch.manual_seed(o.seed)
    numpy.random.seed(o.seed)
    chance = random.Random(o.seed)
    words, vectors = vocabulary(o.vocabulary)
    train = [d for path in sorted(glob.glob(os.path.join(o.features, "train*.ndjson"))) for d in compact(corpus.load(path), words)]
    dev = list(compact(corpus.load(os.path.join(o.features, "dev.ndjson")), words))
    more = list(taught(o.taught, words)) if o.taught else []
    model = Saying(weights.restored(vectors), o.width, [int(d) for d in o.dilations.split(",")], o.own, o.drop, o.word_drop)
    mean = {n: q.detach().clone() for n, q in model.named_parameters()}
    optimiser = torch.optim.AdamW(model.parameters(), lr=o.rate, weight_decay=0.01, betas=(0.9, 0.98))
    step, begun, total = 0, time.time(), None
    for epoch in range(o.epochs):
        extra = chance.sample(more, min(len(more), int(len(train) * o.share))) if more else []
        todo, smooth = batches(train + extra, 24, chance), None
        total = total or len(todo) * o.epochs
        for items in todo:
            share = min(1, (step + 1) / 200) * max(0.01, 1 - step / total)
            optimiser.param_groups[0]["lr"] = o.rate * share
            ids, mask, labels, has = batch(items)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                scores, says = model(ids, mask)
            scores, says = scores.float(), says.float()
            loss = model.crf.loss(scores, labels, mask).sum() / mask.sum()
            known = has >= 0
            if known.any():
                loss = loss + 0.1 * F.binary_cross_entropy_with_logits(says[known], has[known].float())
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            step += 1
            decay = min(0.998, (step + 1) / (step + 10))
            with torch.no_grad():
                for n, q in model.named_parameters():
                    mean[n].lerp_(q, 1 - decay)
            smooth = loss.item() if smooth is None else 0.95 * smooth + 0.05 * loss.item()
            if step % 50 == 0:
                print(f"epoch {epoch} step {step}/{total} loss {smooth:.4f} {time.time() - begun:.0f} s", flush=True)
        if epoch % 2 == 1 or epoch == o.epochs - 1:
            kept = {n: q.detach().clone() for n, q in model.named_parameters()}
            put(model, {n: weights.restored(m) if n.startswith("net.tables") and m.numel() >= 4096 * 8 else m for n, m in mean.items()})
            torch.save({"state": model.state_dict(), "width": o.width, "dilations": o.dilations, "own": o.own}, os.path.join(o.out, "saying.pt"))
            report(model, dev, os.path.join(o.out, "dev"), epoch)
            put(model, kept)


def put(model, values):
    with torch.no_grad():
        for n, q in model.named_parameters():
            q.copy_(values[n])


def report(model, dev, folder, epoch):
    import link
    predict(model, dev)
    link.write(dev, folder + ".predictions.ndjson")
    rows = link.score(dev)
    print(f"epoch {epoch}: " + " ".join(f"{k} {v:.3f}" for k, v in rows.items()), flush=True)


if __name__ == "__main__":
    main()
