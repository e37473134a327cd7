"""Lets a pretrained encoder, tuned on the train part, judge pairs of raw text, for the reader's small model to learn from.

In: the file that `learn --pairs` writes; a folder with MiniLM (all-MiniLM-L6-v2: model.safetensors, tokenizer.json). Out: for
each pair its key and a probability for each of the fifteen types and NONE. Two networks are tuned, one on types alone, one
with NONE, for which turned-round pairs and those judged by hand stand; their word on types is averaged. It never sees what is
set aside. Needs torch, safetensors and tokenizers; about half an hour on one core.

    python eval/acts/learn/teach.py --pairs pairs.tsv --encoder DIR --silver silver.tsv
"""
import argparse
import os
import random
import re

import torch
import torch.nn as nn
import torch.nn.functional as F
from safetensors.torch import load_file
from tokenizers import Tokenizer

TYPES = "AGREE CONSULT SUPPORT YIELD COOPERATE AID REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT NONE".split()
MUTUAL = {"CONSULT", "COOPERATE", "AGREE", "SUPPORT"}  # alike when turned round
MARKS = {"<s>": 1, "</s>": 2, "<t>": 3, "</t>": 4}  # unused words of the vocabulary
WIDTH, HEADS, LAYERS, BATCH, LONGEST = 384, 12, 6, 16, 160


class Layer(nn.Module):
    def __init__(self, saved, at):
        super().__init__()
        self.parts = nn.ModuleDict()
        for name, key, shape in [
            ("q", "attention.self.query", (WIDTH, WIDTH)), ("k", "attention.self.key", (WIDTH, WIDTH)), ("v", "attention.self.value", (WIDTH, WIDTH)),
            ("o", "attention.output.dense", (WIDTH, WIDTH)), ("f", "intermediate.dense", (WIDTH, 4 * WIDTH)), ("g", "output.dense", (4 * WIDTH, WIDTH)),
        ]:
            self.parts[name] = nn.Linear(*shape)
            self.fill(name, saved, f"encoder.layer.{at}.{key}")
        for name, key in [("n", "attention.output.LayerNorm"), ("m", "output.LayerNorm")]:
            self.parts[name] = nn.LayerNorm(WIDTH, eps=1e-12)
            self.fill(name, saved, f"encoder.layer.{at}.{key}")

    def fill(self, name, saved, key):
        self.parts[name].weight.data.copy_(saved[key + ".weight"])
        self.parts[name].bias.data.copy_(saved[key + ".bias"])

    def forward(self, x, mask):
        p = self.parts
        b, n, _ = x.shape
        q, k, v = (p[c](x).view(b, n, HEADS, WIDTH // HEADS).transpose(1, 2) for c in "qkv")
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask).transpose(1, 2).reshape(b, n, WIDTH)
        x = p["n"](x + F.dropout(p["o"](a), 0.1, self.training))
        return p["m"](x + F.dropout(p["g"](F.gelu(p["f"](x))), 0.1, self.training))


class Teacher(nn.Module):
    """The encoder, read at the marks of the parties and on average."""

    def __init__(self, saved, labels):
        super().__init__()
        self.word = nn.Embedding.from_pretrained(saved["embeddings.word_embeddings.weight"])  # held as it is
        self.place = nn.Parameter(saved["embeddings.position_embeddings.weight"] + saved["embeddings.token_type_embeddings.weight"][0])
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.norm.weight.data.copy_(saved["embeddings.LayerNorm.weight"])
        self.norm.bias.data.copy_(saved["embeddings.LayerNorm.bias"])
        self.layers = nn.ModuleList(Layer(saved, i) for i in range(LAYERS))
        self.types, self.classes = nn.Linear(3 * WIDTH, labels), nn.Linear(3 * WIDTH, 5)

    def forward(self, ids, mask):
        x = F.dropout(self.norm(self.word(ids) + self.place[: ids.shape[1]]), 0.1, self.training)
        for layer in self.layers:
            x = layer(x, mask[:, None, None, :])

        def mean(where):
            w = where.float() / (where.float().sum(1, keepdim=True) + 1e-9)
            return (w[:, :, None] * x).sum(1)

        v = F.dropout(torch.cat([mean(ids == MARKS["<s>"]), mean(ids == MARKS["<t>"]), mean(mask)], 1), 0.1, self.training)
        return self.types(v), self.classes(v)


def encode(tokenizer, marked):
    ids = [101]
    for part in re.split(r"(</?[st]>)", marked):
        if part in MARKS:
            ids.append(MARKS[part])
        elif part.strip():
            ids += tokenizer.encode(part, add_special_tokens=False).ids
    return ids[:LONGEST] + [102]


def turned(marked):
    swap = {"<s>": "<t>", "</s>": "</t>", "<t>": "<s>", "</t>": "</s>"}
    return re.sub(r"</?[st]>", lambda m: swap[m[0]], marked)


def batched(rows):
    width = max(map(len, rows))
    ids = torch.tensor([r + [0] * (width - len(r)) for r in rows])
    return ids, ids != 0


def tune(model, examples, epochs, rate, seed):
    """Examples are ids, a type or -1, a class or -1, a weight."""
    random.seed(seed)
    torch.manual_seed(seed)
    body = [p for n, p in model.named_parameters() if p.requires_grad and not n.startswith(("types", "classes"))]
    heads = [*model.types.parameters(), *model.classes.parameters()]
    optimizer = torch.optim.AdamW([{"params": body, "lr": rate}, {"params": heads, "lr": 1e-3}], weight_decay=0.01)
    steps = max(1, epochs * (len(examples) // BATCH + 1))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min((s + 1) / (0.1 * steps), max(0, (steps - s) / (0.9 * steps))))
    model.train()
    for epoch in range(epochs):
        random.shuffle(examples)
        total = 0.0
        for i in range(0, len(examples), BATCH):
            part = examples[i : i + BATCH]
            kinds, classes = model(*batched([e[0] for e in part]))
            kind, group, weight = (torch.tensor([e[j] for e in part]) for j in (1, 2, 3))
            loss = F.cross_entropy(kinds, kind.clamp(min=0), reduction="none", label_smoothing=0.05) * (kind >= 0)
            loss = loss + 0.5 * F.cross_entropy(classes, group.clamp(min=0), reduction="none") * (group >= 0)
            loss = (weight * loss).mean()
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += loss.item()
        print("epoch", epoch, "loss", total / (len(examples) // BATCH + 1), flush=True)
    model.eval()
    return model


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--pairs", required=True)
    p.add_argument("--encoder", required=True)
    p.add_argument("--silver", required=True)
    p.add_argument("--epochs", type=int, nargs=2, default=[8, 5])
    p.add_argument("--most", type=int, default=10000, help="pairs to judge at most")
    o = p.parse_args()
    torch.set_num_threads(1)
    tokenizer = Tokenizer.from_file(os.path.join(o.encoder, "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    saved = load_file(os.path.join(o.encoder, "model.safetensors"))
    rows = [line.rstrip("\n").split("\t") for line in open(o.pairs)]
    gold, classes, judged, asked = [], [], [], []
    turn = []
    for key, label, marked in rows:
        ids = encode(tokenizer, marked)
        if key == "-":
            gold.append((ids, TYPES.index(label), -1, 1.0))
            if label not in MUTUAL and "<t>" in marked:
                turn.append((encode(tokenizer, turned(marked)), len(TYPES) - 1, -1, 0.5))
        elif label.isdigit():
            classes.append((ids, -1, int(label), 0.5))
            asked.append((key, ids))
        elif label == "?":
            asked.append((key, ids))
        else:
            judged.append((ids, TYPES.index(label), -1, 1.0))
    random.seed(1)
    types = tune(Teacher(saved, len(TYPES) - 1), gold + classes, o.epochs[0], 2e-4, 0)
    deeds = tune(Teacher(saved, len(TYPES)), gold + classes + judged + random.sample(turn, min(250, len(turn))), o.epochs[1], 1.2e-4, 1)
    asked = sorted(asked[: o.most], key=lambda a: len(a[1]))
    with torch.no_grad(), open(o.silver, "w") as out:
        for i in range(0, len(asked), 32):
            ids, mask = batched([a[1] for a in asked[i : i + 32]])
            a, b = F.softmax(types(ids, mask)[0], 1), F.softmax(deeds(ids, mask)[0], 1)
            none = b[:, -1:]
            mixed = (0.5 * a + 0.5 * b[:, :-1] / b[:, :-1].sum(1, keepdim=True)) * (1 - none)
            for (key, _), values in zip(asked[i : i + 32], torch.cat([mixed, none], 1).tolist()):
                out.write("\t".join([key, *(f"{v:.4f}" for v in values)]) + "\n")


main()
