"""spaCy's trees, in the CLEAR style, brought to Universal Dependencies as well as short rules can.

Function words hang on content words there, not the other way round: prepositions, copulas, coordination and the subject of a
copula are turned; labels are renamed without subtypes. What is lost in turning is lost for spaCy.
"""

PLAIN = {
    "ROOT": "root", "acl": "acl", "acomp": "xcomp", "advcl": "advcl", "advmod": "advmod", "agent": "case", "amod": "amod", "appos": "appos",
    "attr": "xcomp", "aux": "aux", "auxpass": "aux", "case": "case", "cc": "cc", "ccomp": "ccomp", "compound": "compound", "conj": "conj",
    "csubj": "csubj", "csubjpass": "csubj", "dative": "iobj", "dep": "dep", "det": "det", "dobj": "obj", "expl": "expl", "intj": "discourse",
    "mark": "mark", "meta": "dep", "neg": "advmod", "nmod": "nmod", "npadvmod": "obl", "nsubj": "nsubj", "nsubjpass": "nsubj",
    "nummod": "nummod", "oprd": "xcomp", "parataxis": "parataxis", "pcomp": "advcl", "pobj": "obl", "poss": "nmod", "preconj": "cc",
    "predet": "det", "prep": "case", "prt": "compound", "punct": "punct", "quantmod": "advmod", "relcl": "acl", "xcomp": "xcomp",
}
TURNED = {"pobj", "pcomp"}


def words_of(doc, base):
    """Words with heads, relations and parts of speech, white space left out."""
    head = {t.i: t.head.i for t in doc}
    relation = {t.i: PLAIN.get(t.dep_, "dep") for t in doc}
    turn_copulas(doc, head, relation)
    turn_prepositions(doc, head, relation)
    turn_coordination(doc, head, relation)
    index, out = {}, []
    for t in doc:
        if not t.is_space:
            index[t.i] = len(index)
    for t in doc:
        if t.is_space:
            continue
        h = head[t.i]
        while h != t.i and h not in index and head[h] != h:  # over white space
            h = head[h]
        root = relation[t.i] == "root" or h == t.i or h not in index
        out.append({
            "at": [base + t.idx, base + t.idx + len(t)], "head": -1 if root else index[h],
            "relation": "root" if root else relation[t.i], "tag": t.pos_,
        })
    return out


def turn_copulas(doc, head, relation):
    """"the road is closed": what is said of the subject becomes the head, the copula hangs on it."""
    for t in doc:
        if t.lemma_ != "be" or t.dep_ in ("aux", "auxpass"):
            continue
        said = next((c for c in t.children if c.dep_ in ("attr", "acomp") and not c.tag_.startswith("W")), None)
        if said is None:
            said = next((p for c in t.children if c.dep_ == "prep" for p in c.children if p.dep_ == "pobj"), None)
            if said is None or any(c.dep_ == "expl" for c in t.children):
                continue
            head[said.head.i], relation[said.head.i] = said.i, "case"
        for c in t.children:
            if c.i != said.i and head[c.i] == t.i:
                head[c.i] = said.i
        head[said.i], relation[said.i] = (said.i if t.dep_ == "ROOT" else head[t.i]), relation[t.i]
        head[t.i], relation[t.i] = said.i, "cop"


def turn_prepositions(doc, head, relation):
    """"in the old town": the noun takes the preposition's place."""
    for t in doc:
        if t.dep_ not in TURNED or t.head.dep_ not in ("prep", "agent", "dative") or head[t.i] != t.head.i:
            continue
        preposition = t.head
        above = head[preposition.i]
        nominal = doc[above].pos_ in ("NOUN", "PROPN", "PRON", "NUM")
        head[t.i] = above if above != preposition.i else t.i
        if t.dep_ == "pcomp":
            relation[t.i] = "acl" if nominal else "advcl"
        else:
            relation[t.i] = "nmod" if nominal else "obl"
        head[preposition.i], relation[preposition.i] = t.i, "mark" if t.dep_ == "pcomp" else "case"
        for c in preposition.children:
            if c.i != t.i and head[c.i] == preposition.i and c.dep_ not in ("cc", "conj"):
                head[c.i] = t.i


def turn_coordination(doc, head, relation):
    """"boats, carts and mules": all hang on the first; the conjunction on what follows it."""
    for t in doc:
        if relation[t.i] == "conj" and t.dep_ == "conj":
            first = t.head
            while first.dep_ == "conj":
                first = first.head
            head[t.i] = first.i
    for t in doc:
        if t.dep_ == "cc":
            after = next((c for c in t.head.children if c.dep_ == "conj" and c.i > t.i), None)
            if after is not None:
                head[t.i] = after.i
