"""Groups the vocabulary's words by their vectors, in 64, 256 and 1,024 groups.

    python training/clusters.py --vocabulary DIR --out internal/wordvector/clusters.bin

In: DIR/vocabulary.txt and DIR/vectors.npy of vocabulary.py. Out: for each word, in the vocabulary's order, three numbers of two
bytes, the lower first: its group of 64, of 256 and of 1,024, each counted from 1; 0 for words without a vector. The first
line of the file is the SHA-256 of the vocabulary. Spherical k-means from a fixed start; rare words are placed, and the first
20,000 decide where the groups lie.
"""
import argparse
import hashlib

import numpy

RULED_BY = 20000
ROUNDS = 25


def groups(x, rule, n):
    """The nearest of n centres for each row of x; rule: the rows that the centres are made from."""
    centres = rule[numpy.linspace(0, len(rule) - 1, n).astype(int)].copy()
    for _ in range(ROUNDS):
        near = numpy.argmax(rule @ centres.T, axis=1)
        for k in range(n):
            members = rule[near == k]
            if len(members):
                c = members.sum(axis=0)
                centres[k] = c / max(numpy.linalg.norm(c), 1e-9)
    return numpy.argmax(x @ centres.T, axis=1)


def main():
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("--vocabulary", required=True)
    args.add_argument("--out", required=True)
    a = args.parse_args()
    words = open(a.vocabulary + "/vocabulary.txt", "rb").read().rstrip(b"\n")
    x = numpy.load(a.vocabulary + "/vectors.npy").astype(numpy.float64)
    length = numpy.linalg.norm(x, axis=1)
    known = length > 0
    unit = x / numpy.maximum(length, 1e-9)[:, None]
    rule = unit[known][:RULED_BY]
    out = numpy.zeros((len(x), 3), dtype="<u2")
    for i, n in enumerate((64, 256, 1024)):
        out[:, i] = numpy.where(known, groups(unit, rule, n) + 1, 0)
    with open(a.out, "wb") as f:
        f.write(hashlib.sha256(words).hexdigest().encode() + b"\n")
        f.write(out.tobytes())


if __name__ == "__main__":
    main()
