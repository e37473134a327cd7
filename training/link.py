"""Ties marked pieces into statements, as internal/reading/attribution does, and scores them: for a look while training.
The figures that count are eval/attribution's."""


def pieces_of(path):
    """[(role 0 source, 1 cue, 2 content; first token; past the last)]"""
    out, open_ = [], None
    for i, t in enumerate(path):
        if t == 0:
            open_ = None
            continue
        role, begins = (t - 1) // 2, t % 2 == 1
        if begins or open_ is None or open_[0] != role:
            open_ = [role, i, i + 1]
            out.append(open_)
        else:
            open_[2] = i + 1
    return [tuple(x) for x in out]


def link(tokens, path, says=None):
    """In a paragraph, each cue gets the nearest content that no nearer cue has; the rest go to the nearest cue; then the
    nearest source, where a cue has one."""
    paragraphs = {}
    for p in pieces_of(path):
        paragraphs.setdefault(tokens[p[1]][2], []).append(p)
    out = []
    for items in paragraphs.values():
        sources, cues, contents = ([p for p in items if p[0] == r] for r in range(3))
        if not cues:
            continue

        def gap(a, b):
            return max(a[1] - b[2], b[1] - a[2], 0)

        mine = {c: ([], []) for c in cues}
        used, given = set(), set()
        for _, _, c, t in sorted((gap(t, c), abs(t[1] - c[1]), c, t) for c in cues for t in contents):
            if c not in used and t not in given:
                used.add(c)
                given.add(t)
                mine[c][1].append(t)
        for t in contents:
            if t not in given:
                mine[min(cues, key=lambda c: (gap(t, c), c))][1].append(t)
        for c in cues:
            if sources and (says is None or says[c[1]] > 0):
                mine[c][0].append(min(sources, key=lambda s: (gap(s, c), s)))
            if mine[c][1]:
                out.append((tuple(mine[c][0]), (c,), tuple(sorted(mine[c][1]))))
    return out



def score(docs):
    """Rough figures on tokens rather than characters."""
    hit = {"source": [0, 0, 0], "cue": [0, 0, 0], "content": [0, 0, 0], "characters": [0, 0, 0]}
    for d in docs:
        a, b = set(pieces_of(d["path"])), set(pieces_of(list(d["labels"])))
        for r, n in enumerate(("source", "cue", "content")):
            x, y = {p for p in a if p[0] == r}, {p for p in b if p[0] == r}
            hit[n][0] += len(x & y)
            hit[n][1] += len(x)
            hit[n][2] += len(y)
        x = {i for i, t in enumerate(d["path"]) if t >= 5}
        y = {i for i, t in enumerate(d["labels"]) if t >= 5}
        for i, v in enumerate((len(x & y), len(x), len(y))):
            hit["characters"][i] += v
    return {n: 2 * h / max(1, p + g) for n, (h, p, g) in hit.items()}


def write(docs, path, voiced=True):
    """The statements of predicted paths as NDJSON, laid out as `hearsay read` does, for a scorer."""
    import json

    with open(path, "w", encoding="utf8") as f:
        for d in docs:
            tokens = d["tokens"]

            def spans(pieces):
                return {"spans": [{"start": tokens[a][0], "end": tokens[b - 1][1]} for _, a, b in pieces]}

            found = [dict(zip(("source", "cue", "content"), map(spans, s))) for s in link(tokens, d["path"], d["says"] if voiced else None)]
            f.write(json.dumps({"path": d["doc"] + ".txt", "statements": found}) + "\n")
