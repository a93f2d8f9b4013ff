"""NetworkX and igraph read the GraphML that Entente writes, and Entente what they made of it: check_graphml.py

ENTENTE_BINARY names the built command. Prints one line a check; exits 1 when one fails. igraph is asked where it is
installed.
"""

import os
import subprocess
import sys
import tempfile

import networkx

try:
    import igraph
except ImportError:
    igraph = None

ENTENTE = os.environ["ENTENTE_BINARY"]
ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
failed = False


def check(sentence, holds):
    global failed
    print(f"{'ok' if holds else 'not true'}: {sentence}")
    failed = failed or not holds


def entente(*arguments):
    return subprocess.run([ENTENTE, *arguments], check=True, capture_output=True, text=True).stdout


def check_graph(name, folder):
    source = os.path.join(ROOT, "Graphs", f"{name}.yaml")
    path = os.path.join(folder, f"{name}.graphml")
    entente("convert", source, "-o", path)
    canonical = entente("convert", source, "--format", "yaml")
    with open(path, encoding="utf-8") as file:
        text = file.read()
    edges, nodes = text.count("<edge "), text.count("<node ")
    graph = networkx.read_graphml(path)
    check(f"{name}: NetworkX reads {nodes} nodes", nodes == graph.number_of_nodes() > 0)
    check(f"{name}: NetworkX reads {edges} edges", edges == graph.number_of_edges() > 0)
    check(f"{name}: mutual is a truth value",
          all(data["entente_mutual"] in (True, False) for _, _, data in graph.edges(data=True)))
    copy = os.path.join(folder, "copy.graphml")
    networkx.write_graphml(graph, copy)
    check(f"{name}: what NetworkX writes of it is the same graph",
          entente("convert", copy, "--format", "yaml") == canonical)
    if igraph:
        other = igraph.Graph.Read_GraphML(path)
        check(f"{name}: igraph reads as many", (other.vcount(), other.ecount()) == (nodes, edges))
        check(f"{name}: igraph has the names", "label" in other.vs.attributes() and "entente_kind" in other.es.attributes())


with tempfile.TemporaryDirectory() as folder:
    check_graph("korea", folder)
    check_graph("europe-1914", folder)
    path = os.path.join(folder, "diff.graphml")
    entente("snapshot", os.path.join(ROOT, "Graphs", "korea.yaml"), "--on", "2024-01-19", "-o", path)
    graph = networkx.read_graphml(path)
    check("a day: NetworkX reads its certainties",
          {data["entente_certainty"] for _, _, data in graph.edges(data=True)} == {"certain", "possible"})
sys.exit(failed)
