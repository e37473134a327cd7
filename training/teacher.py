"""Fine-tunes a packaged MiniLM encoder to mark source, cue and content, told what the rules propose.

    python teacher.py --features DIR --encoder DIR --out DIR [--epochs 4] [--seed 1]

DIR of features holds train.ndjson and dev.ndjson, of the encoder model.safetensors and tokenizer.json. Writes teacher.pt.
The teacher never ships: student.py learns from its probabilities.
"""
import argparse
import os
import random
import time

import torch
import torch.nn as nn
import torch.nn.functional as F
from safetensors.torch import load_file
from tokenizers import Tokenizer

import corpus
from encoder import Encoder
from network import CRF

TOLD = {"layout": 30, "shape": 32, "gap": 4, "tag": 29, "rule": 7, "source": 13, "cue": 13, "content": 13, "lift": 14}
WINDOW, LONGEST = 180, 500  # tokens, wordpieces
STRAIGHT = str.maketrans({"\u2019": "'", "\u2018": "'", "\u201c": '"', "\u201d": '"'})


class Teacher(nn.Module):
    def __init__(self, saved):
        super().__init__()
        self.body = Encoder(saved)
        w = self.body.width
        self.told = nn.ModuleDict({n: nn.Embedding(k, w) for n, k in TOLD.items()})
        for e in self.told.values():
            nn.init.normal_(e.weight, std=0.02)
        self.roles = nn.Linear(w, len(corpus.LABELS))
        self.voiced = nn.Linear(w, 1)
        self.crf = CRF(corpus.LABELS)

    def forward(self, b):
        extra = sum(e(b[n]) for n, e in self.told.items())
        h = self.body(b["ids"], b["mask"], extra)
        h = h.gather(1, b["first"][:, :, None].expand(-1, -1, h.shape[2]))
        h = F.dropout(h, 0.1, self.training)
        return self.roles(h).float(), self.voiced(h)[:, :, 0].float()


def prepare(docs, tokenizer):
    docs = list(docs)
    for d in docs:
        words = [d["text"][t[0]:t[1]].translate(STRAIGHT) for t in d["tokens"]]
        d["pieces"] = [e.ids[:6] or [100] for e in tokenizer.encode_batch(words, add_special_tokens=False)]
    return docs


def batch(items):
    rows = []
    for d, a, b in items:
        ids, told, first = [101], {n: [0] for n in TOLD}, []
        for i in range(a, b):
            if len(ids) + len(d["pieces"][i]) > LONGEST:
                first.append(len(ids) - 1)
                continue
            first.append(len(ids))
            ids += d["pieces"][i]
            for n in TOLD:
                told[n] += [d["columns"][n][i]] * len(d["pieces"][i])
        rows.append((ids, told, first, corpus.legal(d.get("labels", [0] * b)[a:b]), d.get("voiced", [-1] * b)[a:b]))
    t, k = max(len(r[0]) for r in rows), max(len(r[2]) for r in rows)

    def pad(values, size, fill):
        return torch.tensor([v + [fill] * (size - len(v)) for v in values])

    out = {n: pad([r[1][n] for r in rows], t, 0) for n in TOLD}
    out.update(
        ids=pad([r[0] for r in rows], t, 0), mask=pad([[True] * len(r[0]) for r in rows], t, False),
        first=pad([r[2] for r in rows], k, 0), labels=pad([r[3] for r in rows], k, 0), has=pad([r[4] for r in rows], k, -1),
        inside=pad([[True] * len(r[2]) for r in rows], k, False),
    )
    return out


def batches(docs, size, shuffle=None):
    """Windows of like length together."""
    items = [(d, a, b) for d in docs for a, b in corpus.windows(d, WINDOW, shuffle.randrange(WINDOW // 2) if shuffle else 0)]
    if shuffle:
        shuffle.shuffle(items)
    out = []
    for i in range(0, len(items), 64 * size):
        pool = sorted(items[i:i + 64 * size], key=lambda x: x[2] - x[1])
        out += [pool[j:j + size] for j in range(0, len(pool), size)]
    if shuffle:
        shuffle.shuffle(out)
    return out


def run(model, b):
    with torch.autocast("cpu", dtype=torch.bfloat16):
        return model(b)


@torch.no_grad()
def predict(model, docs):
    """Adds d["scores"] [T,7] and d["says"] [T] (the logit of having a source)."""
    model.eval()
    for d in docs:
        d["scores"], d["says"] = torch.zeros(len(d["tokens"]), len(corpus.LABELS)), torch.zeros(len(d["tokens"]))
    for items in batches(docs, 24):
        scores, says = run(model, batch(items))
        for k, (d, a, b) in enumerate(items):
            d["scores"][a:b], d["says"][a:b] = scores[k, :b - a], says[k, :b - a]
    model.train()


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--features", required=True)
    p.add_argument("--encoder", required=True)
    p.add_argument("--out", required=True)
    p.add_argument("--epochs", type=int, default=4)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--rate", type=float, default=7e-5)
    p.add_argument("--threads", type=int, default=1)
    o = p.parse_args()
    torch.set_num_threads(o.threads)
    torch.manual_seed(o.seed)
    chance = random.Random(o.seed)
    tokenizer = Tokenizer.from_file(os.path.join(o.encoder, "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    train = prepare(corpus.load(os.path.join(o.features, "train.ndjson")), tokenizer)
    dev = prepare(corpus.load(os.path.join(o.features, "dev.ndjson")), tokenizer)
    model = Teacher(load_file(os.path.join(o.encoder, "model.safetensors")))
    body = list(model.body.parameters())
    new = [q for n, q in model.named_parameters() if not n.startswith("body.")]
    groups = [{"params": body, "rate": o.rate}, {"params": new, "rate": 1e-3}]
    optimiser = torch.optim.AdamW(groups, lr=o.rate, weight_decay=0.01, betas=(0.9, 0.98))
    step, begun, total = 0, time.time(), None
    for epoch in range(o.epochs):
        todo, mean = batches(train, 16, chance), None
        total = total or len(todo) * o.epochs
        for items in todo:
            share = min(1, (step + 1) / 150) * max(0.02, 1 - step / total)
            for g in optimiser.param_groups:
                g["lr"] = g["rate"] * share
            b = batch(items)
            scores, says = run(model, b)
            loss = model.crf.loss(scores, b["labels"], b["inside"]).sum() / b["inside"].sum()
            has = b["has"] >= 0
            if has.any():
                loss = loss + 0.1 * F.binary_cross_entropy_with_logits(says[has], b["has"][has].float())
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            step += 1
            mean = loss.item() if mean is None else 0.95 * mean + 0.05 * loss.item()
            if step % 25 == 0:
                print(f"epoch {epoch} step {step}/{total} loss {mean:.4f} {time.time() - begun:.0f} s", flush=True)
        torch.save(model.state_dict(), os.path.join(o.out, "teacher.pt"))
        predict(model, dev)
        for d in dev:
            d["path"] = model.crf.decode(d["scores"])
        good = sum(x == y for d in dev for x, y in zip(d["path"], d["labels"]))
        print(f"epoch {epoch}: dev labels right {good / sum(len(d['labels']) for d in dev):.4f}", flush=True)


if __name__ == "__main__":
    main()
