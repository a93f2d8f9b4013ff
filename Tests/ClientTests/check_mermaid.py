"""Our flowcharts follow the rules of Mermaid's grammar (flow.jison), as far as we use it."""

import re

from clients import DAYS, GRAPHS, WORK, counts, check, diff, done, entente, hostile, same, snapshot, snapshot_json, whole

# In quotes Mermaid takes everything but a quote; `#` begins the number of a character, and a backquote Markdown.
TEXT = r'"(?:[^"#`<>\\\x00-\x1f;]|#\d+;)*"'
NODE = re.compile(rf"^  a(\d+)(?:\[{TEXT}\]|\(\[{TEXT}\]\)|\({TEXT}\)|\{{\{{{TEXT}\}}\}})$")
# LINK of flow.jison: [xo<]?--+[-xo>], [xo<]?==+[=xo>], [xo<]?-?\.+-[xo>]?
LINK = re.compile(rf"^  a(\d+) (?:[xo<]?--+[-xo>]|[xo<]?==+[=xo>]|[xo<]?-\.+-[xo>]?)\|{TEXT}\| a(\d+)$")
STYLE = re.compile(r"^  linkStyle (\d+(?:,\d+)*) [a-z-]+:[#\w.]+(?:,[a-z-]+:[#\w.]+)*$")


def problems(text):
    """The lines that follow no rule; and how many nodes and links there are."""
    lines = text.split("\n")
    found, nodes, links = [], set(), 0
    if lines[0] == "---":
        if not re.match(r'^title: "(?:[^"\\]|\\.)*"$', lines[1]) or lines[2] != "---":
            found.append(lines[1])
        lines = lines[3:]
    if lines[0] != "flowchart LR" or lines[-1] != "":
        found.append("the first or the last line")
    for line in lines[1:-1]:
        if match := NODE.match(line):
            nodes.add(match[1])
        elif match := LINK.match(line):
            links += 1
            if not {match[1], match[2]} <= nodes:
                found.append(f"an end is no node: {line}")
        elif match := STYLE.match(line):
            if max(map(int, match[1].split(","))) >= links:
                found.append(f"a style of no link: {line[:60]}")
        else:
            found.append(line)
    return found, len(nodes), links


for name in GRAPHS:
    same(f"{name} follows the grammar", problems(whole(name, "mermaid", "mmd").read_text())[0], [])
    same(f"what changed in {name} follows the grammar", problems(diff(name, "mermaid", "mmd").read_text())[0], [])
    for day in DAYS[name]:
        found, nodes, links = problems(snapshot(name, day, "mermaid", "mmd").read_text())
        ties = snapshot_json(name, day)["ties"]
        same(f"{name} on {day} follows the grammar", found, [])
        same(f"{name} on {day} has all ties and the actors that have one", (nodes, links),
             (len({end for tie in ties for end in (tie["from"], tie["to"])}), counts(name, day)[1]))

file, _, _ = hostile()
out = WORK / "hostile.mmd"
entente("convert", file, "-o", out)
same("hostile names follow the grammar", problems(out.read_text())[0], [])
done()
