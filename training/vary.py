"""Writes annotated texts anew in other guises, so that the reader meets them in training: all capitals, no quotation
marks, straight marks, lines broken at column 70. Annotations move along.

    python training/vary.py --from DIR --to DIR --folds 5

Texts lie in a folder a fold, DIR/0 to DIR/4: the fold of the text that they were made from.
"""
import argparse
import glob
import os
import re

QUOTES = "\"\u201c\u201d\u00ab\u00bb"
STRAIGHT = str.maketrans({"\u2019": "'", "\u2018": "'", "\u201c": '"', "\u201d": '"', "\u2014": "-"})


def capitals(text):
    return "".join(c.upper() if len(c.upper()) == 1 else c for c in text)


def broken(text):
    """Blanks become line breaks near column 70, paragraphs stay: no character moves."""
    out, column = list(text), 0
    for i, c in enumerate(text):
        column = 0 if c == "\n" else column + 1
        if c == " " and column > 66:
            out[i], column = "\n", 0
    return "".join(out)


def unquoted(text):
    return "".join("" if c in QUOTES else c for c in text)


def moved(text, left_out):
    """Where each code point of text, and its end, stands once the characters of left_out are gone."""
    at, out = 0, []
    for c in text:
        out.append(at)
        at += c not in left_out
    return out + [at]


def annotation(ann, place):
    """Offsets of text-bound annotations through place; a span left empty is dropped."""
    out = []
    for record in re.split(r"\n(?=[TEAR#*]\d*\t)", ann.strip("\n")):
        parts = record.split("\t")
        if record.startswith("T"):
            label, where = parts[1].split(" ", 1)
            spans = [tuple(place[int(x)] for x in s.split()) for s in where.split(";")]
            spans = [s for s in spans if s[0] < s[1]] or spans[:1]
            parts[1] = label + " " + ";".join(f"{a} {b}" for a, b in spans)
            parts[2:] = ["-"]
        out.append("\t".join(parts))
    return "\n".join(out) + "\n"


GUISES = {
    "capitals": (capitals, ""), "unquoted": (unquoted, QUOTES), "straight": (lambda t: t.translate(STRAIGHT), ""),
    "broken": (broken, ""),
}


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--from", dest="source", required=True)
    p.add_argument("--to", required=True)
    p.add_argument("--every", type=int, default=10, help="each guise takes one text of so many")
    p.add_argument("--folds", type=int, default=5)
    o = p.parse_args()
    for k in range(o.folds):
        os.makedirs(os.path.join(o.to, str(k)), exist_ok=True)
    names = sorted(glob.glob(os.path.join(o.source, "*.txt")))
    for g, (guise, (change, left_out)) in enumerate(GUISES.items()):
        for i, name in enumerate(names):
            if (i + 3 * g) % o.every:
                continue
            base = os.path.splitext(os.path.basename(name))[0]
            with open(name, encoding="utf8", newline="") as f:
                text = f.read()
            with open(os.path.join(o.to, str(i % o.folds), f"{base}.{guise}.txt"), "w", encoding="utf8", newline="") as f:
                f.write(change(text))
            source = os.path.splitext(name)[0] + ".ann"
            if os.path.exists(source):
                with open(source, encoding="utf8", newline="") as f:
                    ann = f.read()
                with open(os.path.join(o.to, str(i % o.folds), f"{base}.{guise}.ann"), "w", encoding="utf8", newline="") as f:
                    f.write(annotation(ann, moved(text, left_out)))


if __name__ == "__main__":
    main()
