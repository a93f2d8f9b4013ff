"""NetworkX reads the GEXF that Entente writes, and Entente what NetworkX made of it: check_gexf.py

ENTENTE_BINARY names the built command. Prints one line a check; exits 1 when one fails.
"""

import json
import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

import networkx

ENTENTE = os.environ["ENTENTE_BINARY"]
ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
NAMESPACE = "{http://gexf.net/1.3}"
failed = False


def check(sentence, holds):
    global failed
    print(f"{'ok' if holds else 'not true'}: {sentence}")
    failed = failed or not holds


def entente(*arguments):
    return subprocess.run([ENTENTE, *arguments], check=True, capture_output=True, text=True).stdout


def check_graph(name, folder):
    source = os.path.join(ROOT, "Graphs", f"{name}.yaml")
    path = os.path.join(folder, f"{name}.gexf")
    entente("convert", source, "-o", path)
    graph = networkx.read_gexf(path)
    xml = ElementTree.parse(path)
    edges = xml.findall(f".//{NAMESPACE}edge")
    nodes = xml.findall(f".//{NAMESPACE}node")
    check(f"{name}: NetworkX reads {len(nodes)} nodes", len(nodes) == graph.number_of_nodes() > 0)
    check(f"{name}: NetworkX reads {len(edges)} edges", len(edges) == graph.number_of_edges() > 0)
    check(f"{name}: edges have ids of their own", len({e.get("id") for e in edges}) == len(edges))
    check(f"{name}: every start and end is a day", all(
        len(e.get(bound, "0000-00-00").lstrip("-")) == 10 for e in edges for bound in ("start", "end")))
    check(f"{name}: no spell ends before it begins", all(
        e.get("start", "") <= e.get("end", "9999") for e in edges))
    kinds = {data["entente_kind"] for _, _, data in graph.edges(data=True)}
    check(f"{name}: NetworkX has the kinds of ties, {len(kinds)} of them", len(kinds) > 20)

    # NetworkX writes GEXF 1.2 and keeps attributes: what it wrote says the same.
    copy = os.path.join(folder, f"{name}-copy.gexf")
    networkx.write_gexf(graph, copy)
    check(f"{name}: what NetworkX writes of it is the same graph",
          entente("convert", copy, "--format", "yaml") == entente("convert", source, "--format", "yaml"))


def check_snapshot(folder):
    source = os.path.join(ROOT, "Graphs", "korea.yaml")
    path = os.path.join(folder, "day.gexf")
    entente("snapshot", source, "--on", "2024-01-19", "-o", path)
    graph = networkx.read_gexf(path)
    day = json.loads(entente("snapshot", source, "--on", "2024-01-19", "--format", "json"))
    check("a day: NetworkX reads all its ties", graph.number_of_edges() == len(day["ties"]))
    certain = sum(data["entente_certainty"] == "certain" for _, _, data in graph.edges(data=True))
    check("a day: and how sure they are", certain == sum(t["certainty"] == "certain" for t in day["ties"]))
    korean = os.path.join(folder, "korean.yaml")
    with open(korean, "w", encoding="utf-8") as file:
        file.write("entente: 1\nactors:\n  김정은: {name: '김정은 </script> & <b>', kind: leader}\n"
                   "  A: {name: 'Al\"pha', kind: state}\nties:\n  - visit: 김정은 -> A\n    note: \"one\\ntwo\"\n")
    entente("convert", korean, "-o", path)
    graph = networkx.read_gexf(path)
    check("names in Korean, markup and line ends arrive",
          graph.nodes["김정은"]["label"] == "김정은 </script> & <b>" and graph.nodes["A"]["label"] == 'Al"pha'
          and list(graph.edges(data=True))[0][2]["note"] == "one\ntwo")


with tempfile.TemporaryDirectory() as folder:
    check_graph("korea", folder)
    check_graph("europe-1914", folder)
    check_snapshot(folder)
sys.exit(failed)
