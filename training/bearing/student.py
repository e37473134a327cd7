"""Makes the network that ships: first it learns words in their sentences from the encoder, then which way evidence points.

    python training/bearing/student.py --vocabulary DIR --work WORK [--all]

In: what senses.py and teacher.py left in WORK; the vocabulary and vectors of the reader (training/vocabulary.py). Out:
WORK/student.pt. Without --all it learns nothing from the claims that are left out and says how it does on them; that run chose
the settings, and `go run ./eval/bearing/learn --chance` takes its three numbers from its export. About 25 minutes on one core.
"""
import argparse
import math
import os
import pickle
import random

import numpy
import torch
import torch.nn as nn
import torch.nn.functional as F

import corpus
import news

PLACES, MARKS, SCALE, WIDTH, STATE = 48, 8, 3, 64, 96
NEGATIONS = set("not n't no never none nobody nothing neither nor without cannot hardly".split())
AUXILIARIES = "should must is are can will would do does has have was were may could".split()


class Block(nn.Module):
    def __init__(self, d, heads, wide, drop):
        super().__init__()
        self.heads, self.drop = heads, drop
        self.attend, self.feed = nn.LayerNorm(d), nn.LayerNorm(d)
        self.keys, self.back, self.up, self.down = nn.Linear(d, 3 * d), nn.Linear(d, d), nn.Linear(d, wide), nn.Linear(wide, d)

    def forward(self, x, mask):
        b, t, d = x.shape
        q, k, v = self.keys(self.attend(x)).view(b, t, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4)
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask[:, None, None, :]).transpose(1, 2).reshape(b, t, d)
        x = x + F.dropout(self.back(a), self.drop, self.training)
        return x + F.dropout(self.down(F.relu(self.up(self.feed(x)))), self.drop, self.training)


class Student(nn.Module):
    """internal/weighing/bearing/net.go runs the same; export.py names its parts."""

    def __init__(self, tables, d=128, blocks=3, heads=4, wide=256, drop=.1):
        super().__init__()
        self.tables, self.drop = tables, drop  # by a word's number: its vector and its sense
        self.input = nn.Linear(tables[0].shape[1] + WIDTH + MARKS, d)
        self.place = nn.Embedding(PLACES, d)
        self.place.weight.data *= .1
        self.blocks = nn.ModuleList(Block(d, heads, wide, drop) for _ in range(blocks))
        self.norm, self.state = nn.LayerNorm(d), nn.Linear(d, STATE)
        self.first, self.last = nn.Linear(3 * d, 48), nn.Linear(48, 1)

    def forward(self, ids, marks, mask, place):
        x = F.dropout(torch.cat([t[ids] for t in self.tables], -1), .1, self.training)
        x = F.dropout(self.input(torch.cat([x, marks], -1)) + self.place(place.clamp(max=PLACES - 1)), self.drop, self.training)
        for b in self.blocks:
            x = b(x, mask)
        return self.norm(x)

    def way(self, ids, marks, mask, place):
        h, side, m = self(ids, marks, mask, place), marks[:, :, 0], mask.float()
        a, b = ((h * w[:, :, None]).sum(1) / w.sum(1).clamp(min=1)[:, None] for w in (m * (1 - side), m * side))
        z = torch.cat([a, b, a * b], -1)
        return self.last(F.relu(self.first(F.dropout(z, 2 * self.drop, self.training))))[:, 0]


def plain(w):
    """sketch.go's plain: the commonest endings taken off."""
    def undouble(s):
        if len(s) > 2 and s[-1] == s[-2] and s[-1] not in "sl":
            return s[:-1]
        return s.removesuffix("e")
    has = lambda end, least: len(w) - len(end) >= least and w.endswith(end)
    if has("ies", 2) or has("ied", 2):
        return w[:-3] + "y"
    if has("ss", 1) or has("us", 1) or has("is", 1):
        return w
    if has("ing", 4):
        return undouble(w[:-3])
    if has("ed", 4):
        return undouble(w[:-2])
    if has("es", 4):
        return w[:-2]
    return w[:-1] if has("s", 3) or has("e", 3) else w


def laid(hypothesis, evidence, senses):
    """Ids, marks and places of both texts' words, as opinion.go's rows lays them."""
    sides = [hypothesis[:64], evidence[:64]]
    keys = [{plain(w) for w, _ in s if any(c.isalnum() for c in w)} for s in sides]
    unit = [senses[[i for _, i in s]] / SCALE for s in sides]
    ids, marks, place = [], [], []
    for side, words in enumerate(sides):
        near = (unit[side] @ unit[1 - side].T).max(1).values.tolist() if sides[1 - side] and words else [0.] * len(words)
        for k, (w, i) in enumerate(words):
            ids.append(i)
            place.append(k)
            marks.append([side, float(plain(w) in keys[1 - side]), near[k], float(i == 0), float(w in NEGATIONS), 0, 0, 0])
    return ids, marks, place


def batch(rows):
    longest, n = max(len(r[0]) for r in rows), len(rows)
    ids, place = torch.zeros(n, longest, dtype=torch.long), torch.zeros(n, longest, dtype=torch.long)
    marks, mask = torch.zeros(n, longest, MARKS), torch.zeros(n, longest, dtype=torch.bool)
    for i, (a, b, c) in enumerate(rows):
        ids[i, :len(a)], marks[i, :len(a)], place[i, :len(a)], mask[i, :len(a)] = torch.tensor(a), torch.tensor(b), torch.tensor(c), True
    return ids, marks, mask, place


def fit(model, rows, epochs, rate, warm, decay, loss):
    """Adam over rows (their first field laid out as batch takes it), batches of like length, the rate rising, then falling."""
    adam = torch.optim.AdamW(model.parameters(), lr=rate, weight_decay=decay)
    size, step = 64, 0
    total = epochs * (len(rows) // size + 1)
    for epoch in range(epochs):
        random.shuffle(rows)
        near = [sorted(rows[i:i + 16 * size], key=lambda r: len(r[0][0])) for i in range(0, len(rows), 16 * size)]
        batches = [n[i:i + size] for n in near for i in range(0, len(n), size)]
        random.shuffle(batches)
        model.train()
        summed = 0
        for b in batches:
            for g in adam.param_groups:
                g["lr"] = rate * min(1, step / warm) * max(.02, 1 - step / total)
            found = loss(b)
            adam.zero_grad()
            found.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.)
            adam.step()
            step, summed = step + 1, summed + found.item()
        print(f"{epoch}: {summed / len(batches):.3f}", flush=True)
        yield epoch


def pretrain(model, work, epochs):
    saved = pickle.load(open(os.path.join(work, "states.pkl"), "rb"))
    scale = float(1 / numpy.concatenate(saved["states"][:2000]).astype(numpy.float32).std(0).mean())
    rows = []
    for words, states in zip(saved["lists"], saved["states"]):
        marks = [[0, 0, 0, float(i == 0), float(w in NEGATIONS), 0, 0, 0] for w, i in words]
        rows.append((([i for _, i in words], marks, list(range(len(words)))), states))

    def loss(some):
        ids, marks, mask, place = batch([r[0] for r in some])
        marks[:, :, 0] = torch.randint(0, 2, (len(some), 1)).float()
        h, aim, m = model.state(model(ids, marks, mask, place)), torch.zeros(*ids.shape, STATE), mask.float()[:, :, None]
        for i, (_, states) in enumerate(some):
            aim[i, :len(states)] = torch.tensor(states.astype(numpy.float32)) * scale
        mean = lambda x: (x * m).sum(1) / m.sum(1)
        return ((h - aim) ** 2 * m).sum() / m.sum() / STATE + 3 * ((mean(h) - mean(aim)) ** 2).mean()

    for _ in fit(model, rows, epochs, 2e-3, 200, .01, loss):
        pass


def examples(data, claims, pool, work, everything):
    """(hypothesis, evidence, 0 to 1 for consistent, weight): annotated, turned by negation, marked by the teacher, of news."""
    number = {w: i for words in pool + claims + corpus.words(work, "sentences", corpus.sentences()) for w, i in words}
    phrase = lambda s: [(w, number.get(w, 0)) for w in s.split()]
    against = [phrase(s) for s in ("it is not true that", "nobody believes that", "it is false that", "it is wrong that", "there is no evidence that")]
    with_it = [phrase(s) for s in ("it is true that", "experts say that", "it is clear that", "many believe that")]

    def negated(words):
        for k, (w, _) in enumerate(words):
            if w in ("not", "n't", "never"):
                return words[:k] + words[k + 1:]
        for k, (w, _) in enumerate(words):
            if w in AUXILIARIES:
                return words[:k + 1] + phrase("not") + words[k + 1:]
        return None

    out = [(claims[c], pool[q], float(y), 1.) for c, q, y in data.pairs(None if everything else False)]
    for h, e, y, _ in list(out):
        r, turned = random.random(), negated(h)
        if turned and r < .5:
            out.append((turned, e, 1 - y, .5))
        if r > .85:
            out.append((random.choice(against) + h, e, 1 - y, .5))
        elif r > .7:
            out.append((h, random.choice(against) + e, 1 - y, .5))
        elif r > .6:
            out.append((h, random.choice(with_it) + e, y, .5))
    for i in data.train:
        if not everything and corpus.left_out(data.claims[i]["cId"]):
            continue
        turned = negated(claims[i])
        out.append((claims[i], claims[i], 1., .5))
        if turned:
            out += [(claims[i], turned, 0., .5), (turned, claims[i], 0., .5)]
        for _, ps in data.clusters(i):
            first = pool[ps[0]]
            for q in ps[1:]:
                out.append((first, pool[q], 1., .5) if random.random() < .5 else (pool[q], first, 1., .5))
                if negated(pool[q]):
                    out.append((first, negated(pool[q]), 0., .5))
    text = lambda side: claims[side[1]] if side[0] == "claim" else pool[side[1]]
    for (a, b), s in zip(*pickle.load(open(os.path.join(work, "marked.pkl"), "rb"))):
        if everything or a[0] != "claim" or not corpus.left_out(data.claims[a[1]]["cId"]):
            out.append((text(a), text(b), 1 / (1 + math.exp(-s / 1.5)), 1.))
    return [x for x in out + news.pairs(work, phrase, negated) if x[0] and x[1]]


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--vocabulary", required=True)
    p.add_argument("--work", required=True)
    p.add_argument("--all", action="store_true")
    p.add_argument("--first", type=int, default=11, help="epochs of words in their sentences")
    p.add_argument("--then", type=int, default=5, help="epochs of which way")
    p.add_argument("--seed", type=int, default=0)
    o = p.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(o.seed)
    random.seed(o.seed)
    data = corpus.Perspectrum()
    claims, pool = corpus.words(o.work, "claims", [c["text"] for c in data.claims]), corpus.words(o.work, "pool", data.pool)
    unit = lambda x: SCALE * x / numpy.maximum(numpy.linalg.norm(x, axis=1, keepdims=True), 1e-9)
    vectors = unit(numpy.load(os.path.join(o.vocabulary, "vectors.npy")).astype(numpy.float32))
    known = unit(numpy.load(os.path.join(o.work, "senses.npz"))["sense"].astype(numpy.float32))
    known[0] = 0
    senses = torch.tensor(numpy.concatenate([known, numpy.zeros((len(vectors) - len(known), WIDTH), numpy.float32)]))
    model = Student([torch.tensor(vectors), senses])
    pretrain(model, o.work, o.first)
    lay = lambda h, e: laid(h, e, senses)
    rows = [(lay(h, e), y, w) for h, e, y, w in examples(data, claims, pool, o.work, o.all)]
    held = [(lay(claims[c], pool[q]), y) for c, q, y in data.pairs(left=True)]

    def loss(some):
        ids, marks, mask, place = batch([r[0] for r in some])
        ids = ids.masked_fill(torch.rand(ids.shape) < .06, 0)
        y, w = torch.tensor([r[1] for r in some]), torch.tensor([r[2] for r in some])
        return (F.binary_cross_entropy_with_logits(model.way(ids, marks, mask, place), y, reduction="none") * w).sum() / w.sum()

    for _ in fit(model, rows, o.then, 1e-3, 100, .02, loss):
        model.eval()
        with torch.no_grad():
            right = sum(int((model.way(*batch([r])).item() > 0) == (y == 1)) for r, y in held)
        print(f"{right / len(held):.3f} of the claims left out{', which it learned from' if o.all else ''}", flush=True)
    torch.save(model.state_dict(), os.path.join(o.work, "student.pt"))


if __name__ == "__main__":
    main()
