// The picture: its elements are kept from day to day, and only those are made anew that look or say something else.

function penElement(pen) {
  return svg("g", {
    class: `look-${pen.look.name}${pen.isFaded ? " faded" : ""}`, fill: "none", stroke: pen.colour,
    "stroke-width": numeral(pen.width), "stroke-dasharray": pen.dash.length > 0 ? pen.dash.map(numeral).join(" ") : null,
    "stroke-linecap": pen.hasRoundCaps ? "round" : null,
  });
}

const pathOf = (points, isClosed) => `M${points.map(pair).join("L")}${isClosed ? "Z" : ""}`;

// One line with its heads; where one end has a tip, the other has nothing unless it has one too.
function lineElements(curve, pen, points, hollow) {
  const headAt = (along, own, other) => (own || !other ? arrowhead(pen.look.head, along, pen.width, own) : null);
  const end = headAt(curve, points.up, points.down);
  const start = headAt(curve.reversed, points.down, points.up);
  const first = start && start.cut > 0 ? 1 - curve.reversed.placeBeforeEnd(start.cut) : 0;
  const last = end && end.cut > 0 ? curve.placeBeforeEnd(end.cut) : 1;
  const shaft = first === 0 && last === 1 ? curve : curve.part(Math.min(first, last), last);
  const elements = [svg("path", { d: shaft.path })];
  if (end) elements.push(...headElements(end, pen, hollow.up));
  if (start) elements.push(...headElements(start, pen, hollow.down));
  return elements;
}

// Heads have no gaps, whatever the line has.
function headElements(head, pen, isHollow) {
  const solid = {
    "stroke-dasharray": pen.dash.length > 0 ? "none" : null, "stroke-linecap": pen.hasRoundCaps ? "butt" : null,
  };
  const elements = [];
  if (isHollow && head.tip.length > 0) {
    elements.push(svg("path", { class: "hollow", fill: "#ffffff", "stroke-width": 1.2, ...solid, d: pathOf(head.tip, true) }));
  }
  const filled = [isHollow ? [] : head.tip, head.bar].filter((corners) => corners.length > 0);
  if (filled.length > 0) {
    elements.push(svg("path", { stroke: "none", fill: pen.colour, d: filled.map((corners) => pathOf(corners, true)).join("") }));
  }
  if (head.strokes.length > 0) {
    elements.push(svg("path", {
      class: "barb", "stroke-width": numeral(Math.max(1.2, Math.min(2, pen.width))), ...solid, d: pathOf(head.strokes, false),
    }));
  }
  return elements;
}

function signElements(text, centre, paint) {
  const height = 16;
  const width = Math.round(Math.max(height, widthOf(text, 12, true) + 8));
  return [
    svg("rect", {
      class: paint.classes, x: numeral(centre.x - width / 2), y: numeral(centre.y - height / 2), width, height,
      rx: height / 2, fill: paint.fill, stroke: paint.stroke,
    }),
    svg("text", { class: paint.classes, x: numeral(centre.x), y: numeral(centre.y + 12 * 0.36), fill: paint.ink }, text),
  ];
}

function figureElement(look, shape, width, height, centre) {
  const paint = {
    class: "figure", fill: look.fill, stroke: look.border, "stroke-width": look.width,
    "stroke-dasharray": look.dash.length > 0 ? look.dash.join(" ") : null,
  };
  const [left, top, right, bottom] = [centre.x - width / 2, centre.y - height / 2, centre.x + width / 2, centre.y + height / 2];
  if (shape[0] !== "chamfered") {
    return svg("rect", {
      ...paint, x: numeral(left), y: numeral(top), width: numeral(width), height: numeral(height),
      rx: numeral(radiusOf(shape, width, height)),
    });
  }
  const cut = shape[1];
  const corners = [
    [left + cut, top], [right - cut, top], [right, top + cut], [right, bottom - cut],
    [right - cut, bottom], [left + cut, bottom], [left, bottom - cut], [left, top + cut],
  ].map(([x, y]) => ({ x, y }));
  return svg("path", { ...paint, d: pathOf(corners, true) });
}

function actorElement(actor, name) {
  const look = data.figures[actor.kind];
  const [width, height, coreWidth = width, coreHeight = height, left = 0, down = 0] = actor.box;
  const shape = actor.hub ? ["pill", 0] : look.shape;
  const kind = say(`kind-${actor.kind}`);
  const middle = actor.hub ? (coreHeight + 3) / 2 : 0;
  const first = middle - name.lines.length * look.line / 2 + look.line * 0.5 + look.size * 0.36;
  const halo = actor.hub ? { class: "halo", stroke: "#ffffff", "stroke-width": 3, "paint-order": "stroke" } : {};
  return svg("g", { class: `actor ${actor.kind}`, "data-id": actor.id, transform: `translate(${numeral(actor.place[0])} ${numeral(actor.place[1])})` },
    svg("title", {}, `${name.name}, ${kind}`),
    figureElement(look, shape, coreWidth, coreHeight, { x: left, y: down }),
    ...name.lines.map((line, place) => svg("text", {
      y: numeral(first + place * look.line), "font-size": look.size, "font-weight": look.bold ? "bold" : null, ...halo,
    }, line)));
}

function strandElement(strand) {
  const pen = penOf(strand.look, strand.isPossible, strand.isFaded, strand.change === "ended");
  const group = penElement(pen);
  strand.marks.forEach((mark, place) => {
    const { tie, state } = mark;
    const words = ["tie", tie.kind.word, tie.kind.valence, state.status, mark.certain ? "certain" : "possible", mark.change];
    const element = svg("g", {
      class: words.filter(Boolean).join(" "), "data-id": tie.id, "data-from": tie.from.id, "data-to": tie.to.id,
    }, svg("title", {}, titleOf(mark)));
    if (place === 0) {
      element.append(...lineElements(strand.curve, pen, { up: strand.pointsUp, down: strand.pointsDown },
        { up: strand.doubtUp > 0, down: strand.doubtDown > 0 }));
    }
    element.append(svg("path", { class: "strip", d: strand.stretch(place).path }));
    element.mark = mark;
    group.append(element);
  });
  return group;
}

function bandElement(strand) {
  const colours = coloursOfChange[strand.change];
  if (!colours) return null;
  const isEnding = strand.change === "ended";
  return svg("path", {
    class: `band ${strand.change}`, d: strand.curve.path, stroke: colours.band, "stroke-width": numeral(strand.look.width + 8),
    "stroke-dasharray": isEnding ? "9 6" : null, "stroke-linecap": isEnding ? "butt" : null,
  });
}

function signElement(strand) {
  if (strand.isFaded || !strand.plate.text) return null;
  const colour = coloursOfChange[strand.change]?.sign;
  const stroke = colour ?? strand.look.colour;
  return svg("g", {}, ...signElements(strand.plate.text, strand.signPoint, {
    fill: colour ?? "#ffffff", stroke, ink: colour ? "#ffffff" : stroke,
    classes: colour ? "sign changed-sign" : `sign look-${strand.look.name}`,
  }));
}

// Keeps what was drawn, by strand and by actor.
class Picture {
  constructor(root) {
    this.root = root;
    this.layers = Object.fromEntries(["bands", "ties", "signs", "actors"].map((name) => [name, root.querySelector(`.${name}`)]));
    this.legend = root.querySelector(".legend");
    this.strands = new Map();
    this.figures = new Map();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(data.rules);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }

  draw(view) {
    this.drawStrands(view);
    this.drawActors(view);
    const { root } = this;
    const stamps = view.compared
      ? { "data-from": textOf(view.from), "data-to": textOf(view.to) } : { "data-on": textOf(view.on) };
    for (const name of ["data-on", "data-from", "data-to"]) {
      if (name in stamps) root.setAttribute(name, stamps[name]);
      else root.removeAttribute(name);
    }
    root.setAttribute("aria-label", say("picture-label", { title: data.title, date: dateWords(view), counts: countsOf(view) }));
    this.drawLegend(view);
  }

  drawStrands(view) {
    const kept = new Map();
    const layers = { bands: [], ties: [], signs: [] };
    for (const strand of view.strands) {
      const signature = strand.signature;
      let drawn = this.strands.get(strand.key);
      if (!drawn || drawn.signature !== signature) {
        drawn = { signature, bands: bandElement(strand), ties: strandElement(strand), signs: signElement(strand) };
      }
      kept.set(strand.key, drawn);
      const isNear = view.isNear(strand.dyad);
      for (const layer of Object.keys(layers)) {
        if (!drawn[layer]) continue;
        if (drawn.isNear !== isNear) drawn[layer].classList.toggle("far", !isNear);
        layers[layer].push(drawn[layer]);
      }
      drawn.isNear = isNear;
    }
    this.strands = kept;
    for (const layer of Object.keys(layers)) arrange(this.layers[layer], layers[layer]);
  }

  drawActors(view) {
    const kept = new Map();
    const elements = [];
    for (const actor of view.actors) {
      if (!actor.place || !actor.box) continue;
      const name = view.nameNumber(actor);
      let drawn = this.figures.get(actor.number);
      if (!drawn || drawn.name !== name) {
        drawn = { name, element: actorElement(actor, actor.names[name]) };
        drawn.element.actor = actor;
      }
      const isNear = view.isNearActor(actor);
      if (drawn.isNear !== isNear) drawn.element.classList.toggle("far", !isNear);
      drawn.isNear = isNear;
      kept.set(actor.number, drawn);
      elements.push(drawn.element);
    }
    this.figures = kept;
    arrange(this.layers.actors, elements);
  }

  drawLegend(view) {
    const columns = legendOf(view);
    const signature = `${this.width} ${JSON.stringify(columns)}`;
    if (signature === this.legendSignature) return;
    this.legendSignature = signature;
    const { elements, height } = legendElements(columns, Math.max(120, this.width - 2 * this.margin));
    arrange(this.legend, elements);
    this.legendHeight = height;
    this.place();
  }

  get margin() {
    return this.width < 600 ? 12 : 16;
  }

  // The graph takes the upper part; the legend below it is always as large as text around it.
  resize(width, height) {
    if (width === this.width && height === this.height) return false;
    [this.width, this.height] = [width, height];
    this.legendSignature = null;
    return true;
  }

  place() {
    const whole = Math.round(this.height + 28 + (this.legendHeight ?? 0));
    this.root.setAttribute("width", this.width);
    this.root.setAttribute("height", whole);
    this.root.setAttribute("viewBox", `0 0 ${this.width} ${whole}`);
    this.legend.setAttribute("transform", `translate(${this.margin} ${this.height + 24})`);
    const window = this.root.querySelector("#window rect");
    window.setAttribute("width", this.width);
    window.setAttribute("height", this.height);
  }
}
