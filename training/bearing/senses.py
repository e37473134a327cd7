"""Makes the table by which words add up to the sense of a text, and what the network learns of words in their sentences.

    python training/bearing/senses.py --encoder DIR --vocabulary DIR --work WORK

In: all-MiniLM-L6-v2; sentences of EWT, GUM and ECB+, Perspectrum's train split. Out: WORK/senses.npz: for each of the 24,000
commonest words 64 numbers and how much it counts, so that the sum over a sentence lies where the encoder puts the sentence,
and claims lie near their own perspectives; WORK/states.pkl: for each word of each sentence the encoder's state, in 96 numbers.
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

WORDS, WIDTH, STATE = 24000, 64, 96


class Senses(nn.Module):
    def __init__(self, start):
        super().__init__()
        rank = numpy.arange(WORDS)
        self.sense, self.counts = nn.Embedding(WORDS, WIDTH), nn.Embedding(WORDS, 1)
        self.sense.weight.data = torch.tensor(start, dtype=torch.float32)
        self.counts.weight.data = torch.tensor(numpy.log(numpy.minimum(1, (1 + rank) / 3000.) ** .5 + 1e-3)[:, None], dtype=torch.float32)
        self.sharp = nn.Parameter(torch.tensor(3.))

    def forward(self, rows):
        ids, _ = encoder.padded(rows)
        return F.normalize((self.sense(ids) * torch.exp(self.counts(ids)) * (ids > 0).float()[:, :, None]).sum(1) + 1e-9, dim=1)


def states(model, cut, lists):
    """The encoder's state of each word (its first piece), and the mean of each sentence's pieces."""
    pieces, cuts, firsts = {}, [], []
    for words in lists:
        ids, first = [101], []
        for w, _ in words:
            if w not in pieces:
                pieces[w] = cut("not" if w == "n't" else w or "?")[:6] or [100]
            first.append(len(ids))
            ids += pieces[w]
        cuts.append(ids + [102])
        firsts.append(first)
    order = sorted(range(len(cuts)), key=lambda i: len(cuts[i]))

    @torch.no_grad()
    def run(some):
        for i in range(0, len(some), 96):
            k = some[i:i + 96]
            ids, mask = encoder.padded([cuts[j] for j in k])
            h = model(ids, mask)
            for j, states_, m in zip(k, h, encoder.mean(h, mask)):
                yield j, states_[firsts[j]].numpy(), m.numpy()

    sample = numpy.concatenate([s for _, s, _ in run(order[::max(1, len(order) // 300)])])
    middle = sample.mean(0)
    axes = numpy.linalg.svd(sample - middle, full_matrices=False)[2][:STATE].T
    of, whole = [None] * len(lists), numpy.zeros((len(lists), 384), numpy.float32)
    for j, s, m in run(order):
        of[j], whole[j] = ((s - middle) @ axes).astype(numpy.float16), m
    return of, whole / numpy.linalg.norm(whole, axis=1, keepdims=True)


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--encoder", required=True)
    p.add_argument("--vocabulary", required=True)
    p.add_argument("--work", required=True)
    p.add_argument("--epochs", type=int, default=12)
    o = p.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(0)
    random.seed(0)
    data, cut, model = corpus.Perspectrum(), encoder.pieces(o.encoder), encoder.Encoder(o.encoder).eval()
    claims = corpus.words(o.work, "claims", [c["text"] for c in data.claims])
    pool = corpus.words(o.work, "pool", data.pool)
    plain = corpus.words(o.work, "sentences", corpus.sentences())
    mine = sorted({q for i in data.train for _, ps in data.clusters(i) for q in ps})
    lists = [w[:40] for w in [claims[i] for i in data.train] + [pool[q] for q in mine] + plain if w]
    of, whole = states(model, cut, lists)
    pickle.dump({"lists": lists, "states": of}, open(os.path.join(o.work, "states.pkl"), "wb"))

    vocabulary = open(os.path.join(o.vocabulary, "vocabulary.txt"), encoding="utf-8").read().rstrip("\n").split("\n")[:WORDS]
    with torch.no_grad():
        alone = []
        for i in range(0, WORDS, 128):
            ids, mask = encoder.padded([[101] + cut(w) + [102] for w in vocabulary[i:i + 128]])
            alone.append(F.normalize(encoder.mean(model(ids, mask), mask), dim=1).numpy())
    alone = numpy.concatenate(alone)
    axes = numpy.linalg.svd((whole - whole.mean(0))[::3], full_matrices=False)[2][:WIDTH].T
    start = (alone - alone[:20000].mean(0)) @ axes
    table = Senses(start / numpy.linalg.norm(start, axis=1).mean())
    aim = whole @ axes
    aim -= aim.mean(0)
    aim /= numpy.linalg.norm(aim, axis=1, keepdims=True)
    known = lambda words: [i if 0 < i < WORDS else 0 for _, i in words] or [0]
    rows = [known(w) for w in lists]
    own = {i: [q for _, ps in data.clusters(i) for q in ps] for i in data.train if not corpus.left_out(data.claims[i]["cId"])}
    own = {i: ps for i, ps in own.items() if ps}
    adam = torch.optim.Adam([{"params": [table.sense.weight, table.counts.weight], "at": 2e-3}, {"params": [table.sharp], "at": 1e-2}])
    order, which = list(range(len(rows))), torch.arange(64)
    for epoch in range(o.epochs):
        random.shuffle(order)
        for g in adam.param_groups:
            g["lr"] = g["at"] * (1 - epoch / o.epochs)
        for i in range(0, len(order), 512):
            k = order[i:i + 512]
            x, w = table([rows[j] for j in k]), torch.tensor(whole[k])
            where = (1 - (x * torch.tensor(aim[k])).sum(1)).mean()
            apart = ((w @ w.T - x @ x.T) ** 2).mean()
            cs = random.sample(sorted(own), 64)
            ps = [random.choice(own[c]) for c in cs] + [random.choice(own[c]) for c in cs]
            near = table([known(claims[c]) for c in cs]) @ table([known(pool[q]) for q in ps]).T * torch.exp(table.sharp)
            tell = sum(F.cross_entropy(n, which) for n in (near[:, :64], near[:, 64:], near[:, :64].T)) / 3
            loss = where + 20 * apart + .1 * tell
            adam.zero_grad()
            loss.backward()
            adam.step()
        print(f"{epoch}: {where.item():.3f} from the encoder's, {tell.item():.3f}", flush=True)
    numpy.savez(os.path.join(o.work, "senses.npz"), sense=table.sense.weight.detach().numpy(),
                counts=numpy.exp(table.counts.weight.detach().numpy()[:, 0]))


if __name__ == "__main__":
    main()
