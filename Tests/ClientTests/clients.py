"""What the checks with other programs share: the command, the graphs, and how a check says what it found."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
COMMAND = os.environ["ENTENTE_BINARY"]
GRAPHS = ["korea", "europe-1914"]
DAYS = {"korea": ["2018-09-19", "2024-01-19"], "europe-1914": ["1891-08-27", "1914-07-28"]}
WORK = Path(tempfile.mkdtemp(prefix="entente-clients-"))

failed = 0


def check(sentence, holds, found=""):
    """One line a check; a sentence that does not hold fails the script."""
    global failed
    print(("true: " if holds else "NOT TRUE: ") + sentence + ("" if holds else f" ({found})"))
    failed += 0 if holds else 1


def same(sentence, found, wanted):
    check(sentence, found == wanted, f"found {found!r}, wanted {wanted!r}")


def entente(*arguments):
    """Standard output of the command, which has to succeed."""
    run = subprocess.run([COMMAND, *map(str, arguments)], capture_output=True, text=True, timeout=120)
    if run.returncode != 0:
        print(run.stderr, file=sys.stderr)
        raise SystemExit(f"entente {' '.join(map(str, arguments))} ended with {run.returncode}")
    return run.stdout


def graph(name):
    return ROOT / "Graphs" / f"{name}.yaml"


def whole(name, form, ending):
    """A file of a whole graph in some form."""
    file = WORK / f"{name}.{ending}"
    entente("convert", graph(name), "--format", form, "-o", file)
    return file


def snapshot(name, day, form, ending):
    """A file of a day in some form."""
    file = WORK / f"{name}-{day}.{ending}"
    entente("snapshot", graph(name), "--on", day, "--format", form, "-o", file)
    return file


def diff(name, form, ending):
    """A file of what changed between two days in some form."""
    file, days = WORK / f"{name}-diff.{ending}", DAYS[name]
    entente("diff", graph(name), "--from", days[0], "--to", days[1], "--format", form, "-o", file)
    return file


def snapshot_json(name, day):
    return json.loads(entente("snapshot", graph(name), "--on", day, "--format", "json"))


def counts(name, day):
    """Actors and ties of a day, as the command counts them."""
    found = json.loads(entente("snapshot", graph(name), "--on", day, "--count", "--format", "json"))
    return found["actors"], sum(found["ties"].values())


def hostile():
    """A graph in which every text is one that some form could take for something of its own."""
    nasty = "</script><b>&amp;\"quoted\" 'x' \\ `y` | ; # {z} [w] %20 ]]> --> 북한\nnext\tline ${a} \\n"
    ids = ["A\"<\\", "북한", "o'`|;#"]
    file = WORK / "hostile.json"
    file.write_text(json.dumps({
        "entente": 1, "title": nasty,
        "sources": {"s'1\"<\\": {"title": nasty}},
        "kinds": {"k'`\\\"<|": {"label": nasty}},
        "actors": {one: {"name": nasty, "kind": "state"} for one in ids},
        "ties": [
            {"k'`\\\"<|": f"{ids[0]} -> {ids[1]}", "id": "id \"'\\ <>", "date": "2024-01-19", "note": nasty,
             "sources": ["s'1\"<\\"]},
            {"alliance": f"{ids[1]} -- {ids[2]}", "during": "2020/.."},
        ]}, ensure_ascii=False))
    return file, nasty, ids


def done():
    raise SystemExit(1 if failed else 0)
