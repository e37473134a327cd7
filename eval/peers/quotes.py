"""Who said what by rules on a dependency tree, as quote extractors of newsrooms and digital humanities do it.

A verb of saying or thinking with a subject is a cue; its subject is the source; its clausal complement, widened to the
quotation marks that it stands in, is the content. "According to" is the one cue without a verb.
"""
from textacy import constants

# textacy's reporting verbs, and the verbs of thought, wish and stance that the same construction takes.
SAYING = set(constants.REPORTING_VERBS["en"]) | set(
    "say tell think believe want hope expect plan intend know fear doubt suspect feel consider see find show deny vow threaten refuse decline "
    "promise pledge agree decide urge demand ask warn accuse argue claim support oppose endorse praise criticize blame reject call write tweet post "
    "wonder assume predict estimate conclude reveal indicate insist suggest propose recommend admit acknowledge allege assert".split()
)
COMPLEMENTS = ("ccomp", "xcomp", "parataxis")


def statements_of(doc, base):
    marks = quotations(doc)
    out = []
    for verb in doc:
        found = said(doc, verb, marks) or according(doc, verb)
        if found:
            out.append({role: [[base + a, base + b] for a, b in spans] for role, spans in found.items()})
    return out


def said(doc, verb, marks):
    if verb.pos_ != "VERB" or verb.lemma_ not in SAYING or any(a <= verb.i < b for a, b in marks):
        return None
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None) or inherited(verb)
    complement = [c for c in verb.children if c.dep_ in COMPLEMENTS]
    content = {t.i for c in complement for t in c.subtree}
    if not complement or any(a <= i < b for i in content for a, b in marks):  # the words said may stand on both sides
        edges = (verb.i, subject.i if subject is not None else verb.i)
        content |= {i for a, b in marks if any(a - 3 <= e < b + 3 for e in edges) for i in range(a, b)}
    if not content:
        content = {t.i for c in verb.children if c.dep_ == "dobj" for t in c.subtree}
    if not content:
        return None
    for a, b in marks:  # a quotation is never cut
        if any(a <= i < b for i in content):
            content |= set(range(a, b))
    cue = {verb.i} | {c.i for c in verb.children if c.dep_ in ("aux", "auxpass", "neg", "prt")}
    source = {t.i for t in subject.subtree} if subject is not None else set()
    content -= cue | source
    return {"source": runs(doc, source), "cue": runs(doc, cue), "content": runs(doc, content)}


def inherited(verb):
    """The subject of a verb joined to another by "and", or hanging on it as an open complement."""
    while verb.dep_ in ("conj", "xcomp", "advcl") and verb.head is not verb:
        verb = verb.head
        for c in verb.children:
            if c.dep_ in ("nsubj", "nsubjpass"):
                return c
    return None


def according(doc, token):
    if token.lower_ != "according" or token.i + 1 >= len(doc) or doc[token.i + 1].lower_ != "to":
        return None
    names = next((c for c in doc[token.i + 1].children if c.dep_ == "pobj"), None)
    if names is None or token.head is token:
        return None
    phrase = {t.i for t in token.subtree}
    content = {t.i for t in token.head.subtree} - phrase
    return {"source": runs(doc, {t.i for t in names.subtree}), "cue": runs(doc, {token.i, token.i + 1}), "content": runs(doc, content)}


def quotations(doc):
    """Pairs of quotation marks as half-open token ranges, marks included."""
    out, opened = [], None
    for t in doc:
        mark = t.text in ("''", "``") or len(t.text) == 1 and t.text in '"“”«»'
        if not mark:
            continue
        if opened is None and t.text not in "”»":
            opened = t.i
        elif opened is not None:
            out.append((opened, t.i + 1))
            opened = None
    return out


def runs(doc, indices):
    """Stretches of neighbouring tokens as places, without the marks at their ends that belong to nothing."""
    out = []
    for i in sorted(indices):
        if out and all(doc[k].is_space for k in range(out[-1][-1] + 1, i)):
            out[-1].append(i)
        else:
            out.append([i])
    spans = []
    for run in out:
        while run and (doc[run[0]].is_space or doc[run[0]].text in (",", ";", ":", ".", "—", "-")):
            run = run[1:]
        while run and (doc[run[-1]].is_space or doc[run[-1]].text in (",", ";", ":", ".", "—", "-")):
            run = run[:-1]
        if run:
            spans.append((doc[run[0]].idx, doc[run[-1]].idx + len(doc[run[-1]])))
    return spans
