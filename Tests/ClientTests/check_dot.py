"""Graphviz draws our DOT, and says it holds what we say."""

import json
import subprocess

from clients import DAYS, GRAPHS, WORK, counts, check, diff, done, entente, hostile, same, snapshot, whole


def drawn(file, form="svg"):
    return subprocess.run(["dot", f"-T{form}", str(file)], capture_output=True, text=True, timeout=120)


def size(file):
    found = json.loads(drawn(file, "json").stdout)
    return len(found.get("objects", [])), len(found.get("edges", []))


for name in GRAPHS:
    file = whole(name, "dot", "dot")
    picture = drawn(file)
    check(f"{name} is drawn without a word", picture.returncode == 0 and not picture.stderr, picture.stderr)
    nodes, edges = size(file)
    data = json.loads(whole(name, "node-link", "json").read_text())
    same(f"{name} has as many nodes and edges in Graphviz as elsewhere", (nodes, edges),
         (len(data["nodes"]), len(data["edges"])))
    for day in DAYS[name]:
        same(f"{name} on {day} has as many edges in Graphviz as ties",
             size(snapshot(name, day, "dot", "dot"))[1], counts(name, day)[1])
    check(f"what changed in {name} is drawn", drawn(diff(name, "dot", "dot")).returncode == 0)

file, nasty, ids = hostile()
out = WORK / "hostile.dot"
entente("convert", file, "-o", out)
found = json.loads(drawn(out, "json").stdout)
same("hostile names come through", len(found["objects"]), len(ids))
same("and hostile graphs come back the same through DOT",
     entente("convert", out, "--format", "yaml"), entente("convert", file, "--format", "yaml"))

# What Graphviz itself writes, with its own attributes beside ours.
laid = WORK / "laid.dot"
laid.write_text(drawn(WORK / "korea.dot", "dot").stdout)
same("a graph comes back the same from the DOT that Graphviz makes of ours",
     entente("convert", laid, "--format", "yaml"), entente("convert", WORK / "korea.dot", "--format", "yaml"))
done()
