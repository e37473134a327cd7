# Has programs that we did not write read what was exported into a folder. Prints a line for each check: its name, a tab, and "ok"
# with what was found, or "FAIL" with why.
import io, json, os, sys, warnings, zipfile

folder = sys.argv[1]
warnings.simplefilter("ignore")
checks = []


def check(f):
    checks.append(f)
    return f


def path(name):
    return os.path.join(folder, name)


def read(name):
    with open(path(name), "rb") as f:
        return f.read()


@check
def stix_validator():
    # Not asked for: UUIDs of version 4 (103), since ours follow from the records; relationship types of the specification only (202).
    from stix2validator import ValidationOptions, validate_file

    options = ValidationOptions(
        version="2.1", strict=True, strict_types=True, strict_properties=True, enforce_refs=True, disabled=["103", "202"]
    )
    n = 0
    for name in sorted(os.listdir(folder)):
        if name.endswith(".stix.json"):
            n += 1
            for r in validate_file(path(name), options).object_results:
                assert r.is_valid, (name, [str(e) for e in r.errors][:5])
    assert n >= 3, n
    return n


@check
def stix_library():
    import stix2

    b = stix2.parse(read("case.stix.json").decode(), allow_custom=False)
    by = {o.id: o for o in b.objects}
    assert len(by) == len(b.objects)
    note = [o for o in b.objects if o.type == "note" and o.get("content", "").startswith('"We were not warned')]
    assert len(note) == 1 and note[0].authors == ["Deputy minister Ilse Varga"], note
    assert by[note[0].object_refs[0]].type == "report"
    assert not any(o.get("confidence") for o in b.objects)
    opinions = {o.opinion for o in b.objects if o.type == "opinion"}
    assert {"agree", "disagree", "strongly-disagree"} <= opinions, opinions
    return len(b.objects)


@check
def misp():
    from pymisp import MISPEvent

    e = MISPEvent()
    e.load_file(path("case.misp.json"))
    names = {o.name for o in e.objects}
    assert {"news-media", "annotation", "person", "organization", "incident", "event", "geolocation", "report"} <= names, names
    assert "tlp:amber" in [t.name for t in e.tags], e.tags
    known = {o.uuid for o in e.objects}
    refs = [r for o in e.objects for r in o.references]
    assert refs and all(r.referenced_uuid in known for r in refs)
    assert not any(a.to_ids for o in e.objects for a in o.attributes)
    # Every object goes by its template: names of attributes, their types, and what the template wants.
    import pymisp

    templates = os.path.join(os.path.dirname(pymisp.__file__), "data", "misp-objects", "objects")
    for o in e.objects:
        with open(os.path.join(templates, o.name, "definition.json")) as f:
            d = json.load(f)
        assert d["uuid"] == o.template_uuid, o.name
        for a in o.attributes:
            assert d["attributes"][a.object_relation]["misp-attribute"] == a.type, (o.name, a.object_relation, a.type)
        have = {a.object_relation for a in o.attributes}
        assert have >= set(d.get("required", [])), (o.name, have)
        assert not d.get("requiredOneOf") or have & set(d["requiredOneOf"]), (o.name, have)
    return len(e.objects)


@check
def graphml():
    import networkx

    g = networkx.read_graphml(path("case-relations.graphml"))
    (source, target, e), = g.edges(data=True)
    assert (e["sign"], e["plover_weight"], e["deeds"], e["first"]) == ("negative", -3.0, 1, "2031-05-16"), e
    assert g.nodes[source]["label"] == "Immeren" and g.nodes[target]["kind"] == "group"
    o = networkx.read_graphml(path("case-origins.graphml"))
    assert any(d.get("kind") == "citation" for _, _, d in o.edges(data=True))
    for name in os.listdir(folder):
        if name.endswith(".graphml"):
            networkx.read_graphml(path(name))
    return g.number_of_nodes()


@check
def gexf():
    import networkx

    # networkx knows 1.2, whose elements these are; it looks for them under that name.
    def open_gexf(name):
        return networkx.read_gexf(io.BytesIO(read(name).replace(b"http://gexf.net/1.3", b"http://www.gexf.net/1.2draft")))

    g = open_gexf("case-relations.gexf")
    (_, _, e), = g.edges(data=True)
    assert e["spells"] == [("2031-05-01", "2031-05-31")] and e["sign_then"] == [("negative", "2031-05-01", "2031-05-31")], e
    for name in os.listdir(folder):
        if name.endswith(".gexf"):
            open_gexf(name)
    return g.number_of_nodes()


@check
def ics():
    from datetime import date
    from icalendar import Calendar

    c = Calendar.from_ical(read("case.ics"))
    events = c.walk("VEVENT")
    first = events[0]
    assert first["dtstart"].dt == date(2031, 5, 14) and first["dtend"].dt == date(2031, 5, 15), first
    assert first["summary"] == "Bombing at Lantern Quay, 14 May 2031" and first["location"] == "Lantern Quay, Ostrane"
    assert "Dated 2031-05-14 by The Harbour Courier." in first["description"].split("\n")
    assert len({e["uid"] for e in events}) == len(events)
    for name in os.listdir(folder):
        if name.endswith(".ics"):
            for x in Calendar.from_ical(read(name)).walk():
                assert not x.errors, (name, x.errors)
    return len(events)


@check
def cap():
    from cap_tools.models import Alert
    from xsdata.formats.dataclass.parsers import XmlParser
    from xsdata.formats.dataclass.parsers.config import ParserConfig

    strict = XmlParser(config=ParserConfig(fail_on_unknown_properties=True, fail_on_unknown_attributes=True, fail_on_converter_warnings=True))
    n = 0
    xsd = os.environ.get("HEARSAY_CAP_XSD")  # OASIS's schema, where somebody has it
    for name in sorted(os.listdir(folder)):
        if not name.endswith("-cap.zip"):
            continue
        with zipfile.ZipFile(path(name)) as z:
            for entry in z.namelist():
                n += 1
                a = strict.from_bytes(z.read(entry), Alert)
                assert a.status.value == "Draft" and a.scope.value == "Restricted" and not a.infos[0].effective, entry
                assert len(a.infos[0].headline) <= 160
                if xsd:
                    from lxml import etree

                    etree.XMLSchema(file=xsd).assertValid(etree.fromstring(z.read(entry)))
    assert n
    return n


# What of the W3C's context these annotations use, in our own words; its file is not ours to ship.
OA = "http://www.w3.org/ns/oa#"
CONTEXT = {"@context": {
    "oa": OA, "dc": "http://purl.org/dc/elements/1.1/", "dcterms": "http://purl.org/dc/terms/", "as": "http://www.w3.org/ns/activitystreams#",
    "foaf": "http://xmlns.com/foaf/0.1/", "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "http://schema.org/", "dctypes": "http://purl.org/dc/dcmitype/", "id": "@id", "type": "@type",
    "Annotation": "oa:Annotation", "AnnotationPage": "as:OrderedCollectionPage", "AnnotationCollection": "as:OrderedCollection",
    "TextualBody": "oa:TextualBody", "SpecificResource": "oa:SpecificResource", "TimeState": "oa:TimeState", "Text": "dctypes:Text",
    "TextPositionSelector": "oa:TextPositionSelector", "TextQuoteSelector": "oa:TextQuoteSelector", "Software": "as:Application",
    "describing": "oa:describing", "identifying": "oa:identifying", "motivation": {"@type": "@vocab", "@id": "oa:motivatedBy"},
    "purpose": {"@type": "@vocab", "@id": "oa:hasPurpose"}, "body": {"@type": "@id", "@id": "oa:hasBody"}, "target": {"@type": "@id", "@id": "oa:hasTarget"},
    "source": {"@type": "@id", "@id": "oa:hasSource"}, "state": {"@type": "@id", "@id": "oa:hasState"}, "selector": {"@type": "@id", "@id": "oa:hasSelector"},
    "exact": "oa:exact", "prefix": "oa:prefix", "suffix": "oa:suffix", "start": "oa:start", "end": "oa:end", "sourceDate": "oa:sourceDate",
    "value": "rdf:value", "format": "dc:format", "language": "dc:language", "created": "dcterms:created", "modified": "dcterms:modified",
    "generator": {"@type": "@id", "@id": "as:generator"}, "name": "foaf:name", "label": "rdfs:label",
    "partOf": {"@type": "@id", "@id": "as:partOf"}, "items": {"@type": "@id", "@id": "as:items", "@container": "@list"},
}}


@check
def annotations():
    from pyld import jsonld

    def load(url, options=None):
        assert url == "http://www.w3.org/ns/anno.jsonld", url
        return {"contextUrl": None, "documentUrl": url, "document": CONTEXT, "contentType": "application/ld+json"}

    plain = json.loads(read("case.annotations.jsonld"))
    (page,) = jsonld.expand(plain, {"documentLoader": load})
    items = page["https://www.w3.org/ns/activitystreams#items".replace("https", "http")][0]["@list"]
    assert len(items) == len(plain["items"]) > 10
    text = {}
    for line in read("articles.ndjson").decode().splitlines():
        r = json.loads(line)["record"]
        text[r["id"]] = r["text"]
    for a in items:
        assert a["@type"] == [OA + "Annotation"] and a[OA + "motivatedBy"][0]["@id"].startswith(OA), a
        for t in a[OA + "hasTarget"]:
            kinds = [s["@type"][0] for s in t[OA + "hasSelector"]]
            assert kinds == [OA + "TextPositionSelector", OA + "TextQuoteSelector"], kinds
    for a in plain["items"]:
        for t in a["target"]:
            position, quote = t["selector"]
            body = text[t["source"]["hearsay:article"]]
            assert body[position["start"] : position["end"]] == quote["exact"]
            assert body[: position["start"]].endswith(quote["prefix"]) and body[position["end"] :].startswith(quote["suffix"])
    return len(items)


@check
def tables():
    import csv

    n = 0
    with zipfile.ZipFile(path("case-csv.zip")) as c, zipfile.ZipFile(path("case-ndjson.zip")) as j:
        for name in c.namelist():
            rows = list(csv.DictReader(io.TextIOWrapper(c.open(name), encoding="utf-8", newline=""), strict=True))
            lines = [json.loads(l) for l in j.read(name.replace(".csv", ".ndjson")).decode().splitlines()]
            assert len(rows) == len(lines), name
            for r in rows:
                assert None not in r and None not in r.values(), (name, r)
                for cell in r.values():
                    n += 1
                    try:
                        float(cell)
                    except ValueError:
                        assert not cell.lstrip().startswith(("=", "+", "-", "@")), (name, cell)
    return n


failed = False
for f in checks:
    try:
        print(f"{f.__name__}\tok\t{f()}")
    except ModuleNotFoundError as e:
        print(f"{f.__name__}\tSKIP\t{e}")
    except BaseException as e:
        failed = True
        print(f"{f.__name__}\tFAIL\t{type(e).__name__}: {str(e)[:1500]!r}")
sys.exit(failed)
