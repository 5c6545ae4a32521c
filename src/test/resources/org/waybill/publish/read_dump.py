"""Reads the networks and the tables of a dump as their users do; 3 where a library is missing."""
import json
import pathlib
import sys

try:
    import networkx
    import pandas
except ImportError as missing:
    print(missing)
    sys.exit(3)

dump = pathlib.Path(sys.argv[1])
graphml = networkx.read_graphml(dump / "network/said-to-supply.graphml")
gexf = networkx.read_gexf(dump / "network/said-to-supply.gexf")
assert graphml.is_directed() and gexf.is_directed()
assert set(graphml.nodes) == set(gexf.nodes) and set(graphml.edges) == set(gexf.edges)
for _, _, edge in list(graphml.edges(data=True)) + list(gexf.edges(data=True)):
    assert edge["relation"] == "said to supply", edge
    assert isinstance(edge["origins"], int) and isinstance(edge["contested"], bool), edge
print("graphml and gexf agree:", graphml)

package = json.loads((dump / "datapackage.json").read_text(encoding="utf-8"))
tables = [r for r in package["resources"] if r.get("profile") == "tabular-data-resource"]
for table in tables:
    frame = pandas.read_csv(dump / table["path"])
    assert list(frame.columns) == [f["name"] for f in table["schema"]["fields"]], table["name"]
    assert len(frame) > 0, table["name"]
print(len(tables), "tables")
