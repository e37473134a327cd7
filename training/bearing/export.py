"""Writes internal/weighing/bearing/data/bearing.bin, as file.go reads it.

    python training/bearing/export.py --work WORK --chance=A,B,C --out internal/weighing/bearing/data/bearing.bin

In: WORK/senses.npz and WORK/student.pt; the three numbers that eval/bearing/learn --chance found. Tables keep 8 bits a number.
"""
import argparse
import json
import os

import numpy
import torch


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--work", required=True)
    p.add_argument("--chance", required=True)
    p.add_argument("--out", required=True)
    o = p.parse_args()
    s, tensors = torch.load(os.path.join(o.work, "student.pt")), []
    table = numpy.load(os.path.join(o.work, "senses.npz"))
    senses = table["sense"] * table["counts"][:, None]
    senses[0] = 0

    def add(name, kind, x):
        tensors.append((name, kind, numpy.atleast_2d(numpy.asarray(x, numpy.float32))))

    def linear(name, of):
        add(name + ".weight", "i8", s[of + ".weight"].T)
        add(name + ".bias", "f32", s[of + ".bias"])

    def norm(name, of):
        add(name + ".weight", "f32", s[of + ".weight"])
        add(name + ".bias", "f32", s[of + ".bias"])

    add("senses", "i8", senses)
    add("chance", "f32", [float(x) for x in o.chance.split(",")])
    add("place", "i8", s["place.weight"])
    linear("in", "input")
    norm("out", "norm")
    block = 0
    while f"blocks.{block}.up.weight" in s:
        of, name = f"blocks.{block}.", f"block.{block}."
        for part in ("attend", "feed"):
            norm(name + part, of + part)
        for part in ("keys", "back", "up", "down"):
            linear(name + part, of + part)
        block += 1
    linear("first", "first")
    linear("last", "last")
    with open(o.out, "wb") as f:
        head = [{"name": n, "rows": x.shape[0], "cols": x.shape[1], "type": k} for n, k, x in tensors]
        f.write(b"hearsay-bearing/1\n" + json.dumps(head, separators=(",", ":")).encode() + b"\n")
        for _, kind, x in tensors:
            if kind == "f32":
                f.write(x.astype("<f4").tobytes())
                continue
            steps = (numpy.abs(x).max(1) / 127).astype("<f4")
            steps[steps < 1e-20] = 0
            for row, step in zip(x, steps):
                f.write(step.tobytes() + (numpy.round(row / step) if step else row * 0).clip(-127, 127).astype(numpy.int8).tobytes())


if __name__ == "__main__":
    main()
