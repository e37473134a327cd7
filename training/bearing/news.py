"""Pairs of news sentences, so that what is learned from debates carries over to who did what.

In: ECB+ train (two sentences of different articles that share two or more annotated happenings tell the same), sentences of EWT,
GUM and ECB+, opposites.txt. Out: (hypothesis, evidence, 1 for consistent or 0, weight): the pair as it is; one side turned into
its contrary by a word's opposite or a negation; the words told, or denied, by somebody. Made by rules, never looked through: some
contraries are none.
"""
import collections
import glob
import os
import random
import re
import xml.etree.ElementTree

import corpus

WHO = ["officials", "the ministry", "police", "the group", "witnesses", "a spokesman", "the president", "the company", "investigators",
       "the army", "he", "she", "they", "the report", "the minister", "critics"]
DENY = ["denied that", "denies that", "rejected claims that", "dismissed reports that", "said it was not true that", "found no evidence that",
        "disputed that", "said it was false that", "ruled out that"]
SAY = ["said that", "says", "confirmed that", "reported that", "told reporters that", "believes that", "admitted that", "concluded that",
       "found that", "claimed that"]


def same_happening():
    """Pairs of sentences of ECB+ train."""
    draw, told, text = random.Random(9), collections.defaultdict(dict), {}
    for f in sorted(glob.glob(os.path.join(corpus.CORPORA, "ecbplus/train/**/*.xml"), recursive=True)):
        root, name = xml.etree.ElementTree.parse(f).getroot(), os.path.basename(f)
        of, words = {}, {}
        for t in root.iter("token"):
            of[t.get("t_id")] = t.get("sentence")
            words.setdefault(t.get("sentence"), []).append(t.text or "")
        for s, w in words.items():
            text[name, s] = re.sub(r" ([.,;:?!%)]|'s|n't)", r"\1", " ".join(w))
        marked, instance = {}, {}
        for m in root.find("Markables"):
            anchors = [a.get("t_id") for a in m.findall("token_anchor")]
            if anchors and m.tag.startswith(("ACTION", "NEG")):
                marked[m.get("m_id")] = of[anchors[0]]
            if m.get("instance_id"):
                instance[m.get("m_id")] = m.get("instance_id")
        for r in root.find("Relations"):
            if r.tag == "CROSS_DOC_COREF":
                to = instance.get(r.find("target").get("m_id")) or r.get("note")
                for s in r.findall("source"):
                    if s.get("m_id") in marked:
                        told[to][name, marked[s.get("m_id")]] = True
    shared = collections.Counter()
    for places in told.values():
        places = sorted(places)
        some = [(a, b) for i, a in enumerate(places) for b in places[:i] if a[0] != b[0]]
        draw.shuffle(some)
        shared.update(some[:400])
    out = [(text[a], text[b]) for (a, b), n in shared.items() if n >= 2 and all(5 <= len(text[x].split()) <= 32 for x in (a, b))]
    draw.shuffle(out)
    return out


def pairs(work, phrase, negated):
    """phrase gives the words of a string, negated a sentence's plain negation or None."""
    draw, opposite = random.Random(11), {}
    for line in open(os.path.join(os.path.dirname(__file__), "opposites.txt"), encoding="utf-8"):
        if not line.startswith("#"):
            a, b = line.split()
            opposite.setdefault(a, []).append(b)
            opposite.setdefault(b, []).append(a)

    def contrary(words):
        at = [i for i, (w, _) in enumerate(words) if w in opposite]
        if at and draw.random() < .75:
            i = draw.choice(at)
            return words[:i] + phrase(draw.choice(opposite[words[i][0]])) + words[i + 1:]
        return negated(words)

    def shortened(words):
        if len(words) > 9 and draw.random() < .5:
            at = draw.randrange(len(words) - 4)
            return words[:at] + words[at + draw.randrange(1, 4):]
        return words

    told = lambda how, words: phrase(draw.choice(WHO)) + phrase(draw.choice(how)) + words
    bare = lambda words: words[:-1] if words and words[-1][0][:1] in (".", "!") else words
    out = []
    lines = corpus.words(work, "happenings", [s for p in same_happening() for s in p])
    for a, b in zip(lines[::2], lines[1::2]):
        a, b = (bare(b), bare(a)) if draw.random() < .5 else (bare(a), bare(b))
        out.append((a, b, 1., .5))
        turned = contrary(b)
        if turned:
            out.append((a, turned, 0., .5))
        r = draw.random()
        if r < .2:
            out.append((a, told(DENY, b), 0., .5))
        elif r < .35:
            out.append((a, told(SAY, b), 1., .5))
    sentences, used = corpus.words(work, "sentences", corpus.sentences()), 0
    draw.shuffle(sentences)
    for s in map(bare, sentences):
        turned = contrary(s) if 5 <= len(s) <= 24 and "?" not in [w for w, _ in s] else None
        if not turned:
            continue
        r, short, other = draw.random(), shortened(s), shortened(turned)
        if r < .35:
            out.append((s, other, 0., .4))
        elif r < .5:
            out.append((turned, short, 0., .4))
        elif r < .75:
            out.append((s, short, 1., .4))
        elif r < .85:
            out.append((s, told(DENY, short), 0., .4))
        elif r < .95:
            out.append((s, told(SAY, short), 1., .4))
        else:
            out.append((turned, other, 1., .4))
        used += 1
        if used == 7000:
            break
    return out
