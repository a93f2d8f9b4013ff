"""Prints the table of Scripts/benchmark: our figures beside those of other tools, with ratios of the medians.

benchmark-table.py WORK SIZE reads WORK/ours-SIZE.json and WORK/results/PEER-SIZE.json.
"""

import json
import os
import sys

# Our operation, and the one of the harness that asks the very same: the same days, fresh answers. Where ours asks other
# days, or hands out less, nothing stands beside it.
ROWS = [
    ("table to columns", "load"),
    ("columns to a graph in order", None),
    ("graph to a timeline with all indexes", None),
    ("table to a timeline with all indexes", "load+index"),
    ("compile", None),
    ("open compiled, first snapshot as a view", None),
    ("open compiled, first snapshot into a buffer", None),
    ("snapshot as a view", None),
    ("snapshot into a buffer", None),
    ("snapshot as a fresh array", None),
    ("snapshot in canonical order", None),
    ("snapshot as a value", None),
    ("snapshot, answers checked", "snapshot"),
    ("count on a day", "view_count"),
    ("diff of two random days", None),
    ("diff, answers checked", "diff"),
    ("diff of neighbouring months", None),
    ("diff of neighbouring months as a value", None),
    ("sweep of 312 months, degree of every actor", "sweep"),
    ("sweep of 312 months, all ties", None),
    ("sweep of 312 months, by kind", None),
    ("history of a dyad, rows", None),
    ("history of a dyad, as ties", "dyad"),
    ("ties of an actor on a day", None),
    ("neighbours, answers checked", "neigh"),
    ("ties of the busiest actor on a day", None),
]


def words(seconds):
    for unit, size in (("s", 1), ("ms", 1e-3), ("µs", 1e-6)):
        if seconds >= size:
            return f"{seconds / size:.3g} {unit}"
    return f"{seconds * 1e9:.0f} ns"


def peers(work, size):
    folder = os.path.join(work, "results")
    found = {}
    for name in sorted(os.listdir(folder)) if os.path.isdir(folder) else []:
        peer, _, rest = name.rpartition("-")
        if rest == f"{size}.json" and peer != "numpy":
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                found[peer] = json.load(file)
    return found


def peer_seconds(result, operation):
    ops = result["ops"]
    if operation == "load+index":
        parts = [ops.get("load"), ops.get("index")]
        return sum(part["median"] for part in parts if part) if parts[0] else None
    return ops[operation]["median"] if operation in ops else None


def main(work, size):
    with open(os.path.join(work, f"ours-{size}.json"), encoding="utf-8") as file:
        ours = {row["operation"]: row for row in json.load(file)}
    others = peers(work, size)
    head = ["operation", "Entente: median [min – max]"] + [f"{peer} (× ours)" for peer in others]
    print("| " + " | ".join(head) + " |")
    print("|" + "---|" * len(head))
    for operation, theirs in ROWS:
        row = ours.get(operation)
        if row is None:
            continue
        cells = [operation, f"{words(row['median'])} [{words(row['min'])} – {words(row['max'])}]"]
        for result in others.values():
            seconds = peer_seconds(result, theirs) if theirs else None
            cells.append("" if seconds is None else f"{words(seconds)} ({seconds / row['median']:.3g})")
        print("| " + " | ".join(cells) + " |")
    for operation in ("resident bytes a tie, all indexes", "peak bytes a tie"):
        if operation in ours:
            print(f"\n{operation}: {ours[operation]['median']:.0f}")
    checked = [row for row in ours.values() if row.get("isRight") is not None]
    wrong = [row["operation"] for row in checked if not row["isRight"]]
    print(f"\n{len(checked)} kinds of answers compared with the right ones; wrong: {', '.join(wrong) or 'none'}")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
