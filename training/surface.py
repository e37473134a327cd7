"""Trains stage "surface": sentence starts, names, parts of speech, heads and relations.

    python training/surface.py --corpora DIR --vocabulary DIR --out DIR

In: the corpora unpacked in one folder (ewt, gum, worldwide), the shared vocabulary (vocabulary.py). Out: surface.pt for
export.py, surface.safetensors to try the stage alone, surface.json with its figures on texts set aside. One thread,
fixed seeds: the same corpora give the same file.
"""
import argparse
import collections
import json
import os
import random
import subprocess
import sys
import time

import numpy
import torch
import torch.nn.functional as F

import arcs as arcs_head
import gold
import weights
from arcs import Arcs
from network import CRF, Network

HERE = os.path.dirname(os.path.abspath(__file__))
TYPES = ["PERSON", "ORGANIZATION", "LOCATION", "NORP", "FACILITY", "PRODUCT", "MISC", "DATE", "MONEY"]
NAMES = ["O"] + [f"{p}-{t}" for t in TYPES for p in "BI"]
TAGS = ["", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"]
RELATIONS = [  # as internal/reading/syntax.go lists them
    "", "root", "nsubj", "nsubj:pass", "nsubj:outer", "csubj", "obj", "iobj", "ccomp", "xcomp", "advcl", "acl", "acl:relcl", "parataxis",
    "obl:agent", "obl", "obl:unmarked", "nmod", "nmod:poss", "appos", "conj", "cc", "mark", "case", "aux", "aux:pass", "cop",
    "compound:prt", "compound", "flat", "advmod", "amod",
    "advcl:relcl", "cc:preconj", "csubj:pass", "dep", "det", "det:predet", "discourse", "dislocated", "expl", "fixed", "goeswith",
    "list", "nmod:desc", "nmod:unmarked", "nummod", "orphan", "punct", "reparandum", "vocative",
]
OWN = 8192
COLUMNS = [  # name, rows, dimensions
    ("word", 0, 100), ("own", OWN, 32), ("prefix", 4096, 16), ("suffix", 4096, 16), ("shape", 32, 8), ("layout", 30, 8), ("gap", 4, 4),
    ("start", 2, 4), ("proposal", len(NAMES), 12),
]
WAYS = ("plain", "wrapped", "capitals", "small")
UNKNOWN = -1
SMALL = 4096 * 8  # tables of as many numbers are quantised, as weights.stage does


# What people marked, brought on to the program's tokens.

def label(doc, row):
    """Adds to row (what the program sees of one way to write doc) the labels of its tokens; -1 where none is known."""
    tokens = row["tokens"]
    n = len(tokens)
    starts, ends = numpy.array([t[0] for t in tokens]), numpy.array([t[1] for t in tokens])
    row["split"], row["corpus"] = doc["split"], doc["doc"].split("-")[0]
    if "names" in doc:
        labels = numpy.zeros(n, dtype=numpy.int64)
        for a, b, kind in doc["names"]:
            first, last = numpy.searchsorted(ends, a, "right"), numpy.searchsorted(starts, b, "left")
            inside = [i for i in range(first, last) if 2 * (min(ends[i], b) - max(starts[i], a)) > ends[i] - starts[i]]
            for i in inside:
                labels[i] = 2 + 2 * TYPES.index(kind)
            if inside:
                labels[inside[0]] -= 1
        for i in range(n):  # a name that the draft's sentences cut begins anew
            if labels[i] and labels[i] % 2 == 0 and (i == 0 or tokens[i - 1][3] != tokens[i][3] or labels[i - 1] not in (labels[i], labels[i] - 1)):
                labels[i] -= 1
        row["names"] = labels
    if "sentences" not in doc:
        return row
    starting = numpy.zeros(n, dtype=numpy.int64)
    for a, _ in doc["sentences"]:
        i = numpy.searchsorted(ends, a, "right")
        if i < n:
            starting[i] = 1
    row["starts"], row["tree"] = starting, numpy.cumsum(starting)
    words = doc["words"]
    token_of, first_of = [], {}
    for k, (a, _, _, _, _) in enumerate(words):
        i = int(numpy.searchsorted(ends, a, "right"))
        token_of.append(min(i, n - 1))
    tags, heads, relations = (numpy.full(n, UNKNOWN, dtype=numpy.int64) for _ in range(3))
    of_token = collections.defaultdict(list)
    for k, i in enumerate(token_of):
        of_token[i].append(k)
    for i in range(n):
        group = of_token.get(i)
        if not group:  # a further piece of a word that the corpus does not cut
            if i and len(of_token.get(i - 1, ())) and words[of_token[i - 1][-1]][1] > starts[i]:
                tags[i], heads[i], relations[i] = tags[i - 1], i - 1, RELATIONS.index("flat")
                of_token[i] = of_token[i - 1][-1:]
            continue
        top = next((k for k in group if words[k][3] < 0 or token_of[words[k][3]] != i), group[0])
        _, _, tag, head, relation = words[top]
        tags[i] = TAGS.index(tag) if tag in TAGS else UNKNOWN
        relation = relation if relation in RELATIONS else relation.split(":")[0]
        relations[i] = RELATIONS.index(relation) if relation in RELATIONS else UNKNOWN
        heads[i] = -2 if head < 0 else token_of[head]  # -2: a root
    row["tags"], row["heads"], row["relations"] = tags, heads, relations
    return row


def prepare(row, index):
    """Makes the row's columns arrays of ids, by the vocabulary's index."""
    word = numpy.array([index.get(w, 0) for w in row.pop("norms")], dtype=numpy.int64)
    row["ids"] = {name: numpy.array(c, dtype=numpy.int64) for name, c in row.pop("columns").items() if any(name == x[0] for x in COLUMNS)}
    row["ids"]["word"], row["ids"]["own"] = word, numpy.where(word < OWN, word, 0)
    row["paragraphs"] = numpy.array([t[2] for t in row["tokens"]])
    row["sentences"] = numpy.array([t[3] for t in row["tokens"]])
    row["spans"] = [(t[0], t[1]) for t in row.pop("tokens")]
    return row


def load(corpora, held_out, vocabulary, work, features):
    """{way: {doc: row}} of all documents; the program itself cuts the texts into tokens."""
    docs = gold.load(corpora, held_out)
    index = {w: i for i, w in enumerate(vocabulary) if w}
    rows = {}
    for way in WAYS:
        path = os.path.join(work, way + ".ndjson")
        if not os.path.exists(path):
            folder = os.path.join(work, way)
            os.makedirs(folder, exist_ok=True)
            for d in docs:
                with open(os.path.join(folder, name_of(d) + ".txt"), "w", encoding="utf8", newline="") as f:
                    f.write(gold.vary(d["text"], way))
            with open(path + ".part", "w", encoding="utf8") as f:
                subprocess.run(features + [folder], stdout=f, check=True)
            os.rename(path + ".part", path)
        by_name = {name_of(d): d for d in docs}
        rows[way] = {}
        with open(path, encoding="utf8") as f:
            for line in f:
                row = json.loads(line)
                if row["doc"] in by_name:
                    row.pop("text", None)
                    rows[way][row["doc"]] = prepare(label(by_name[row["doc"]], row), index)
    return rows, {name_of(d): d for d in docs}


def name_of(d):
    return d["doc"].replace("/", "_")


# Batches.

def windows(row, size, offset):
    """Ranges of whole paragraphs of about `size` tokens."""
    p = row["paragraphs"]
    n = len(p)
    cuts = [0] + [i for i in range(1, n) if p[i] != p[i - 1]] + [n]
    out, start, limit = [], 0, max(1, size - offset)
    for a, b in zip(cuts, cuts[1:]):
        if a > start and b - start > limit:
            out.append((start, a))
            start, limit = a, size
        while b - start > 2 * size:
            out.append((start, start + size))
            start += size
    if start < n:
        out.append((start, n))
    return out


def epoch_batches(rows, docs, chance, tokens=4096, size=256):
    """Batches of windows of like length, every document written one of its ways."""
    pieces = []
    for d in docs:
        way = chance.choices(WAYS, (70, 12, 8, 10))[0]
        row = rows[way][d]
        pieces += [(row, a, b) for a, b in windows(row, size, chance.randrange(size))]
    chance.shuffle(pieces)
    pieces.sort(key=lambda x: (x[2] - x[1]) // 32)
    out, batch, longest = [], [], 0
    for piece in pieces:
        longest = max(longest, piece[2] - piece[1])
        if batch and longest * (len(batch) + 1) > tokens:
            out.append(batch)
            batch, longest = [], piece[2] - piece[1]
        batch.append(piece)
    out.append(batch)
    chance.shuffle(out)
    return out


def tensors(batch):
    b, t = len(batch), max(e - s for _, s, e in batch)
    ids = {c[0]: torch.zeros(b, t, dtype=torch.long) for c in COLUMNS}
    mask = torch.zeros(b, t, dtype=torch.bool)
    labels = {k: torch.full((b, t), UNKNOWN) for k in ("names", "starts", "tags")}
    for i, (row, s, e) in enumerate(batch):
        for c in ids:
            ids[c][i, : e - s] = torch.from_numpy(row["ids"][c][s:e])
        mask[i, : e - s] = True
        for k in labels:
            if k in row:
                labels[k][i, : e - s] = torch.from_numpy(row[k][s:e])
    return ids, mask, labels


def runs(values, s, e):
    """Ranges of equal values within [s, e)."""
    cuts = [s] + [i for i in range(s + 1, e) if values[i] != values[i - 1]] + [e]
    return list(zip(cuts, cuts[1:]))


def packed(batch, field, longest=400):
    """Sentences of a batch's rows that have `field`, as positions: index [S,L] into the flat batch, mask [S,L]."""
    t = max(e - s for _, s, e in batch)
    spans = []
    for i, (row, s, e) in enumerate(batch):
        if field == "tree" and "heads" not in row or field == "sentences" and "names" not in row:
            continue
        for a, b in runs(row[field], s, e):
            if row[field][a] >= 0 and b - a <= longest:
                spans.append((i, a, b, s, row))
    if not spans:
        return None
    n = max(b - a for _, a, b, _, _ in spans)
    index, mask = torch.zeros(len(spans), n, dtype=torch.long), torch.zeros(len(spans), n, dtype=torch.bool)
    for k, (i, a, b, s, _) in enumerate(spans):
        index[k, : b - a] = torch.arange(a - s, b - s) + i * t
        mask[k, : b - a] = True
    return index, mask, spans


class Model(torch.nn.Module):
    def __init__(self, vectors, width, dilations, drop):
        super().__init__()
        columns = [(n, len(vectors) if n == "word" else r, d) for n, r, d in COLUMNS]
        self.net = Network(columns, width, dilations, {"sentence": 2, "names": len(NAMES), "tag": len(TAGS)}, vectors, drop=drop)
        self.field = CRF(NAMES)
        self.arcs = Arcs(width, len(RELATIONS))

    def loss(self, batch, weight):
        ids, mask, labels = tensors(batch)
        h, heads = self.net(ids, mask)
        losses = {}
        for head, field in (("sentence", "starts"), ("tag", "tags")):
            if (labels[field] >= 0).any():
                losses[head] = F.cross_entropy(heads[head].flatten(0, 1), labels[field].flatten(), ignore_index=UNKNOWN)
        flat = h.flatten(0, 1)
        p = packed(batch, "sentences")
        if p:
            index, m, _ = p
            scores, want = heads["names"].flatten(0, 1)[index], labels["names"].flatten()[index].clamp(min=0)
            losses["names"] = self.field.loss(scores, want, m).sum() / m.sum()
        p = packed(batch, "tree", 120)
        if p:
            index, m, spans = p
            dep, head = self.arcs.project(flat[index])
            scores = self.arcs.scores(dep, head, m)
            want, relation = torch.full(m.shape, UNKNOWN), torch.full(m.shape, UNKNOWN)
            for k, (_, a, b, _, row) in enumerate(spans):
                g = torch.from_numpy(row["heads"][a:b])
                local = torch.where(g == -2, 0, g - a + 1)
                known = (g == -2) | (g >= a) & (g < b) & ((g - torch.arange(a, b)).abs() <= arcs_head.WINDOW)
                want[k, : b - a] = torch.where(known, local, UNKNOWN)
                relation[k, : b - a] = torch.where(known, torch.from_numpy(row["relations"][a:b]), UNKNOWN)
            losses["arcs"] = F.cross_entropy(scores.flatten(0, 1), want.flatten(), ignore_index=UNKNOWN)
            losses["relation"] = F.cross_entropy(self.arcs.relations(dep, head, want.clamp(min=0)).flatten(0, 1), relation.flatten(), ignore_index=UNKNOWN)
        return sum(weight[k] * v for k, v in losses.items()), {k: float(v.detach()) for k, v in losses.items()}


# Measuring.

@torch.no_grad()
def predict(model, row, size=4096):
    """Scores of a whole document."""
    n = len(row["spans"])
    ids, mask, _ = tensors([(row, 0, n)])
    h, heads = model.net(ids, mask)
    return h[0], {k: v[0] for k, v in heads.items()}


def spans_of(labels):
    out, current = [], None
    for i, v in enumerate(labels):
        name = NAMES[v]
        if name[0] == "B" or name[0] == "I" and (current is None or current[2] != name[2:]):
            current = [i, i + 1, name[2:]]
            out.append(current)
        elif name[0] == "I":
            current[1] = i + 1
        else:
            current = None
    return [tuple(x) for x in out]


def decode_names(model, row, scores):
    labels = [0] * len(row["spans"])
    for a, b in runs(row["sentences"], 0, len(labels)):
        if row["sentences"][a] >= 0:
            labels[a:b] = model.field.decode(scores[a:b])
    return labels


def f1(hit, said, true):
    p, r = hit / max(said, 1), hit / max(true, 1)
    return {"precision": round(p, 4), "recall": round(r, 4), "f1": round(2 * p * r / max(p + r, 1e-9), 4), "gold": true}


def measure_names(model, rows, docs, names, labels_of=None):
    """Typed, untyped and per type, by exact characters."""
    hit, said, true = collections.Counter(), collections.Counter(), collections.Counter()
    for d in names:
        row = rows[d]
        labels = labels_of(row) if labels_of else decode_names(model, row, predict(model, row)[1]["names"])
        ours = {(row["spans"][a][0], row["spans"][b - 1][1], t) for a, b, t in spans_of(labels)}
        theirs = {tuple(x) for x in docs[d]["names"]}
        for key, ours, theirs in [("typed", ours, theirs), ("untyped", {x[:2] for x in ours}, {x[:2] for x in theirs})] + [
                (t, {x for x in ours if x[2] == t}, {x for x in theirs if x[2] == t}) for t in TYPES]:
            hit[key] += len(ours & theirs)
            said[key] += len(ours)
            true[key] += len(theirs)
    return {k: f1(hit[k], said[k], true[k]) for k in ["typed", "untyped"] + TYPES}


def measure_trees(model, rows, names):
    """Sentence starts, tags and heads: gold sentences given, every token by itself; punctuation left out of heads."""
    hit = said = true = rules_hit = rules_said = 0
    tags = tagged = heads = labelled = total = 0
    for d in names:
        row = rows[d]
        h, scores = predict(model, row)
        starts = scores["sentence"].argmax(1).numpy()
        starts[0] = 1
        first = numpy.r_[True, row["paragraphs"][1:] != row["paragraphs"][:-1]]
        starts = numpy.where(first, 1, starts)
        rules = row["ids"]["start"]
        g = row["starts"]
        inner = ~first  # the first token of a paragraph begins a sentence in any case
        hit, said, true = hit + (starts & g & inner).sum(), said + (starts & inner).sum(), true + (g & inner).sum()
        rules_hit, rules_said = rules_hit + (rules & g & inner).sum(), rules_said + (rules & inner).sum()
        known = row["tags"] >= 0
        tags += (scores["tag"].argmax(1).numpy()[known] == row["tags"][known]).sum()
        tagged += known.sum()
        for a, b in runs(row["tree"], 0, len(g)):
            if b - a > 150:
                continue
            dep, head = model.arcs.project(h[None, a:b])
            t = model.arcs.scores(dep, head, torch.ones(1, b - a, dtype=torch.bool)).argmax(2)
            relation = model.arcs.relations(dep, head, t)[0].argmax(1)
            t = t[0].tolist()
            for i in range(b - a):
                want = row["heads"][a + i]
                if want == UNKNOWN or RELATIONS[row["relations"][a + i]] == "punct":
                    continue
                total += 1
                right = t[i] == (0 if want == -2 else want - a + 1)
                heads += right
                labelled += right and int(relation[i]) == row["relations"][a + i]
    return {"sentences inside paragraphs": f1(int(hit), int(said), int(true)), "sentences, rules": f1(int(rules_hit), int(rules_said), int(true)),
            "upos": round(float(tags / tagged), 4), "uas": round(float(heads / total), 4), "las": round(float(labelled / total), 4)}


def measure(model, rows, docs, way="plain"):
    model.eval()
    by = collections.defaultdict(list)
    for d, row in rows[way].items():
        by[row["corpus"], row["split"]].append(d)
    out = {}
    for split in ("dev", "unseen"):
        out["names " + split] = measure_names(model, rows[way], docs, by["worldwide", split])
    for corpus in ("ewt", "gum"):
        out[corpus + " dev"] = measure_trees(model, rows[way], by[corpus, "dev"])
    return out


# Training.

def train(rows, docs, vectors, a):
    torch.manual_seed(a.seed)
    chance = random.Random(a.seed)
    model = Model(vectors, a.width, a.dilations, a.drop)
    names = sorted(d for d, r in rows["plain"].items() if r["split"] == "train")
    averaged = {k: v.detach().clone() for k, v in model.state_dict().items() if v.is_floating_point() and k != "net.vectors"}
    optimizer = torch.optim.Adam(model.parameters(), lr=a.rate, betas=(0.9, 0.98))
    weight = {"sentence": 0.5, "names": 1.0, "tag": 0.5, "arcs": 0.5, "relation": 0.25}
    step, begun = 0, time.time()
    steps = a.epochs * len(epoch_batches(rows, names, random.Random(0)))
    for epoch in range(a.epochs):
        model.train()
        sums = collections.Counter()
        batches = epoch_batches(rows, names, chance)
        for batch in batches:
            for g in optimizer.param_groups:
                g["lr"] = a.rate * min(1, (step + 1) / 100) * max(0.01, 1 - step / steps)
            loss, parts = model.loss(batch, weight)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            step += 1
            keep = min(0.998, (1 + step) / (10 + step))
            with torch.no_grad():
                for k, v in model.state_dict().items():
                    if k in averaged:
                        averaged[k].mul_(keep).add_(v, alpha=1 - keep)
            sums.update(parts)
            sums["batches"] += 1
        print(epoch, f"{time.time() - begun:.0f}s", {k: round(v / sums["batches"], 4) for k, v in sums.items() if k != "batches"}, flush=True)
        if a.verbose and (epoch + 1) % a.verbose == 0 and epoch + 1 < a.epochs:
            saved = {k: v.clone() for k, v in model.state_dict().items()}
            model.load_state_dict({**saved, **averaged})
            report(measure(model, rows, docs))
            model.load_state_dict(saved)
    model.load_state_dict({**model.state_dict(), **averaged})
    for name, table in model.net.tables.items():
        if table.weight.numel() >= SMALL:
            table.weight.data = weights.restored(table.weight)
    return model


def report(figures):
    for k, v in figures.items():
        if k.startswith("names"):
            print(" ", k, " ".join(f"{t} {x['f1']:.3f}" for t, x in v.items()))
            print("     typed", v["typed"], flush=True)
        else:
            print(" ", k, v, flush=True)


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--corpora", default=os.environ.get("HEARSAY_CORPORA"))
    p.add_argument("--held-out", default=os.path.join(HERE, "..", "eval", "names", "heldout.txt"))
    p.add_argument("--vocabulary", required=True, help="folder with vocabulary.txt and vectors.npy")
    p.add_argument("--features", default="go run ./training/features", help="command that prints what the program sees of a folder of texts")
    p.add_argument("--out", required=True)
    p.add_argument("--work", help="folder for intermediate files; OUT/work unless given")
    p.add_argument("--epochs", type=int, default=12)
    p.add_argument("--width", type=int, default=128)
    p.add_argument("--dilations", type=lambda s: [int(x) for x in s.split(",")], default=[1, 2, 4, 8])
    p.add_argument("--drop", type=float, default=0.1)
    p.add_argument("--rate", type=float, default=2e-3)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--verbose", type=int, default=0, help="measure every so many epochs")
    a = p.parse_args()
    torch.set_num_threads(1)
    work = a.work or os.path.join(a.out, "work")
    os.makedirs(a.out, exist_ok=True)
    os.makedirs(work, exist_ok=True)
    with open(os.path.join(a.vocabulary, "vocabulary.txt"), encoding="utf8", newline="") as f:
        vocabulary = f.read().split("\n")
    vectors = torch.from_numpy(numpy.load(os.path.join(a.vocabulary, "vectors.npy")))
    rows, docs = load(a.corpora, a.held_out, vocabulary, work, a.features.split())
    model = train(rows, docs, vectors, a)
    model.eval()
    figures = {way: measure(model, rows, docs, way) for way in WAYS}
    report(figures["plain"])
    with open(os.path.join(a.out, "surface.json"), "w") as f:
        json.dump(figures, f, indent=1)
    path = os.path.join(a.out, "surface.pt")
    torch.save({"state": {k: v for k, v in model.state_dict().items() if k != "net.vectors"}, "width": a.width, "dilations": a.dilations}, path)
    alone(path, vocabulary, vectors, os.path.join(a.out, "surface.safetensors"))


def stage(path, vectors):
    """path: the surface.pt that training left -> tensors of the stage, its entry in the metadata"""
    saved = torch.load(path, weights_only=True)
    model = Model(vectors, saved["width"], saved["dilations"], 0)
    model.load_state_dict({**saved["state"], "net.vectors": vectors})
    tensors = weights.stage("surface", model.net)
    tensors.update(weights.crf("surface", "names", model.field))
    tensors.update(arcs_head.stage("surface", model.arcs))
    entry = weights.describe(model.net, {"sentence": ["in", "start"], "names": NAMES, "tag": TAGS})
    entry["arcs"] = arcs_head.describe(model.arcs, RELATIONS)
    return tensors, entry


def alone(path, vocabulary, vectors, out):
    """A weights file with this stage only, to try it."""
    tensors, entry = stage(path, vectors)
    tensors["vectors"], tensors["vectors.scale"] = weights.quantised(vectors)
    tensors["vocabulary"] = weights.vocabulary(vocabulary)
    weights.write(out, "surface", tensors, {"surface": entry}, "")


if __name__ == "__main__":
    main()
