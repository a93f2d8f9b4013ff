// Where lines run: from border to border of two figures, side by side where there are several.

const add = (one, other) => ({ x: one.x + other.x, y: one.y + other.y });
const subtract = (one, other) => ({ x: one.x - other.x, y: one.y - other.y });
const times = (point, factor) => ({ x: point.x * factor, y: point.y * factor });
const lengthOf = (point) => Math.sqrt(point.x * point.x + point.y * point.y);
const distance = (one, other) => lengthOf(subtract(other, one));
const perpendicular = (point) => ({ x: -point.y, y: point.x });

function unit(point) {
  const length = lengthOf(point);
  return length > 1e-9 ? times(point, 1 / length) : { x: 1, y: 0 };
}

// A number as pictures write it: one decimal at most.
const numeral = (number) => String(Math.round(number * 10) / 10 || 0);
const pair = (point) => `${numeral(point.x)} ${numeral(point.y)}`;

// A bow: a quadratic Bézier curve.
class Curve {
  constructor(start, control, end) {
    Object.assign(this, { start, control, end });
  }

  point(t) {
    const rest = 1 - t;
    return add(add(times(this.start, rest * rest), times(this.control, 2 * rest * t)), times(this.end, t * t));
  }

  direction(t) {
    return unit(add(times(subtract(this.control, this.start), 1 - t), times(subtract(this.end, this.control), t)));
  }

  get reversed() {
    return new Curve(this.end, this.control, this.start);
  }

  get length() {
    return (distance(this.start, this.end) + distance(this.start, this.control) + distance(this.control, this.end)) / 2;
  }

  get isStraight() {
    return distance(this.control, times(add(this.start, this.end), 0.5)) < 0.1;
  }

  part(first, last) {
    const one = add(this.start, times(subtract(this.control, this.start), first));
    const other = add(this.control, times(subtract(this.end, this.control), first));
    return new Curve(this.point(first), add(one, times(subtract(other, one), last)), this.point(last));
  }

  // The place before the end from which the end is so far away; 0 when the curve is shorter.
  placeBeforeEnd(away) {
    if (distance(this.start, this.end) <= away) return 0;
    let [low, high] = [0, 1];
    for (let step = 0; step < 24; step += 1) {
      const middle = (low + high) / 2;
      if (distance(this.point(middle), this.end) > away) low = middle;
      else high = middle;
    }
    return low;
  }

  get path() {
    if (this.isStraight) return `M${pair(this.start)}L${pair(this.end)}`;
    const control = `${Math.round(this.control.x)} ${Math.round(this.control.y)}`;
    return `M${pair(this.start)}Q${control} ${pair(this.end)}`;
  }

  clipped(from, to) {
    const first = exitOf(this, from);
    const last = 1 - exitOf(this.reversed, to);
    return first < last - 1e-6 ? this.part(first, last) : null;
  }
}

// Where a curve first leaves an outline that it starts in; 0 when it starts outside.
function exitOf(curve, outline) {
  const steps = 64;
  if (!outline.contains(curve.start)) return 0;
  let outside = 1;
  while (outside <= steps && outline.contains(curve.point(outside / steps))) outside += 1;
  if (outside > steps) return 1;
  let [low, high] = [(outside - 1) / steps, outside / steps];
  for (let step = 0; step < 24; step += 1) {
    const middle = (low + high) / 2;
    if (outline.contains(curve.point(middle))) low = middle;
    else high = middle;
  }
  return high;
}

// The border of what lines end at: an actor's figure, or the point of a hub.
class Outline {
  constructor(actor) {
    const [x, y] = actor.place;
    const [width, height, coreWidth = width, coreHeight = height, left = 0, down = 0] = actor.box;
    Object.assign(this, { centre: { x: x + left, y: y + down }, width: coreWidth, height: coreHeight });
    this.shape = actor.hub ? ["pill", 0] : data.figures[actor.kind].shape;
  }

  contains(point) {
    const [x, y] = [Math.abs(point.x - this.centre.x), Math.abs(point.y - this.centre.y)];
    const [halfWidth, halfHeight] = [this.width / 2, this.height / 2];
    if (x >= halfWidth || y >= halfHeight) return false;
    if (this.shape[0] === "chamfered") return x + y < halfWidth + halfHeight - this.shape[1];
    const radius = radiusOf(this.shape, this.width, this.height);
    const [cornerX, cornerY] = [x - (halfWidth - radius), y - (halfHeight - radius)];
    return cornerX <= 0 || cornerY <= 0 || cornerX * cornerX + cornerY * cornerY < radius * radius;
  }

  // How far one can go from the centre along a direction and stay well inside.
  reach(direction) {
    const x = Math.abs(direction.x) > 1e-6 ? this.width / 2 / Math.abs(direction.x) : Infinity;
    const y = Math.abs(direction.y) > 1e-6 ? this.height / 2 / Math.abs(direction.y) : Infinity;
    return Math.max(0, Math.min(x, y) * 0.78);
  }
}

function radiusOf(shape, width, height) {
  if (shape[0] === "pill") return Math.min(width, height) / 2;
  return shape[0] === "rounded" ? Math.min(shape[1], width / 2, height / 2) : 0;
}

const outlines = actors.map((actor) => (actor.place && actor.box ? new Outline(actor) : null));

const courses = { upwards: 0, mutual: 1, downwards: 2, any: 3 };

// The lanes of two actors, so that a tie keeps its place whatever comes and goes beside it.
const dyads = data.dyads.map(([low, high, bow, foreseen, lanes], number) => ({
  number,
  low: actors[low],
  high: actors[high],
  bow,
  foreseen,
  gap: Math.max(7, Math.min(12, 96 / Math.max(1, foreseen - 1))),
  isMerged: lanes.some((lane) => lane[1] === courses.any),
  lanes: lanes.map(([look, course, along, aside], place) =>
    ({ place, look: data.looks[look], course, along, aside })),
  curves: new Map(),
}));

const dyadOf = new Map(dyads.map((dyad) => [`${dyad.low.number} ${dyad.high.number}`, dyad]));

for (const tie of ties) {
  tie.dyad = dyadOf.get(`${tie.low.number} ${tie.high.number}`) ?? null;
  const course = tie.mutual ? courses.mutual : tie.from === tie.low ? courses.upwards : courses.downwards;
  const asked = tie.dyad?.isMerged ? courses.any : course;
  tie.lane = tie.dyad?.lanes.find((lane) => lane.look === tie.kind.look && lane.course === asked) ?? null;
}

// Between lines of one lane that differ in what became of them, and between their signs along them.
const siblingGap = 5;
const siblingSignGap = 26;

// The curve of a lane; `aside` is the place among several lines in it, 0 in their middle.
function curveOf(dyad, lane, aside) {
  const key = `${lane.place} ${aside}`;
  if (!dyad.curves.has(key)) {
    const offset = (lane.place - (dyad.foreseen - 1) / 2) * dyad.gap + aside * siblingGap;
    dyad.curves.set(key, routed(dyad, offset));
  }
  return dyad.curves.get(key);
}

// From middle to middle: ends side by side as far as the figures are wide, and further apart between them.
function routed(dyad, offset) {
  const [one, other] = [outlines[dyad.low.number], outlines[dyad.high.number]];
  if (!one || !other) return null;
  const normal = perpendicular(unit(subtract(other.centre, one.centre)));
  const spread = (outline) => {
    const reach = outline.reach(normal);
    return Math.max(-reach, Math.min(reach, offset * 0.62));
  };
  const start = add(one.centre, times(normal, spread(one)));
  const end = add(other.centre, times(normal, spread(other)));
  const middle = add(times(add(one.centre, other.centre), 0.5), times(normal, offset + dyad.bow));
  const control = subtract(times(middle, 2), times(add(start, end), 0.5));
  return new Curve(start, control, end).clipped(one, other);
}
