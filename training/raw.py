"""Writes the plain texts of corpora that carry no annotation of statements, for the teacher to mark.

    python training/raw.py --corpora DIR --to DIR

Newswire of forty countries (worldwide), event clusters (ECB+, train), reports in capitals (MUC, dev), single sentences of
conflict news (PLOVER, train). Development splits and the countries that names are measured on stay out.
"""
import argparse
import glob
import os
import re
import xml.etree.ElementTree

TIGHT = re.compile(r"\s+([.,;:!?%)\]}]|'s\b|n't\b|'(?:re|ve|ll|d|m)\b)")
OPEN = re.compile(r"([(\[{$])\s+")


def spaced(tokens):
    """Tokens as running text."""
    text = OPEN.sub(r"\1", TIGHT.sub(r"\1", " ".join(tokens)))
    marks = 0

    def mark(m):
        nonlocal marks
        marks += 1
        return ' "' if marks % 2 else '" '

    return re.sub(r"\s+", " ", re.sub(r"\s*(?:\"|``|'')\s*", mark, text)).strip()


HELD_OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "eval", "names", "heldout.txt")


def worldwide(corpora):
    with open(HELD_OUT, encoding="utf8") as f:
        apart = tuple(line.split("#")[0].strip() + "_" for line in f if line.split("#")[0].strip())
    for path in sorted(glob.glob(os.path.join(corpora, "worldwide", "original_articles", "*.txt"))):
        if os.path.basename(path).startswith(apart):
            continue
        with open(path, encoding="utf8", errors="replace") as f:
            yield os.path.basename(path)[:-4], f.read()


def ecb(corpora):
    for path in sorted(glob.glob(os.path.join(corpora, "ecbplus", "train", "*", "*.xml"))):
        sentences = {}
        for t in xml.etree.ElementTree.parse(path).getroot().iter("token"):
            sentences.setdefault(int(t.get("sentence")), []).append(t.text or "")
        lines = [spaced(s) for _, s in sorted(sentences.items())]
        yield os.path.basename(path)[:-4], "\n\n".join(x for x in lines if x and not x.startswith("http"))


def muc(corpora):
    for path in sorted(glob.glob(os.path.join(corpora, "muc", "CORPORA", "dev", "dev-muc3-*"))):
        with open(path, encoding="latin1") as f:
            messages = re.split(r"\n(?=DEV-MUC3-\d+)", f.read())
        for i, m in enumerate(messages[::3]):
            body = re.sub(r"^DEV-MUC3-\S+.*\n", "", m.strip())
            paragraphs = [" ".join(p.split()) for p in re.split(r"\n\s*\n|\n {3,}", body)]
            yield f"{os.path.basename(path)}-{i}", "\n\n".join(p for p in paragraphs if p)


def plover(corpora):
    with open(os.path.join(corpora, "plover", "plv_train.tsv"), encoding="utf8") as f:
        lines = sorted({line.split("\t")[0].strip() for line in list(f)[1:]})
    for i in range(0, len(lines), 20):
        yield f"plover-{i}", "\n\n".join(lines[i:i + 20])


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--corpora", default=os.environ.get("HEARSAY_CORPORA", ""))
    p.add_argument("--to", required=True)
    o = p.parse_args()
    os.makedirs(o.to, exist_ok=True)
    seen, texts, words = set(), 0, 0
    for source in (worldwide, ecb, muc, plover):
        for name, text in source(o.corpora):
            kept = []
            for paragraph in text.split("\n"):
                key = re.sub(r"\W+", " ", paragraph).lower().strip()
                if len(key) > 60 and key in seen:
                    continue
                seen.add(key)
                kept.append(paragraph)
            text = "\n".join(kept).strip()
            if len(text) > 200:
                with open(os.path.join(o.to, name + ".txt"), "w", encoding="utf8", newline="") as f:
                    f.write(text + "\n")
                texts, words = texts + 1, words + len(text.split())
    print(f"{texts} texts, {words} words")


if __name__ == "__main__":
    main()
