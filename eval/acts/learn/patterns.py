"""Turns the CAMEO verb patterns into the reader's list.

In: a folder of corpora with CAMEO.2.0.txt (Copyright (c) 2015 Open Event Data Alliance, MIT License) in actors and
CAMEO2PLOVER-2021.txt in plover. Out: internal/reading/act/data/patterns.txt: groups of verbs, the type that each names by
itself, and the words that make it another. CONCEDE and RETREAT are one, as in PLV.

    python eval/acts/learn/patterns.py --corpora DIR
"""
import argparse
import collections
import os
import re

STOP = set("a an the of to in on at by for with from and or as + $ % it its into not be is are was been that this up out".split())
LARGE = 60  # sets of synonyms with more members name anything


def table(file):
    """Reads which code is which type."""
    out = {}
    for line in open(file):
        if m := re.match(r"(\d+): *([A-Z]+)", line):
            out[m[1]] = "YIELD" if m[2] in ("CONCEDE", "RETREAT") else m[2]
    return out


def typed(types, code):
    """The type of a code, or of the code above it; None for what PLOVER left out."""
    code = code.split(":")[0]
    while code and code not in types:
        code = code[:-1]
    return types.get(code)


def read(file):
    """Reads the sets of synonyms, and the blocks of verbs with their patterns."""
    sets, blocks, current, block = {}, [], None, None
    for line in open(file, encoding="latin1"):
        line = line.rstrip() if line.startswith("-") else line.split("#")[0].rstrip()
        if line.startswith("&"):
            current = line.split()[0]
            sets[current] = []
        elif line.startswith("---"):
            m = re.match(r"---\s+(\S+)\s+\[(.*?)\]", line)
            block = {"code": m[2] if m else "---", "verbs": {}, "patterns": []}
            blocks.append(block)
        elif block is None:
            if current and line.startswith("+"):
                sets[current].append(line[1:].strip().strip("_").lower().replace("_", " "))
        elif line.startswith(("- ", "-\t")):
            if m := re.match(r"-\s+(.*?)\s*\[(.*?)\]", line):
                block["patterns"].append((m[1], m[2]))
        elif line.strip() and not line.startswith("~"):
            if m := re.match(r"(\+?[A-Z_]+)\s*(\{.*?\})?\s*(\[(.*?)\])?", line.strip()):
                block["verbs"][m[1].strip("+_").lower().replace("_", "-")] = m[4]
    return sets, blocks


def words(block, sets, types):
    """The words of a block's patterns, each with the type that it stands for most often."""
    counts = collections.defaultdict(collections.Counter)
    for pattern, code in block["patterns"]:
        kind = "NONE" if code == "---" else typed(types, code)
        if kind is None:
            continue
        for w in re.findall(r"&?[A-Z_+]+", pattern):
            members = sets.get(w.rstrip("_"), sets.get(w, [])) if w.startswith("&") else [w.strip("_+").lower()]
            if len(members) > LARGE:
                continue
            for member in members:
                for x in member.replace("+", " ").split():
                    if x not in STOP:
                        counts[x][kind] += 1 / len(members)
    return {w: c.most_common(1)[0][0] for w, c in counts.items() if c.most_common(1)[0][1] >= 0.02}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--corpora", default=os.environ.get("HEARSAY_CORPORA"))
    parser.add_argument("--out", default="internal/reading/act/data/patterns.txt")
    a = parser.parse_args()
    types = table(os.path.join(a.corpora, "plover", "CAMEO2PLOVER-2021.txt"))
    sets, blocks = read(os.path.join(a.corpora, "actors", "CAMEO.2.0.txt"))
    kept = [line for line in open(a.out) if line.startswith("#")] if os.path.exists(a.out) else []
    with open(a.out, "w") as out:
        out.writelines(kept)
        for b in blocks:
            by = collections.defaultdict(list)
            for w, kind in sorted(words(b, sets, types).items()):
                by[kind].append(w)
            verbs = []
            for v, code in b["verbs"].items():
                kind = typed(types, code) if code and code != "---" else None
                verbs.append(f"{v}:{kind}" if kind else v)
            own = typed(types, b["code"]) if b["code"] != "---" else None
            out.write("\t".join([" ".join(verbs), own or "-", "; ".join(k + " " + " ".join(w) for k, w in sorted(by.items()))]) + "\n")


main()
