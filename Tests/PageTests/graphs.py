"""Graphs made for the tests, the same on every run."""

import functools
import json
import random

from browser import FOLDER

KINDS = {
    "alliance": True, "trade": True, "arms-transfer": False, "sanctions": False, "threat": False, "war": True,
    "talks": True, "visit": False, "accusation": False, "aid": False, "member": False,
}


def _write(name, graph):
    path = FOLDER / name
    path.write_text(json.dumps(graph, ensure_ascii=False))
    return path


def _date(random):
    year = random.randint(1946, 2000)
    form = random.random()
    if form < 0.25:
        return f"{year}"
    if form < 0.45:
        return f"{year}-{random.randint(1, 12):02}"
    if form < 0.5:
        return f"{year}~"
    return f"{year}-{random.randint(1, 12):02}-{random.randint(1, 28):02}"


@functools.cache
def generated(ties, actors, seed):
    """A graph of so many ties, with dates and claims of all sorts."""
    chance = random.Random(seed)
    names = [f"S{number:02}" for number in range(actors)]
    sources = {f"source-{number}": {"title": f"Paper {number}", "published": f"{1990 + number}"} for number in range(8)}
    entries = []
    for _ in range(ties):
        kind = chance.choice([kind for kind in KINDS if kind != "member"])
        one, other = chance.sample(names, 2)
        start = _date(chance)
        first = int(start[:4])
        end = chance.choice(["..", "", str(first + chance.randint(1, 30)), str(first + chance.randint(1, 12))])
        entry = {kind: f"{one} {'--' if KINDS[kind] else '->'} {other}"}
        if chance.random() < 0.2:
            entry["date"] = start
        else:
            entry["during"] = f"{chance.choice([start, start, '..', ''])}/{end}"
        claims = []
        for _ in range(chance.randint(1, 3)):
            stance = chance.choice(["states", "states", "states", "alleges", "denies", "predicts", "doubts"])
            claims.append({stance: chance.choice(["author", *names]), "source": chance.choice(list(sources))})
        entry["claims"] = claims
        entries.append(entry)
    return _write(f"generated-{ties}-{actors}-{seed}.json", {
        "entente": 1, "title": f"{ties} ties", "coverage": "1946-01-01/2000-12-31", "sources": sources,
        "actors": {name: {"name": f"State {name[1:]}", "kind": "state"} for name in names}, "ties": entries,
    })


HOSTILE = [
    "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>", "{{script}} ${alert(1)}",
    "<!-- <script>", "]]></title></svg><script>alert(1)</script>", "javascript:alert(1)", "&lt;b&gt; &#0; \u2028 \u202e",
    "__proto__", "constructor", "'; alert(1); '",
]


@functools.cache
def hostile():
    """A graph every text of which would like to be more than text."""
    actors = {f"A{number}": {"name": text, "kind": "state", "aliases": [text]} for number, text in enumerate(HOSTILE)}
    sources = {
        f"source-{number}": {
            "title": text, "author": text, "publisher": text, "note": text, "published": "2020-01-01", "url": url,
        }
        for number, (text, url) in enumerate(zip(HOSTILE, [
            "javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "https://example.org/\"onclick=\"alert(1)",
            "JaVaScRiPt:alert(1)", "https://example.org/?a=1&b=<2>", "https://example.org/fine", "vbscript:x", " http://x",
            "//example.org", "file:///etc/passwd", "https://example.org/' onmouseover='alert(1)"]))
    }
    ties = [
        {
            "alliance": f"A{number} -- A{number + 1}", "during": "2019/2020", "note": text, "sources": [f"source-{number}"],
            "phases": [{"during": "2019-06/2019-08", "note": text}],
        }
        for number, text in enumerate(HOSTILE[:-1])
    ] + [{
        "accusation": "A0 -> A5", "date": "2019-05-01",
        "claims": [{"states": "A1", "source": "source-0", "at": HOSTILE[0], "note": HOSTILE[1]}],
    }]
    return _write("hostile.json", {
        "entente": 1, "title": HOSTILE[0], "about": HOSTILE[1], "coverage": "2018/2021", "sources": sources, "actors": actors,
        "ties": ties,
    })


@functools.cache
def renamed():
    """Actors that change their names, phases, effects, a coverage by kind, a party that is gone for a time."""
    path = FOLDER / "renamed.yaml"
    path.write_text("""\
entente: 1
title: Names and phases
coverage: {alliance: 1950-01-01/1990-12-31, trade: 1960/1980, other: 1940/2000}
sources:
  a: {title: First, published: 1970-01-01}
  b: {title: Second, author: Somebody, published: 1990-06}
actors:
  OLD: {name: Old Land, kind: state, exists: [1940/1960, 1970/..], names: [{name: New Land, during: 1955-03-01/..}]}
  MID: {name: Midland, kind: state, names: [{name: Middle Union, during: 1958~/1972-05-05}]}
  FAR: {name: Farland, kind: state}
ties:
  - alliance: OLD -- MID
    id: pact
    during: 1950-02-01/1985-05-05
    phases:
      - {during: 1955-01-01/1956-12-31, note: In doubt., weight: 2}
      - {during: 1975/1980, trend: rising}
    sources: [a, b]
  - trade: MID -- FAR
    during: 1951/..
    sources: [a]
  - denunciation: MID -> OLD
    date: 1985-05-05
    effects: [{ends: pact}]
    sources: [b]
  - aid: FAR -> OLD
    during: 1953/1999
    claims: [{states: FAR, source: a}, {denies: OLD, source: b}]
""")
    return path
