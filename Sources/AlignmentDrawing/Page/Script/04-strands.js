// Ties drawn as one line: of the same two actors and the same look; of few lines also of the same course.

const orderOfChange = { unchanged: 0, ended: 1, changed: 2, began: 3 };
const signsOfChange = { began: "+", ended: "−", changed: "~", unchanged: "" };
const coloursOfChange = data.style.changes;

const changeOrder = (change) => (change === null ? -1 : orderOfChange[change]);

class Strand {
  constructor(dyad, lane, change, marks, aside) {
    Object.assign(this, { dyad, lane, change, look: lane.look });
    this.key = `${dyad.number} ${lane.place} ${change ?? ""}`;
    this.curve = curveOf(dyad, lane, aside);
    this.aside = aside;
    // The surest first: the line is drawn as that one, and never surer.
    let surest = 0;
    marks.forEach((mark, place) => {
      if (mark.unsureness < marks[surest].unsureness) surest = place;
    });
    this.marks = [marks[surest], ...marks.slice(0, surest), ...marks.slice(surest + 1)];
    this.isPossible = !this.marks[0].certain;
    this.isFaded = change === "unchanged";
    this.doubt = this.marks[0].doubt;
    const up = this.marks.find((mark) => !mark.tie.mutual && mark.tie.from === dyad.low);
    const down = this.marks.find((mark) => !mark.tie.mutual && mark.tie.from === dyad.high);
    [this.pointsUp, this.pointsDown] = [up !== undefined, down !== undefined];
    [this.doubtUp, this.doubtDown] = [up?.doubt ?? this.doubt, down?.doubt ?? this.doubt];
    this.plate = plateOf(this.marks, change);
    this.depth = [
      change === null ? 0 : orderOfChange[change],
      ["neutral", "cooperative", "hostile"].indexOf(this.marks[0].tie.kind.valence),
      this.isPossible ? 0 : 1, -this.look.rank, dyad.number, lane.place, changeOrder(change),
    ];
  }

  // What tells whether the strand looks and says as it did.
  get signature() {
    return `${this.aside}|${this.marks.map(signatureOf).join("|")}`;
  }

  get signPoint() {
    const { along, aside } = this.lane;
    const moved = this.aside === 0
      ? along : Math.max(0.08, Math.min(0.92, along + this.aside * siblingSignGap / Math.max(1, this.curve.length)));
    return add(this.curve.point(moved), times(perpendicular(this.curve.direction(moved)), aside));
  }

  stretch(place) {
    const count = this.marks.length;
    return count === 1 ? this.curve : this.curve.part(place / count, (place + 1) / count);
  }
}

// What the plate on a line says: what became of its ties, how many there are, how far they can be relied on.
function plateOf(marks, change) {
  const sure = marks.filter((mark) => mark.unsureness === 0).length;
  const unsure = marks.length - sure;
  const isAlike = sure === 0 ? new Set(marks.map((mark) => mark.doubt)).size === 1 : unsure === 0;
  if (!isAlike) return plate(change, { sure, unsure }, 0);
  return plate(change, marks.length > 1 ? { count: marks.length } : {}, marks[0].doubt);
}

function plate(change, tally, doubt) {
  const isMixed = tally.sure !== undefined;
  const number = isMixed ? `${tally.sure}+${tally.unsure}` : tally.count !== undefined ? String(tally.count) : "";
  return { change, tally, doubt, isMixed, text: (change ? signsOfChange[change] : "") + number + doubts[doubt].sign };
}

// Strands from the bottom of the picture to its top.
function strandsOf(marks) {
  const groups = new Map();
  for (const mark of marks) {
    const { dyad, lane } = mark.tie;
    if (!dyad || !lane || dyad.low === dyad.high) continue;
    const key = `${dyad.number} ${lane.place}`;
    if (!groups.has(key)) groups.set(key, { dyad, lane, changes: new Map() });
    const { changes } = groups.get(key);
    if (!changes.has(mark.drawnAs)) changes.set(mark.drawnAs, []);
    changes.get(mark.drawnAs).push(mark);
  }
  const strands = [];
  for (const { dyad, lane, changes } of groups.values()) {
    const order = [...changes.keys()].sort((left, right) => changeOrder(left) - changeOrder(right));
    order.forEach((change, place) => {
      const strand = new Strand(dyad, lane, change, changes.get(change), place - (order.length - 1) / 2);
      if (strand.curve) strands.push(strand);
    });
  }
  return strands.sort((left, right) => {
    for (let place = 0; place < left.depth.length; place += 1) {
      if (left.depth[place] !== right.depth[place]) return left.depth[place] - right.depth[place];
    }
    return 0;
  });
}

function mixed(colour, other, share) {
  const parts = (text) => [1, 3, 5].map((place) => parseInt(text.slice(place, place + 2), 16));
  if (!/^#[0-9a-f]{6}$/i.test(colour)) return colour;
  const others = parts(other);
  const all = parts(colour).map((part, place) => Math.round(part * (1 - share) + others[place] * share));
  return `#${all.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

// What a line is drawn with, once certainty, doubt and change are heeded; as LineStroke says.
function penOf(look, isPossible, isFaded = false, isEnding = false, doubt = 0) {
  const { possible } = data.style;
  const marks = doubts[doubt];
  const paled = isPossible ? mixed(look.colour, ground.colour, possible.paleness) : look.colour;
  const thinned = isPossible ? Math.max(1, Math.min(1.5, look.width), look.width * possible.thinness) : look.width;
  const gap = Math.max(4, thinned * 2.3);
  const dots = look.dash.length > 0 ? [0.1, gap * 0.75, 0.1, gap * 1.75] : [0.1, gap];
  const possibleDash = look.head === "barred" ? possible.barred : possible.dash;
  const dash = isPossible
    ? (possibleDash.length > 0 ? possibleDash : dots) : isEnding ? [4, 4] : marks.dash ?? look.dash;
  return {
    look,
    isFaded,
    colour: isFaded ? mixed(paled, ground.faded, 0.68) : paled,
    width: isFaded ? Math.min(1.2, thinned) : thinned,
    dash,
    opacity: marks.opacity ?? null,
    hasRoundCaps: isPossible && possibleDash.length === 0,
  };
}

// The marks at the end of a line, and where the line itself has to stop.
function arrowhead(head, curve, width, pointed) {
  const size = 5.5 + width * 1.5;
  const { end } = curve;
  const room = distance(curve.start, end);
  const length = Math.min(size, room * 0.4);
  const base = curve.point(curve.placeBeforeEnd(length));
  const across = perpendicular(unit(subtract(end, base)));
  const side = times(across, length * 0.42);
  const made = { tip: [], bar: [], strokes: [], cut: 0 };
  if (pointed && head === "open") {
    made.strokes = [add(base, side), end, subtract(base, side)];
    made.cut = Math.min(width * 0.8, length);
  } else if (pointed) {
    made.tip = [end, add(base, side), subtract(base, side)];
    made.cut = length * 0.9;
  }
  if (head !== "barred") return made;
  const away = pointed ? Math.min(length + 3.5, room * 0.45) : Math.min(4, room * 0.3);
  const place = curve.placeBeforeEnd(away);
  const [middle, turned] = [curve.point(place), perpendicular(curve.direction(place))];
  const reach = times(turned, 3.2 + width * 0.9);
  const half = times(perpendicular(turned), Math.max(1.2, Math.min(2, width)) / 2);
  made.bar = [
    add(add(middle, reach), half), add(subtract(middle, reach), half),
    subtract(subtract(middle, reach), half), subtract(add(middle, reach), half),
  ];
  return made;
}
