"""What the steps read: Perspectrum, plain sentences, and the words of both as the program sees them.

In: the folder of corpora (HEARSAY_CORPORA), a folder WORK. Out: lists in Python; WORK/*.words.ndjson, made once by
`go run ./eval/bearing/learn --words`, so that training and program cannot drift apart.
"""
import glob
import hashlib
import json
import os
import random
import re
import subprocess
import xml.etree.ElementTree

CORPORA = os.environ.get("HEARSAY_CORPORA", "")


def left_out(claim):
    """Whether a claim of the train split is kept for choosing: a seventh, as eval/bearing/learn has it."""
    return int(hashlib.md5(str(claim).encode()).hexdigest(), 16) % 7 == 0


class Perspectrum:
    def __init__(self):
        read = lambda name: json.load(open(os.path.join(CORPORA, "perspectrum", name), encoding="utf-8"))
        self.claims, pool, split = read("claims.json"), read("perspectives.json"), read("split.json")
        self.pool = [p["text"] for p in pool]
        self.place = {p["pId"]: i for i, p in enumerate(pool)}
        for c in self.claims:
            c["split"] = split.get(str(c["cId"]))
        self.train = [i for i, c in enumerate(self.claims) if c["split"] == "train"]

    def clusters(self, i):
        """Of a claim: (whether it supports, its perspectives by place in the pool), a cluster each."""
        return [(q["stance_label_3"] == "SUPPORT", [self.place[p] for p in q["pids"]]) for q in self.claims[i]["perspectives"]]

    def pairs(self, left=None):
        """(claim, perspective, 1 for support) of the train split; left: only the claims that are left out, or only the others."""
        return [(i, p, int(s)) for i in self.train if left is None or left_out(self.claims[i]["cId"]) == left
                for s, ps in self.clusters(i) for p in ps]


def sentences():
    """Plain sentences of 5 to 32 words: EWT, GUM, ECB+, train splits, in a fixed order drawn once."""
    out = []
    for f in [os.path.join(CORPORA, "ewt/train.conllu")] + sorted(glob.glob(os.path.join(CORPORA, "gum/train/*.conllu"))):
        out += [line[9:].strip() for line in open(f, encoding="utf-8") if line.startswith("# text = ")]
    for f in sorted(glob.glob(os.path.join(CORPORA, "ecbplus/train/**/*.xml"), recursive=True)):
        by = {}
        for t in xml.etree.ElementTree.parse(f).getroot().iter("token"):
            by.setdefault(t.get("sentence"), []).append(t.text or "")
        out += [re.sub(r" ([.,;:?!%)]|'s|n't)", r"\1", " ".join(words)) for words in by.values()]
    out = [s for s in dict.fromkeys(out) if 5 <= len(s.split()) <= 32]
    random.Random(3).shuffle(out)
    return out


def words(work, name, lines):
    """Each line's words, as (word, number) pairs."""
    path = os.path.join(work, name + ".words.ndjson")
    if not os.path.exists(path):
        text = "".join(line.replace("\n", " ") + "\n" for line in lines)
        done = subprocess.run(["go", "run", "./eval/bearing/learn", "--words"], input=text.encode(), capture_output=True, check=True)
        open(path, "wb").write(done.stdout)
    return [[(w, i) for w, i in json.loads(line)] for line in open(path, encoding="utf-8")]
