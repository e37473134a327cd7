"""Reads the corpora of stage "surface": texts as a reader meets them, with what people marked in them, by characters.

Every document becomes {"doc", "split", "text", ...} with spans in code points of its text:
    sentences  [[start, end]]
    words      [[start, end, tag, head, relation]]; head is the number of another word of the document, -1 for a root
    names      [[start, end, type]]
A document has the keys of what its corpus marks. Texts keep one length under every variant (see vary), so that spans
hold for all of them.
"""
import glob
import hashlib
import os
import random
import re

NAME_TYPES = {
    "Date": "DATE", "Facility": "FACILITY", "Location": "LOCATION", "Misc": "MISC", "Money": "MONEY", "NORP": "NORP",
    "Organization": "ORGANIZATION", "Person": "PERSON", "Product": "PRODUCT",
}


def treebank(path, corpus, split):
    """Documents of a CoNLL-U file, their paragraphs parted by blank lines as the file says."""
    docs, doc, rows, heads, new_paragraph = [], None, [], False, False

    def sentence():
        nonlocal rows, new_paragraph
        if not rows:
            return
        base, text = len(doc["words"]), doc["text"]
        if text:
            text = text.rstrip(" ") + "\n\n" if new_paragraph else text
        start = len(text)
        numbers = {r[0]: i for i, r in enumerate(rows)}
        for number, form, tag, head, relation, space in rows:
            at = len(text)
            text += form + (" " if space else "")
            doc["words"].append([at, at + len(form), tag, base + numbers[head] if head in numbers else -1, relation])
        doc["text"] = text
        doc["sentences"].append([start, len(text.rstrip(" "))])
        rows, new_paragraph = [], False

    joined = {}  # last word of a range written as one -> whether a blank follows
    for line in open(path, encoding="utf8"):
        line = line.rstrip("\n")
        if line.startswith("# newdoc"):
            doc = {"doc": corpus + "-" + line.split("=", 1)[1].strip(), "split": split, "text": "", "sentences": [], "words": []}
            docs.append(doc)
            new_paragraph = False
        elif line.startswith("# newpar"):
            new_paragraph = True
        elif not line:
            sentence()
            joined = {}
        elif line[0] != "#":
            f = line.split("\t")
            if "." in f[0]:
                continue
            space = "SpaceAfter=No" not in f[9]
            if "-" in f[0]:
                first, last = f[0].split("-")
                pieces = [str(i) for i in range(int(first), int(last) + 1)]
                for p in pieces[:-1]:
                    joined[p] = False
                joined[last] = space
                continue
            if f[0] in joined:
                space = joined[f[0]]
            rows.append((f[0], f[1], f[3], f[6], f[7], space))
    sentence()
    for d in docs:
        d["text"] = d["text"].rstrip(" ")
    return docs


def newswire(folder, held_out):
    """Articles of the EN Worldwide Newswire; split "unseen" where a prefix of held_out fits, dev for one in twelve."""
    docs = []
    for path in sorted(glob.glob(os.path.join(folder, "processed_annotated", "*.tsv"))):
        name = os.path.basename(path)[: -len(".txt.tsv")]
        raw = os.path.join(folder, "original_articles", name + ".txt")
        if not os.path.exists(raw):
            continue
        text = open(raw, encoding="utf8", errors="replace", newline="").read().replace("\r\n", " \n").replace("\r", "\n")
        names, at, open_name, lost = [], 0, None, 0
        for line in open(path, encoding="utf8"):
            fields = line.rstrip("\n").split("\t")
            if len(fields) < 2:
                continue  # the corpus cuts names at its sentence breaks nowhere else than at full stops
            form, label = fields[0].strip(), fields[1].strip()
            found = text.find(form, at, at + 80 + len(form)) if form else -1
            if found < 0:
                lost += 1
                open_name = None
                continue
            at = found + len(form)
            if label == "O":
                open_name = None
                continue
            place, kind = label.split("-", 1)
            kind = NAME_TYPES[kind]
            if place == "B" or open_name is None or open_name[2] != kind:
                open_name = [found, at, kind]
                names.append(open_name)
            else:
                open_name[1] = at
        if not names or lost > 20:
            continue
        unseen = any(name.startswith(p + "_") for p in held_out)
        dev = int(hashlib.sha256(name.encode()).hexdigest(), 16) % 12 == 0
        docs.append({"doc": "worldwide-" + name, "split": "unseen" if unseen else "dev" if dev else "train", "text": text, "names": names})
    return docs


def held_out(path):
    return [line.split("#")[0].strip() for line in open(path, encoding="utf8") if line.split("#")[0].strip()]


def load(corpora, held_out_file):
    docs = []
    for split in ("train", "dev"):
        docs += treebank(os.path.join(corpora, "ewt", split + ".conllu"), "ewt", split)
        for path in sorted(glob.glob(os.path.join(corpora, "gum", split, "*.conllu"))):
            docs += treebank(path, "gum", split)
    docs += newswire(os.path.join(corpora, "worldwide"), held_out(held_out_file))
    return docs


def plain(text):
    return re.sub(r"\W+", " ", text.lower()).strip()


def repeated(docs):
    """The sentences of dev documents that stand in train documents too, as a set of plain(sentence)."""
    seen = {plain(d["text"][a:b]) for d in docs if d["split"] == "train" and "sentences" in d for a, b in d["sentences"]}
    return {s for d in docs if d["split"] != "train" and "sentences" in d
            for a, b in d["sentences"] if len(s := plain(d["text"][a:b])) > 20 and s in seen}


def vary(text, how, seed=0):
    """The text written another way, character for character: all in capitals, in small letters, lines filled by hand."""
    chance = random.Random(f"{how} {seed} {len(text)}")
    if how == "capitals":
        return "".join(u if len(u := c.upper()) == 1 else c for c in text)
    if how == "small":
        return "".join(u if len(u := c.lower()) == 1 else c for c in text)
    if how == "wrapped":
        width, column, out = chance.choice((60, 66, 70, 72, 78)), 0, list(text)
        blank = -1
        for i, c in enumerate(text):
            if c == "\n":
                column, blank = 0, -1
                continue
            if c == " ":
                blank = i
            column += 1
            if column > width and blank >= 0:
                out[blank] = "\n"
                column, blank = i - blank, -1
        return "".join(out)
    return text
