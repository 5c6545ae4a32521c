#!/usr/bin/env python3
"""Makes states.tsv: ids and codes from country-coder, full names from i18n-iso-countries and
country-coder, aliases, adjectives and demonyms from states_by_hand.tsv.

usage: states.py FOLDER_OF_UNPACKED_PACKAGES > states.tsv
"""
import csv
import json
import pathlib
import sys

here = pathlib.Path(__file__).parent
packages = pathlib.Path(sys.argv[1])
borders = json.loads((packages / "country-coder/src/data/borders.json").read_text("utf-8"))
coder = {p["iso1A2"]: p for p in (f["properties"] for f in borders["features"]) if "iso1A2" in p}
full = json.loads((packages / "i18n-iso-countries/langs/en.json").read_text("utf-8"))["countries"]

COLUMNS = ["key", "name", "aliases", "adjectives", "people", "exact", "wikidata", "codes", "source"]
out = csv.writer(sys.stdout, delimiter="\t", quoting=csv.QUOTE_NONE, quotechar=None,
                 lineterminator="\n")
out.writerow(COLUMNS)
with open(here / "states_by_hand.tsv", encoding="utf-8", newline="") as hand:
    for row in csv.DictReader(hand, delimiter="\t", quoting=csv.QUOTE_NONE):
        state = coder[row["iso2"]]
        names = [n for n in row["aliases"].split("|") if n]
        more = full.get(row["iso2"], [])
        for name in [more] if isinstance(more, str) else more:
            plain = "," not in name and "(" not in name and "[" not in name and len(name) > 2
            if plain and name != row["name"] and name not in names:
                names.append(name)
        out.writerow([
            "state/" + state["iso1A3"], row["name"], "|".join(names), row["adjectives"],
            row["people"], row["exact"] or "", state["wikidata"],
            state["iso1A2"] + "|" + state["iso1A3"], "country-coder"])
