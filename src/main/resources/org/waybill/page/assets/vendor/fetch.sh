#!/usr/bin/env bash
# Fetches the files of this folder again from the npm registry and compares them with SHA256SUMS.
# Needs npm and node. With --record, writes SHA256SUMS anew after a version was changed here.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fetch() { # package@version, folder
  mkdir -p "$work/$2"
  (cd "$work" && tar xzf "$(npm pack --silent "$1" | tail -1)" -C "$2" --strip-components=1)
}

fetch d3-array@3.2.4 d3-array
fetch d3-geo@3.1.1 d3-geo
fetch topojson-client@3.1.0 topojson-client
fetch world-atlas@2.0.2 world-atlas
fetch cytoscape@3.34.4 cytoscape
fetch @rapideditor/country-coder@5.6.1 country-coder

for library in d3-array d3-geo topojson-client cytoscape; do
  cp "$work/$library/dist/$library.min.js" "$here/"
  cp "$work/$library/LICENSE" "$here/$library.LICENSE.txt"
done
cp "$work/world-atlas/countries-110m.json" "$here/"
cp "$work/world-atlas/LICENSE" "$here/world-atlas.LICENSE.txt"
cp "$work/country-coder/LICENSE.md" "$here/country-coder.LICENSE.txt"

# alpha-3 to numeric codes, as the features of world-atlas have them
node -e '
  const borders = JSON.parse(require("fs").readFileSync(process.argv[1], "utf-8"));
  const codes = {};
  for (const { properties: p } of borders.features) {
    if (p.iso1A3 && p.iso1N3) codes[p.iso1A3] = p.iso1N3;
  }
  const sorted = Object.fromEntries(Object.entries(codes).sort());
  console.log(JSON.stringify(sorted, null, 1));
' "$work/country-coder/src/data/borders.json" >"$here/iso-numeric.json"

cd "$here"
if [ "${1:-}" = --record ]; then
  sha256sum ./*.js ./*.json ./*.LICENSE.txt >SHA256SUMS
fi
sha256sum --check SHA256SUMS
