"""Times sixty monthly pictures of made-up graphs, ours and those of other tools: Scripts/benchmark drawing calls this.

benchmark-drawing.py WORK COMMAND BENCHMARKS [RUNS]

Graphs of 12, 30 and 200 actors, of the shape of a few hubs and many others, whose ties last three years in the median.
WORK gets tables and pictures. Graphviz is timed where `neato` is on the PATH, NetworkX with Matplotlib where Python has
them: a tool that would take longer than its budget draws some of the months, and the rest is reckoned from them.
"""

import json
import math
import os
import random
import re
import shutil
import statistics
import subprocess
import sys
import time

MONTHS = 60
SHAPES = ((12, 40), (30, 120), (200, 1500))
KINDS = ("defence-pact", "trade", "arms-transfer", "sanctions", "threat", "aid")
MUTUAL = {"defence-pact", "trade"}
BUDGET = 12.0


def graph(actors, ties):
    """Ties as (from, to, kind, first month, last month); month 0 is January 2000."""
    source = random.Random(3)
    weights = [1 / (place + 3) for place in range(actors)]
    rows = []
    while len(rows) < ties:
        one, other = source.choices(range(actors), weights, k=2)
        if one == other:
            continue
        first = source.randrange(-36, 48)
        last = first + int(math.exp(source.gauss(3.4, 1)))
        rows.append((one, other, source.choice(KINDS), first, last))
    return rows


def day(month):
    return f"{2000 + month // 12}-{month % 12 + 1:02d}-01"


def write_table(path, rows):
    with open(path, "w", encoding="utf-8") as file:
        file.write("kind,from,to,start,end,mutual\n")
        for one, other, kind, first, last in rows:
            mutual = "true" if kind in MUTUAL else "false"
            file.write(f"{kind},n{one},n{other},{day(first)},{day(last)},{mutual}\n")


def holding(rows, month):
    return [row for row in rows if row[3] <= month <= row[4]]


def spread():
    """The months in an order of which any beginning stands for all."""
    return sorted(range(MONTHS), key=lambda month: month * 37 % MONTHS)


def timed(draw):
    """Seconds for all months, whether some were reckoned, and what was drawn by month."""
    seconds, drawn = [], {}
    for month in spread():
        start = time.perf_counter()
        drawn[month] = draw(month)
        seconds.append(time.perf_counter() - start)
        if sum(seconds) > BUDGET:
            break
    return statistics.mean(seconds) * MONTHS, len(seconds) < MONTHS, drawn


def dot_text(rows):
    lines = [f'n{one} -> n{other} [color="/set19/{KINDS.index(kind) + 1}"];' for one, other, kind, _, _ in rows]
    return "digraph G {\n" + "\n".join(lines) + "\n}\n"


def graphviz(program, rows):
    def draw(month):
        text = dot_text(holding(rows, month)).encode()
        try:
            run = subprocess.run([program, "-Tsvg"], input=text, capture_output=True, timeout=60, check=False)
        except subprocess.TimeoutExpired:
            return ""
        return run.stdout.decode()

    return timed(draw)


def matplotlib_fixed(rows, actors):
    """NetworkX's spring layout of all months once, and Matplotlib for each."""
    import io

    import matplotlib

    matplotlib.use("svg")
    import matplotlib.pyplot as plot
    import networkx

    union = networkx.DiGraph()
    union.add_nodes_from(range(actors))
    union.add_edges_from((row[0], row[1]) for row in rows)
    places = networkx.spring_layout(union, seed=1)

    def draw(month):
        some = networkx.DiGraph()
        some.add_nodes_from(range(actors))
        some.add_edges_from((row[0], row[1]) for row in holding(rows, month))
        figure = plot.figure()
        networkx.draw_networkx(some, places)
        buffer = io.BytesIO()
        figure.savefig(buffer, format="svg")
        plot.close(figure)
        return buffer.getvalue().decode()

    return timed(draw)


GRAPHVIZ_NODE = re.compile(r'<title>(n\d+)</title>\s*<ellipse[^>]*cx="([-.\d]+)" cy="([-.\d]+)"')
OUR_ACTOR = re.compile(r'class="actor [^"]*" data-id="([^"]+)" transform="translate\(([-.\d]+) ([-.\d]+)\)"')


def drift(pictures, pattern):
    """How far actors move from one month to the next, in parts of the width of all of them; the mean."""
    moves = []
    places = {month: {name: (float(x), float(y)) for name, x, y in pattern.findall(text)} for month, text in pictures.items()}
    for month in range(1, MONTHS):
        before, after = places.get(month - 1), places.get(month)
        if not before or not after:
            continue
        width = max(x for x, _ in after.values()) - min(x for x, _ in after.values())
        for name in before.keys() & after.keys():
            moves.append(math.dist(before[name], after[name]) / max(1, width))
    return statistics.mean(moves) if moves else None


def ours(command, benchmarks, table, folder, runs):
    """Whole processes, and what the benchmarks measure inside one."""
    seconds = []
    for _ in range(runs):
        shutil.rmtree(folder, ignore_errors=True)
        start = time.perf_counter()
        subprocess.run(
            [command, "series", table, "--from", day(0), "--to", day(MONTHS - 1), "--every", "1m", "-o", folder],
            capture_output=True, check=True)
        seconds.append(time.perf_counter() - start)
    run = subprocess.run([benchmarks, "drawing", table, str(runs)], capture_output=True, check=True)
    inside = {row["operation"]: row for row in json.loads(run.stdout)}
    pictures = {}
    for month in range(MONTHS):
        with open(os.path.join(folder, day(month) + ".svg"), encoding="utf-8") as file:
            pictures[month] = file.read()
    return seconds, inside, pictures


def words(seconds):
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1e3:.3g} ms"


def span(row):
    return f"{words(row['median'])} [{words(row['min'])} – {words(row['max'])}]"


def main(work, command, benchmarks, runs):
    print("| actors, ties | what | seconds for 60 pictures | × ours | mean move from month to month |")
    print("|---|---|---|---|---|")
    for actors, ties in SHAPES:
        rows = graph(actors, ties)
        table = os.path.join(work, "data", f"drawing-{actors}.csv")
        write_table(table, rows)
        whole, inside, pictures = ours(command, benchmarks, table, os.path.join(work, f"pictures-{actors}"), runs)
        all_sixty = inside["sixty pictures and their layout"]
        shape = f"{actors}, {ties}"
        moved = drift(pictures, OUR_ACTOR)
        print(f"| {shape} | Entente, in one process | {span(all_sixty)} | 1 | {moved:.1%} |")
        median = statistics.median(whole)
        print(
            f"| {shape} | Entente, `series` to a folder, start and synced files included | {words(median)} "
            f"[{words(min(whole))} – {words(max(whole))}] | {median / all_sixty['median']:.3g} | {moved:.1%} |")
        others = []
        if shutil.which("neato"):
            others += [("Graphviz neato", lambda: graphviz("neato", rows)), ("Graphviz dot", lambda: graphviz("dot", rows))]
        try:
            import matplotlib  # noqa: F401
            import networkx  # noqa: F401

            others.append(("NetworkX + Matplotlib, fixed", lambda: matplotlib_fixed(rows, actors)))
        except ImportError:
            pass
        for name, draw in others:
            seconds, reckoned, drawn = draw()
            move = drift(drawn, GRAPHVIZ_NODE) if name.startswith("Graphviz") else 0
            told = "not known" if move is None else f"{move:.1%}"
            print(
                f"| {shape} | {name} | {words(seconds)}{' (reckoned)' if reckoned else ''} | "
                f"{seconds / all_sixty['median']:.3g} | {told} |")
        one = inside["one picture, layout known"]
        size, count = inside["bytes of a picture"]["median"], inside["count of ties in a picture"]["median"]
        people = inside["count of actors in a picture"]["median"]
        beyond = (size - 8192 - 300 * people) / count
        print(
            f"| {shape} | one picture, layout known: {span(one)}; {size / 1000:.0f} KB for {count:.0f} ties and "
            f"{people:.0f} actors: {beyond:.0f} bytes a tie beyond 8 KB and 300 an actor | | | |")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]) if len(sys.argv) > 4 else 5)
