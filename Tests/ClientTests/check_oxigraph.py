"""Oxigraph loads our N-Quads and answers questions of them."""

import pyoxigraph

from clients import DAYS, GRAPHS, WORK, check, counts, diff, done, entente, hostile, same, snapshot, snapshot_json, whole


def loaded(file):
    store = pyoxigraph.Store()
    store.load(path=str(file), format=pyoxigraph.RdfFormat.N_QUADS)
    return store


def ask(store, query):
    return [tuple(None if value is None else value.value for value in row) for row in store.query(query)]


def number(store, sort):
    return int(ask(store, f"SELECT (COUNT(?x) AS ?n) {{ ?x a <urn:entente:{sort}> }}")[0][0])


for name in GRAPHS:
    for day in DAYS[name]:
        store = loaded(snapshot(name, day, "nquads", "nq"))
        same(f"{name} on {day} has as many actors and ties in Oxigraph",
             (number(store, "Actor"), number(store, "Tie")), counts(name, day))
        ties = snapshot_json(name, day)["ties"]
        found = ask(store, "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?a ?k ?b } } GROUP BY ?g")
        same(f"{name} on {day} has a named graph a tie, of two statements where it is mutual",
             sorted(int(count) for _, count in found), sorted(2 if tie["mutual"] else 1 for tie in ties))
    store = loaded(whole(name, "nquads", "nq"))
    check(f"{name} has dates of the right type",
          len(ask(store, "SELECT ?t { ?t <urn:entente:start> ?d FILTER(DATATYPE(?d) = "
                         "<http://www.w3.org/2001/XMLSchema#date>) FILTER(?d > "
                         "\"1800-01-01\"^^<http://www.w3.org/2001/XMLSchema#date>) }")) > 10)
    check(f"what changed in {name} can be loaded", number(loaded(diff(name, "nquads", "nq")), "Tie") > 10)

file, nasty, _ = hostile()
out = WORK / "hostile.nq"
entente("convert", file, "-o", out)
names = ask(loaded(out), "SELECT ?n { ?a a <urn:entente:Actor>; <http://www.w3.org/2000/01/rdf-schema#label> ?n }")
same("hostile names come through as they are", set(names), {(nasty,)})
done()
