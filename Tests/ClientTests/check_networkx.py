"""NetworkX reads node-link JSON, and Entente what NetworkX makes of it."""

import json

import networkx

from clients import COMMAND, DAYS, GRAPHS, WORK, check, counts, done, entente, graph, hostile, same, snapshot
from clients import snapshot_json, whole

for name in GRAPHS:
    for day in DAYS[name]:
        made = networkx.node_link_graph(json.loads(snapshot(name, day, "node-link", "json").read_text()))
        same(f"{name} on {day} has as many actors and ties in NetworkX",
             (made.number_of_nodes(), made.number_of_edges()), counts(name, day))
        ties = {tie["id"]: tie for tie in snapshot_json(name, day)["ties"]}
        found = {key: (source, target, data["kind"]) for source, target, key, data in made.edges(keys=True, data=True)}
        same(f"{name} on {day} has the same ties in NetworkX, by their ids",
             found, {key: (tie["from"], tie["to"], tie["kind"]) for key, tie in ties.items()})
    made = networkx.node_link_graph(json.loads(whole(name, "node-link", "json").read_text()))
    again = WORK / f"{name}-again.json"
    again.write_text(json.dumps(networkx.node_link_data(made)))
    same(f"{name} comes back the same through NetworkX",
         entente("convert", again, "--format", "yaml"), entente("convert", graph(name), "--format", "yaml"))

file, nasty, ids = hostile()
nodes = WORK / "hostile-nodes.json"
entente("convert", file, "--format", "node-link", "-o", nodes)
made = networkx.node_link_graph(json.loads(nodes.read_text()))
same("NetworkX has hostile names as they are", {made.nodes[one]["name"] for one in ids}, {nasty})

# A graph that NetworkX made.
own = networkx.MultiDiGraph(name="Own")
own.add_node("A", label="Ann")
own.add_edge("A", "B", kind="alliance", start="2020-01-01", end="2021-12-31", weight=2.5)
own.add_edge("A", "B", kind="alliance", start="2021-01-01")
file = WORK / "own.json"
file.write_text(json.dumps(networkx.node_link_data(own)))
found = json.loads(entente("snapshot", file, "--on", "2021-06-01", "--format", "json"))
same("a graph that NetworkX made has its overlapping ties in Entente", len(found["ties"]), 2)
check("with their weight", 2.5 in [tie["weight"] for tie in found["ties"]], found["ties"])
done()
