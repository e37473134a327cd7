"""Towns, provinces and states from GeoNames and Natural Earth."""

import csv
import gettext
import json
import math
import re
import unicodedata
from collections import Counter, defaultdict

LEAST = 15_000  # people of a town that is not a capital
CLOSE = 0.45  # how far another name may be from the ones known, in edits for each letter
MOST = 6  # names for each town
ARABIC = "AE BH DZ EG IQ JO KW LB LY MA MR OM PS QA SA SD SY TN YE".split()
WIDE = 100_000  # people of a town whose other spellings are kept


def plain(name):
    """Small ASCII letters, without accents, hyphens and apostrophes."""
    name = unicodedata.normalize("NFD", name.replace("ı", "i").replace("ø", "o").replace("ł", "l").replace("đ", "d"))
    return re.sub(r"[^a-z]", "", "".join(c for c in name if not unicodedata.combining(c)).lower())


def distance(a, b):
    """Levenshtein's."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        before, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (x != y))
    return row[-1]


def hand(path):
    """A hand-made list: key = first; second; …"""
    out = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        line = line.split("#")[0].strip()
        if line:
            key, _, names = line.partition("=")
            out[key.strip()] = [n.strip() for n in names.split(";") if n.strip()]
    return out


def pressed(by_state, cities):
    """The names that the press gives to towns, by GeoNames number."""
    bearing = defaultdict(list)
    for number, c in cities.items():
        for name in {plain(ARTICLE.sub("", n)) for n in (c["name"], *c["alternatenames"])}:
            bearing[c["countrycode"], name].append((c["population"], -int(number)))
    out = {}
    for state, towns in by_state.items():
        for names in (t.split("/") for t in towns):
            found = [x for n in names[:1] + names for x in bearing[state, plain(ARTICLE.sub("", n))]]
            if found:
                out.setdefault(str(-max(found)[1]), []).extend(names)
            else:
                print(f"towns.txt: no town of {state} is called {names[0]}")
    return out


def centre(outlines):
    """The middle of the largest part of each state's outline, by ISO number."""
    with open(outlines, encoding="utf-8") as f:
        topology = json.load(f)
    scale, shift = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * scale[0] + shift[0], y * scale[1] + shift[1]))
        arcs.append(points)

    def ring(parts):
        points = []
        for i in parts:
            arc = arcs[i] if i >= 0 else arcs[~i][::-1]
            points += arc[1:] if points else arc
        for i in range(1, len(points)):  # go on past the day line
            (x0, _), (x1, y1) = points[i - 1], points[i]
            points[i] = (x1 + 360 * round((x0 - x1) / 360), y1)
        return points

    out = {}
    for g in topology["objects"]["countries"]["geometries"]:
        polygons = g["arcs"] if g["type"] == "MultiPolygon" else [g["arcs"]] if g["type"] == "Polygon" else []
        best = (0, 0, 0)
        for polygon in polygons:
            points, area, cx, cy = ring(polygon[0]), 0, 0, 0
            for (x0, y0), (x1, y1) in zip(points, points[1:]):
                cross = x0 * y1 - x1 * y0
                area, cx, cy = area + cross, cx + (x0 + x1) * cross, cy + (y0 + y1) * cross
            if area and abs(area) * math.cos(math.radians(cy / (3 * area))) > best[0]:
                best = (abs(area) * math.cos(math.radians(cy / (3 * area))), cx / (3 * area), cy / (3 * area))
        if "id" in g and best[0]:
            out[int(g["id"])] = (best[2], (best[1] + 180) % 360 - 180)
    return out


ARTICLE = re.compile(r"^(al|el|ar|as|at|an|ad|az|ash|Al|El|Ar|As|At|An|Ad|Az|Ash)[ \-]")


TITLE = re.compile(
    r"^(Muhafazat|Mintaqat|Sha`biyat|Wilayat-e|Wilaya de|Respublika|Misto|Provincia de|Departamento de|Huyen|Daerah Istimewa|Autonomna Pokrajina) "
    r"| (Governorate|Province|Region|Oblast|Republic|Sheng|Shi|(\w+zu |Uygur )?Zizhiqu|Autonomous|Rayonu?|Oblysy|Qalasy|District|Division|Voivodeship|Area)$"
)


def others(city, names):
    """Other ways of spelling a town's name in Latin letters: without its article, and the names nearest to those known."""
    out, seen = [], set()

    def keep(name):
        if plain(name) and plain(name) not in seen:
            seen.add(plain(name))
            out.append(name)

    for name in names:
        keep(name)
    for name in names:
        if city["countrycode"] in ARABIC and ARTICLE.match(name):
            keep(ARTICLE.sub("", name))
    if city["population"] < WIDE:
        return out
    near, found = list(seen), []
    for name in city["alternatenames"]:
        p, bare = plain(name), plain(ARTICLE.sub("", name))
        if len(p) < 4 or not re.fullmatch(r"[A-Z][a-z'’ \-A-Z]+", name) or name.isupper() or p in near or bare in near:
            continue
        far = min(distance(q, s) if q and q[0] == s[0] else 9 for q in (p, bare) for s in near)
        if far <= max(1, CLOSE * len(p) - 1):
            found.append((far, -len(p), name))
    for _, _, name in sorted(found):
        if len(out) < MOST:
            keep(name)
    return out


def tables(told, here):
    with open(told.cities, encoding="utf-8") as f:
        cities = json.load(f)
    with open(told.countries, encoding="utf-8") as f:
        countries = json.load(f)
    with open(told.english, "rb") as f:
        english = gettext.GNUTranslations(f)._catalog
    renamed, words = hand(here / "provinces.txt"), set(map(plain, hand(here / "leave-out.txt")["words"]))
    press = pressed(hand(here / "towns.txt"), cities)

    grid = defaultdict(list)
    with open(told.provinces, encoding="utf-8") as f:
        for row in csv.DictReader(f):
            lat, lon = float(row["lat"]), float(row["lon"])
            grid[row["cc"], round(lat, 1), round(lon, 1)].append((lat, lon, row["name"], row["admin1"]))

    votes, points, people, old = defaultdict(Counter), defaultdict(list), Counter(), {}
    for number, c in cities.items():
        near = min(grid.get((c["countrycode"], round(c["latitude"], 1), round(c["longitude"], 1)), []), default=None,
                   key=lambda r: abs(r[0] - c["latitude"]) + abs(r[1] - c["longitude"]) + (plain(r[2]) != plain(c["name"])) * 0.02)
        if near and abs(near[0] - c["latitude"]) + abs(near[1] - c["longitude"]) < 0.05:
            if near[3]:
                votes[c["countrycode"], c["admin1code"]][near[3]] += 1
            if abs(near[0] - c["latitude"]) + abs(near[1] - c["longitude"]) < 0.01:
                old[number] = near[2]
        province = c["countrycode"], c["admin1code"]
        points[province].append((c["latitude"], c["longitude"]))
        people[province] += c["population"]

    provinces = []
    for cc, code in sorted(votes):
        if code in ("", "00"):
            continue
        name = votes[cc, code].most_common(1)[0][0]
        bare = TITLE.sub("", name) or name
        names = renamed.get(f"{cc}.{code}") or list(dict.fromkeys([*([bare] if cc in ARABIC and not ARTICLE.match(bare) else [ARTICLE.sub("", bare), bare] if cc in ARABIC else [bare]), name]))
        if plain(names[0]) in words:  # "Northern" alone is a word
            names = [f"{names[0]} Province", f"{names[0]} Region"]
        at = points[cc, code]
        lat, lon = (sum(p[i] for p in at) / len(at) for i in (0, 1))
        provinces.append("\t".join((cc, code, names[0], f"{lat:.2f}", f"{lon:.2f}", str(people[cc, code]), ";".join(names[1:]))))

    capitals = {(k, plain(v["capital"])) for k, v in countries.items() if v["capital"]}
    towns = []
    for number in sorted(cities, key=int):
        c = cities[number]
        names = [n for n in (c["name"], english.get(number), old.get(number)) if n]
        given = press.get(number, [])
        capital = any((c["countrycode"], plain(n)) in capitals for n in [*names, *given]) and c["population"] >= 500
        if (c["population"] < LEAST and not capital and not given) or plain(c["name"]) in words and not given:
            continue
        towns.append((number, [n for n in others(c, [*given, *names]) if plain(n) not in words or n in given], c, capital))
    # of several places of a capital's name in its state the largest is the capital
    largest = {}
    for number, _, c, capital in towns:
        if capital and c["population"] > largest.get(c["countrycode"], (0,))[0]:
            largest[c["countrycode"]] = (c["population"], number)
    lines = []
    for number, names, c, capital in towns:
        names = [n.replace(";", ",").replace("\t", " ") for n in names]
        star = "*" if capital and largest[c["countrycode"]][1] == number else ""
        lines.append("\t".join((number, names[0], c["countrycode"], c["admin1code"], f"{c['latitude']:.2f}", f"{c['longitude']:.2f}",
                                str(c["population"]), star, ";".join(names[1:]))))

    middles, states = centre(told.outlines), []
    for cc in sorted(countries):
        k = countries[cc]
        capital = cities.get(largest.get(cc, (0, ""))[1])
        lat, lon = middles.get(int(k["isonumeric"])) or (capital and (capital["latitude"], capital["longitude"])) or (0, 0)
        states.append("\t".join((cc, f"{lat:.2f}", f"{lon:.2f}", str(k["population"]))))
    return {"states.tsv": states, "provinces.tsv": provinces, "towns.tsv": lines}
