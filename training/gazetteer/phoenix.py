"""Armed groups and former rulers from the Phoenix actor dictionaries, as far as the hand-made lists do not have them."""

import json
import pathlib
import re

from places import distance, plain

TOLD = "2014-01-30"  # when the dictionary was made: whoever held office then held it at least so long
GROUP = re.compile(
    r"\b(army|armies|armed|front|movement|brigades?|group|organi[sz]ation|party|liberation|forces?|command|commandos?|cells?|nuclei|"
    r"nucleus|militia|league|union|committee|council|revolutionary|resistance|guerrillas?|guerillas?|fighters|volunteers|"
    r"mujahid\w*|mujahed\w*|jihad|jaish|jaysh|lashkar|harakat|hizb\w*|ejercito|frente|movimiento|brigate|alliance|corps|"
    r"battalion|guards?|tigers|hawks|faction|people.?s|popular|national|unit|units|klan|nation|nations|sons|red)\b", re.I)
NOT_A_NAME = {"president", "prime", "minister", "leader", "secretary", "king", "queen", "premier", "general", "chief", "party", "chairman",
              "comrade", "cabinet", "administration", "government", "sheikh", "dictator", "director", "col", "colonel", "ambassador", "the"}
SMALL = {"of", "the", "for", "and", "in", "on", "de", "la", "las", "los", "del", "di", "du", "des", "e", "y", "i", "a", "von", "van", "bin", "ibn", "ould", "al", "el", "ul", "us", "to", "et", "do", "da", "dos"}


def cased(name):
    """A name in capitals as it is written otherwise."""
    def word(w, first):
        low = w.lower()
        if low in SMALL and not first:
            return low
        return re.sub(r"(^|[-/])(\w)", lambda m: m[1] + m[2].upper(), low)

    words = name.replace("_", " ").split()
    out = " ".join(word(w, i == 0) for i, w in enumerate(words))
    return re.sub(r"\b(Al|El|Ul|Us|Ur|Ad|E|I|Ud)-", lambda m: m[0].lower() if m.start() else m[0], out)


def slug(name):
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def names_in(lists):
    """The folded names and aliases of hand-made lists."""
    out = set()
    for path in lists:
        for line in path.read_text(encoding="utf-8").splitlines():
            for part in re.split(r"[|;:]", line.split("#")[0]):
                part = re.sub(r"<[^>]*>|\S*\.\.\S*", "", part).strip(" =~")
                if len(plain(part)) > 2:
                    out.add(plain(part))
    return out


def general(name):
    """Whether a name of two words says nothing that is not said of many groups."""
    return len(name.split()) <= 2 and all(GROUP.fullmatch(w) for w in name.split())


def groups(folder, codes, known):
    out, block, seen = [], None, set()

    def close(block):
        if not block or not re.search(r"REB", block["code"]):
            return
        name = block["names"][0]
        if len(name.split()) < 2 or any(plain(n) in known for n in block["names"]) or plain(name) in seen or general(name) or re.search(r"[#&\d]{3}|\[|,", name):
            return
        seen.add(plain(name))
        others = [n for n in block["names"][1:] if len(n.split()) > 1 and GROUP.search(n) and not re.search(r"[#&+(),]", n) and plain(n) not in seen and not general(n)]
        seen.update(map(plain, others))
        country = codes.get(block["code"][:3], "").lower()
        out.append(f"ph-{slug(name)} | {name} | {country} | | {'; '.join(dict.fromkeys(block['short'] + others))}".rstrip(" "))

    for line in (folder / "Phoenix.MilNonState.actors.txt").read_text(encoding="latin-1").splitlines():
        line = re.sub(r"#.*", "", line).strip()
        if not line:
            continue
        code = re.search(r"\[([A-Z]+)[^\]]*\]", line)
        text = re.sub(r"\[.*", "", line).strip()
        short = [s for s in re.findall(r"\(([A-Z][A-Z0-9/-]{2,7})\)", text)]
        text = cased(re.sub(r"\([^)]*\)?", " ", text.lstrip("+")).strip("_ "))
        if line.startswith("[") and block:
            block["code"] = block["code"] or code[1]
            continue
        if line.startswith("+"):
            if block and text:
                block["names"].append(text)
            continue
        close(block)
        block = {"names": [text], "short": [s for s in short if s.isupper() and plain(s) not in known], "code": code[1] if code else ""} if text else None
    close(block)
    return ["# Armed groups from the Phoenix dictionary (MIT licence, docs/gazetteer.md). Made by training/gazetteer/build.py: mend groups.txt instead.",
            "[group]", *sorted(set(out))]


def day(digits):
    if len(digits) == 8:
        y, rest = digits[:4], digits[4:]
    else:
        y, rest = ("19" if int(digits[:2]) > 14 else "20") + digits[:2], digits[2:]
    return f"{y}-{rest[:2]}-{rest[2:]}"


def whole_months(start, end):
    return start.endswith("-01") and end[-2:] in ("28", "29", "30", "31")


def rulers(folder, codes, known, held):
    people, name = {}, ""
    for line in (folder / "Phoenix.Countries.actors.txt").read_text(encoding="latin-1").splitlines():
        bare = re.sub(r"#.*", "", line).strip()
        if re.match(r"[A-Z]", line):
            name = re.sub(r"\[.*", "", bare).strip("_ ")
        for code, how in re.findall(r"\[([A-Z]{3})GOV ([^\]]+)\]", bare):
            m = re.fullmatch(r"(\d{6}|\d{8})-(\d{6}|\d{8})", how) or re.fullmatch(r">(\d{6}|\d{8})", how)
            if not m or not name:
                continue
            start, end = day(m[1]), day(m[2]) if m.lastindex == 2 else TOLD
            if end < "1945" or end <= start or start[5:7] > "12" or whole_months(start, end) or m.lastindex == 1 and start.endswith("-01"):
                continue
            words = name.replace("_", " ").split()
            if not 2 <= len(words) <= 5 or {w.lower() for w in words} & NOT_A_NAME or re.search(r"[^A-Z' _-]", name) or plain(name) in known:
                continue
            if codes.get(code):
                people.setdefault((codes[code].lower(), cased(name)), []).append((start, end))
    states_of = {}
    for state, who in people:
        states_of.setdefault(plain(who), set()).add(state)
    parts = {}
    for (state, who), spans in people.items():
        if len(states_of[plain(who)]) > 1:
            continue  # a governor sent from one to another, or two people
        family = plain(who.split()[-1])
        if any(distance(family, f) <= 2 and s <= spans[-1][1] and spans[0][0] <= e for f, s, e in held.get(state, [])):
            continue  # the same person under another spelling
        start, end = min(s for s, _ in spans), max(e for _, e in spans)
        merged = [(start, end)] if len(spans) == 1 else sorted(set(spans))
        parts.setdefault(state, []).extend(f"{who} {s}..{e}" for s, e in merged)
    out = ["# Former rulers from the Phoenix dictionary (MIT licence, docs/gazetteer.md), heads of state and of government alike, to",
           f"# {TOLD}. Made by training/gazetteer/build.py: mend leaders.txt instead."]
    for state in sorted(parts):
        out += [f"[{state}]", "leader: " + "; ".join(sorted(parts[state], key=lambda p: (p.split(" ")[-1], p)))]
    return out


def holders(path):
    """Family names with their days in office, by state, of the hand-made list."""
    out, part = {}, ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            part = line.strip("[]")
        for name, start, end in re.findall(r"([^:;]+) (\S+?)\.\.(\S*?)(?=;|$)", line.split("#")[0]):
            out.setdefault(part, []).append((plain(name.split()[-1]), start, end or "9999"))
    return out


def lists(told, out):
    with open(told.countries, encoding="utf-8") as f:
        codes = {c["iso3"]: cc for cc, c in json.load(f).items()}
    folder = pathlib.Path(told.phoenix)
    known = names_in(out / n for n in ("groups.txt", "bodies.txt", "agencies.txt", "outlets.txt", "states.txt", "regions.txt", "leaders.txt", "people.txt"))
    return {"groups-phoenix.txt": groups(folder, codes, known),
            "leaders-phoenix.txt": rulers(folder, codes, known, holders(out / "leaders.txt"))}
