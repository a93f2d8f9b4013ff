// What the signs of a picture mean: only those that are in it.

const legendFont = 12;
const legendLine = 15;
const sampleWidth = 44;

// "alleged or disputed".
function doubtWords(doubt) {
  const words = doubts[doubt].statuses.map((place) => statusWords(data.statuses[place]));
  return words.length < 2 ? words[0] : say("either", { most: words.slice(0, -1).join(", "), last: words.at(-1) });
}


const measuring = document.createElement("canvas").getContext("2d");

function widthOf(text, size, isBold) {
  measuring.font = `${isBold ? "bold " : ""}${size}px ${data.font}`;
  return measuring.measureText(text).width;
}

// A text in lines of a width; with "…" where there are more than may be.
function wrapped(text, width, size = legendFont, isBold = false, most = Infinity) {
  const lines = [];
  let line = "";
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && widthOf(longer, size, isBold) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1]} …`];
}

// What does not fit is counted: "and 4 more".
function legendLines(words, width) {
  const most = 4;
  const parts = words.split(",");
  let lines = wrapped(words, width);
  for (let left = 1; lines.length > most && parts.length > 1; left += 1) {
    parts.pop();
    lines = wrapped(say("and-more", { words: parts.join(","), n: left }), width);
  }
  return lines.slice(0, most);
}

// By heading, what is to be explained: a sample and words.
function legendOf(view) {
  const columns = { actors: [], cooperative: [], hostile: [], neutral: [], signs: [] };
  const shown = new Map();
  for (const actor of view.actors) shown.set(`${actor.kind} ${actor.hub ?? 0}`, actor);
  const order = Object.keys(data.figures);
  for (const actor of [...shown.values()].sort((left, right) =>
    (left.hub ?? 0) - (right.hub ?? 0) || order.indexOf(left.kind) - order.indexOf(right.kind))) {
    const name = say(`kind-${actor.kind}`);
    columns.actors.push({
      sample: { figure: actor.kind, hub: actor.hub === 1 },
      words: actor.hub ? say("by-its-members", { kind: name }) : name,
    });
  }
  for (const use of usesOf(view.strands)) {
    const labelsOfKinds = [...use.labels].sort();
    const others = labelsOfKinds.filter((label) => label !== use.look.label);
    const heading = ["hostile", "cooperative"].find((valence) => use.valences.has(valence)) ?? "neutral";
    columns[heading].push({
      sample: { look: use.look, pointed: use.isPointed },
      words: labelsOfKinds.length === 1 ? labelsOfKinds[0] : `${use.look.label}: ${others.join(", ")}`,
    });
  }
  columns.signs = signEntries(view.strands);
  return columns;
}

function usesOf(strands) {
  const uses = new Map();
  for (const strand of strands) {
    if (!uses.has(strand.look)) {
      uses.set(strand.look, { look: strand.look, labels: new Set(), valences: new Set(), isPointed: false });
    }
    const use = uses.get(strand.look);
    for (const { tie } of strand.marks) {
      use.labels.add(tie.kind.label);
      use.valences.add(tie.kind.valence);
      if (!tie.mutual) use.isPointed = true;
    }
  }
  return [...uses.values()].sort((left, right) =>
    left.look.rank - right.look.rank || (left.look.name < right.look.name ? -1 : 1));
}

const lower = (one, other) => (!one || other.rank < one.rank || (other.rank === one.rank && other.name < one.name) ? other : one);

function signEntries(strands) {
  const changes = new Set();
  const doubted = [];
  const plates = new Map();
  let possible = null;
  for (const strand of strands) {
    if (strand.change) changes.add(strand.change);
    if (strand.isPossible) possible = lower(possible, strand.look);
    for (const doubt of unique([strand.doubt, strand.doubtUp, strand.doubtDown])) {
      if (doubt > 0) doubted[doubt] = lower(doubted[doubt], strand.look);
    }
    if (!strand.isFaded) takePlate(plates, strand);
  }
  const entries = ["began", "changed", "ended", "unchanged"].filter((change) => changes.has(change))
    .map((change) => ({ sample: { change }, words: say(`legend-${change}`) }));
  if (possible) {
    entries.push({ sample: { look: possible, pointed: false, isPossible: true }, words: say("legend-possible", { look: data.style.possible.label }) });
  }
  doubts.forEach(({ sign, hollow, dash, opacity }, doubt) => {
    if (!doubted[doubt]) return;
    const words = hollow ? say("hollow-tip", { doubt: doubtWords(doubt) }) : doubtWords(doubt);
    const plain = !dash && !opacity && sign ? plates.get(sign) : null;
    entries.push(plain ? { sample: { sign: plain }, words } : { sample: { look: doubted[doubt], pointed: true, doubt }, words });
  });
  doubts.forEach((_, doubt) => {
    const sign = plates.get(`3${doubts[doubt].sign}`);
    if (!sign || doubts.findIndex((other) => other.sign === doubts[doubt].sign) < doubt) return;
    entries.push({ sample: { sign }, words: doubt === 0 ? say("so-many") : say("so-many-all", { doubt: doubtWords(doubt) }) });
  });
  if (plates.has("3+2")) entries.push({ sample: { sign: plates.get("3+2") }, words: say("so-many-mixed") });
  if (plates.has("0+2")) entries.push({ sample: { sign: plates.get("0+2") }, words: say("so-many-unsure") });
  return entries;
}

// With the numbers of an example; of what became of the ties the one that is drawn on top.
function takePlate(plates, strand) {
  const { tally, isMixed } = strand.plate;
  const example = isMixed
    ? { sure: Math.min(tally.sure, 1) * 3, unsure: 2 } : tally.count === undefined ? {} : { count: 3 };
  const text = plate(null, example, isMixed ? 0 : strand.doubt).text;
  if (!text) return;
  const known = plates.get(text)?.change ?? null;
  const change = changeOrder(known) >= changeOrder(strand.change) ? known : strand.change;
  plates.set(text, { change, text: (change ? signsOfChange[change] : "") + text });
}

// Where the entries stand: columns of a heading each, as many as the width has room for.
function arrangedLegend(columns, width) {
  const gap = 22;
  const [narrowest, narrowActors, mostColumns] = [width < 560 ? 140 : 178, 150, 4];
  const shown = Object.keys(columns).filter((heading) => columns[heading].length > 0);
  const fitting = Math.max(1, Math.min(mostColumns, Math.floor((width + gap) / (narrowest + gap))));
  let stacks = shown.map((heading) => [heading]);
  const hasSignsBelow = stacks.length > fitting && stacks.length > 1 && shown.at(-1) === "signs";
  if (hasSignsBelow) stacks.pop();
  const perRow = Math.max(1, Math.min(fitting, stacks.length));
  const share = (width + gap) / perRow - gap;
  const isNarrow = stacks.length === perRow && perRow > 1 && shown[0] === "actors";
  const first = Math.min(share, narrowActors);
  const widths = stacks.map((stack) =>
    (!isNarrow ? share : stack[0] === "actors" ? first : (width - first) / (perRow - 1) - gap));
  const items = (heading, place) => columns[heading].map((entry) =>
    ({ ...entry, lines: legendLines(entry.words, widths[place] - sampleWidth - 8) }));
  const heightOf = (stack, place) => stack.reduce((sum, heading) =>
    sum + legendLine + 15 + items(heading, place).reduce((all, item) => all + item.lines.length * legendLine + 5, 0), 0);
  if (hasSignsBelow) {
    const wide = stacks.map((stack, place) => place).filter((place) => stacks[place][0] !== "actors");
    const heights = stacks.map(heightOf);
    const shortest = wide.reduce((best, place) => (heights[place] <= heights[best] ? place : best), wide[0] ?? 0);
    stacks[shortest].push("signs");
  }
  const placed = { titles: [], items: [], height: 0 };
  for (let start = 0; start < stacks.length; start += perRow) {
    const row = stacks.slice(start, start + perRow);
    let left = 0;
    row.forEach((stack, place) => {
      let top = placed.height;
      for (const heading of stack) {
        placed.titles.push({ text: say(`heading-${heading}`), left, top });
        top += legendLine + 6;
        for (const item of items(heading, start + place)) {
          placed.items.push({ ...item, left, top });
          top += item.lines.length * legendLine + 5;
        }
        top += 9;
      }
      left += widths[start + place] + gap;
    });
    placed.height += Math.max(...row.map((stack, place) => heightOf(stack, start + place)));
  }
  return placed;
}

// The elements of a legend, the top of its first row being 0.
function legendElements(columns, width) {
  const { titles, items, height } = arrangedLegend(columns, width);
  const elements = [svg("path", { class: "rule", d: `M0 -10L${numeral(width)} -10`, stroke: "#c8c8c8", fill: "none" })];
  for (const title of titles) {
    elements.push(svg("text", { x: numeral(title.left), y: numeral(title.top + 12), "font-size": 12, "font-weight": "bold" }, title.text));
  }
  for (const item of items) {
    elements.push(...sampleElements(item.sample, { x: item.left + sampleWidth / 2 - 2, y: item.top + 7.5 }));
    item.lines.forEach((line, place) => elements.push(svg("text", {
      x: numeral(item.left + sampleWidth + 6), y: numeral(item.top + 12 + place * legendLine), "font-size": 12,
    }, line)));
  }
  return { elements, height };
}

function sampleElements(sample, middle) {
  const half = { x: sampleWidth / 2 - 2, y: 0 };
  const line = new Curve(subtract(middle, half), middle, add(middle, half));
  if (sample.look) {
    const pen = penOf(sample.look, sample.isPossible === true, false, false, sample.doubt);
    const { hollow, sign } = doubts[sample.doubt ?? 0];
    const sampled = fill(penElement(pen), {},
      lineElements(line, pen, { up: sample.pointed, down: false }, { up: hollow === 1, down: false }));
    return sign ? [sampled, plateGroup(sign, middle)] : [sampled];
  }
  if (sample.figure) {
    const look = data.figures[sample.figure];
    const [shape, width, height] = sample.hub ? [["pill", 0], 13, 13] : [look.shape, 30, 14];
    return [svg("g", { class: sample.figure }, figureElement(look, shape, width, height, middle))];
  }
  const colours = coloursOfChange[sample.change ?? sample.sign.change];
  if (sample.sign) return [plateGroup(sample.sign.text, middle, colours?.sign)];
  if (!colours) return [svg("path", { d: line.path, stroke: "#cccccc", "stroke-width": 1.2, fill: "none" })];
  return [
    svg("path", {
      class: `band ${sample.change}`, d: line.path, stroke: colours.band, "stroke-width": 11, fill: "none",
      "stroke-dasharray": sample.change === "ended" ? "9 6" : null,
    }),
    plateGroup(signsOfChange[sample.change], middle, colours.sign),
  ];
}

function plateGroup(text, middle, colour) {
  return svg("g", { "font-size": 12, "font-weight": "bold", "text-anchor": "middle" },
    ...signElements(text, middle, {
      fill: colour ?? ground.colour, stroke: colour ?? "#444444", ink: colour ? ground.colour : "#444444",
      classes: colour ? "sign changed-sign" : "sign plain-sign",
    }));
}
