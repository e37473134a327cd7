"""Reads what `go run ./training/features` prints and turns annotated statements into labels of tokens."""
import bisect
import json

LABELS = ["O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"]
BEGIN = {"source": 1, "cue": 3, "content": 5}


def load(path):
    with open(path, encoding="utf8") as f:
        for line in f:
            d = json.loads(line)
            label(d)
            yield d


def label(d):
    """Adds d["labels"] (per token, index into LABELS) and d["voiced"] (at the first token of a cue piece: 1 where its
    statement has a source, 0 where not; -1 elsewhere)."""
    tokens = d["tokens"]
    n = len(tokens)
    starts = [t[0] for t in tokens]
    labels, voiced = [0] * n, [-1] * n
    gold = [dict(zip(("source", "cue", "content"), s)) for s in d.get("gold") or []]
    for role in ("content", "cue", "source"):
        for s in gold:
            for a, b in pieces(d["text"], s.get(role) or []):
                i = max(0, bisect.bisect_right(starts, a) - 1)
                while i < n and tokens[i][1] <= a:
                    i += 1
                first = True
                while i < n and tokens[i][0] < b:
                    labels[i] = BEGIN[role] + (0 if first else 1)
                    if first and role == "cue":
                        voiced[i] = 1 if s.get("source") else 0
                    first = False
                    i += 1
    d["labels"], d["voiced"] = legal(labels), voiced


def legal(labels):
    """No label goes on with what was not begun: where a span was overwritten or a window cuts one, it begins anew."""
    out, before = [], 0
    for x in labels:
        x = int(x)
        if x and x % 2 == 0 and before not in (x, x - 1):
            x -= 1
        out.append(x)
        before = x
    return out


def pieces(text, spans):
    """Spans trimmed of white space, those with nothing but white space between them joined."""
    out = []
    for a, b in sorted((s["start"], s["end"]) if isinstance(s, dict) else tuple(s) for s in spans):
        while a < b and text[a].isspace():
            a += 1
        while b > a and text[b - 1].isspace():
            b -= 1
        if a == b:
            continue
        if out and not text[out[-1][1]:a].strip():
            out[-1] = (out[-1][0], b)
        else:
            out.append((a, b))
    return out


def windows(d, size, offset=0):
    """Token ranges of whole paragraphs, of about `size` tokens; the first is shorter by offset. A paragraph longer than
    two windows is cut."""
    tokens = d["tokens"]
    n, out, start, i, limit = len(tokens), [], 0, 0, size - offset
    while i < n:
        j = i
        while j < n and tokens[j][2] == tokens[i][2]:
            j += 1
        if i > start and j - start > limit:
            out.append((start, i))
            start, limit = i, size
        while size > 1 and j - start > 2 * size:
            out.append((start, start + size))
            start += size
        i = j
    if start < n:
        out.append((start, n))
    return out
