"""Teaches the encoder which way a perspective points, and lets it mark more pairs.

    python training/bearing/teacher.py --encoder DIR --work WORK

In: Perspectrum's train split but for the claims that are left out; all-MiniLM-L6-v2. Out: WORK/marked.pkl: pairs of claims and
perspectives of near claims, and of two perspectives of a claim, each with the teacher's score. About 20 minutes on one core.
"""
import argparse
import os
import pickle
import random

import numpy
import torch
import torch.nn as nn
import torch.nn.functional as F

import corpus
import encoder


class Teacher(nn.Module):
    def __init__(self, folder):
        super().__init__()
        self.encoder, self.out = encoder.Encoder(folder), nn.Linear(384, 1)
        self.encoder.word.weight.requires_grad_(False)

    def forward(self, rows):
        ids, mask = encoder.padded([r for r, _ in rows])
        longest = ids.shape[1]
        second = torch.tensor([[0.0] * k + [1.0] * (len(r) - k) + [0.0] * (longest - len(r)) for r, k in rows])
        h = self.encoder(ids, mask, second)
        return self.out(F.dropout(encoder.mean(h, mask) + h[:, 0], 0.1, self.training))[:, 0]


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--encoder", required=True)
    p.add_argument("--work", required=True)
    p.add_argument("--epochs", type=int, default=4)
    p.add_argument("--rate", type=float, default=1e-4)
    o = p.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(1)
    random.seed(1)
    data, cut = corpus.Perspectrum(), encoder.pieces(o.encoder)

    def row(a, b):
        first = [101] + cut(a)[:60] + [102]
        return first + cut(b)[:80] + [102], len(first)

    claim, pool = [c["text"] for c in data.claims], data.pool
    model = Teacher(o.encoder)

    @torch.no_grad()
    def scores(rows):
        model.eval()
        order, out = sorted(range(len(rows)), key=lambda i: len(rows[i][0])), [0.0] * len(rows)
        for i in range(0, len(order), 64):
            for j, s in zip(order[i:i + 64], model([rows[j] for j in order[i:i + 64]]).tolist()):
                out[j] = s
        return out

    examples = [(row(claim[c], pool[q]), y) for c, q, y in data.pairs(left=False)]
    held = [(row(claim[c], pool[q]), y) for c, q, y in data.pairs(left=True)]
    params = [q for q in model.parameters() if q.requires_grad]
    adam = torch.optim.AdamW([{"params": [q for q in params if q.dim() > 1], "weight_decay": .01},
                              {"params": [q for q in params if q.dim() < 2], "weight_decay": 0}], lr=o.rate)
    size, step = 32, 0
    total = o.epochs * (len(examples) // size + 1)
    for epoch in range(o.epochs):
        random.shuffle(examples)
        near = [sorted(examples[i:i + 16 * size], key=lambda e: len(e[0][0])) for i in range(0, len(examples), 16 * size)]
        batches = [n[i:i + size] for n in near for i in range(0, len(n), size)]
        random.shuffle(batches)
        model.train()
        for b in batches:
            for g in adam.param_groups:
                g["lr"] = o.rate * min(1, step / (total * .1)) * max(0., 1 - step / total)
            loss = F.binary_cross_entropy_with_logits(model([r for r, _ in b]), torch.tensor([float(y) for _, y in b]))
            adam.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(params, 1.)
            adam.step()
            step += 1
        right = sum((s > 0) == (y == 1) for s, (_, y) in zip(scores([r for r, _ in held]), held))
        print(f"{epoch}: {right / len(held):.3f} of the claims left out", flush=True)

    @torch.no_grad()
    def sense(texts):
        plain, out = encoder.Encoder(o.encoder).eval(), []
        for i in range(0, len(texts), 128):
            ids, mask = encoder.padded([[101] + cut(t)[:64] + [102] for t in texts[i:i + 128]])
            out.append(F.normalize(encoder.mean(plain(ids, mask), mask), dim=1).numpy())
        return numpy.concatenate(out)

    mine = sorted({q for i in data.train for _, ps in data.clusters(i) for q in ps})
    near = sense([claim[i] for i in data.train]) @ sense([pool[q] for q in mine]).T
    draw, pairs = random.Random(5), set()
    for i, row_ in zip(data.train, near):
        for j in draw.sample(list(numpy.argsort(-row_)[:60]), 22):
            pairs.add((("claim", i), ("perspective", mine[j])))
        ps = [q for _, c in data.clusters(i) for q in c]
        for _ in range(min(26, 2 * len(ps))):
            a, b = draw.choice(ps), draw.choice(ps)
            if a != b:
                pairs.add((("perspective", a), ("perspective", b)))
    pairs = sorted(pairs)
    text = lambda side: claim[side[1]] if side[0] == "claim" else pool[side[1]]
    pickle.dump((pairs, scores([row(text(a), text(b)) for a, b in pairs])), open(os.path.join(o.work, "marked.pkl"), "wb"))


if __name__ == "__main__":
    main()
