// swift-format-ignore-file
// Written by Scripts/fold-page from Script/, Style/ and Markup/. Change those, and fold again.

/// Script, style and markup of the timeline page, and the hashes by which its policy knows them.
enum PageFiles {
  static let script = #"""
    (() => {
    "use strict";
    const data = JSON.parse(document.getElementById("data").textContent);
    const labels = data.labels;
    function say(name, values = {}) {
    const label = labels[name] ?? name;
    const form = typeof label === "string" ? label : values.n === 1 ? label.one : label.other;
    return form.replace(/\{(\w+)\}/g, (gap, key) => (key in values ? String(values[key]) : gap));
    }
    const find = (id) => document.getElementById(id);
    const svgSpace = "http://www.w3.org/2000/svg";
    function fill(element, attributes, children) {
    for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value);
    }
    element.append(...children.filter((child) => child !== null && child !== undefined));
    return element;
    }
    const html = (name, attributes = {}, ...children) =>
    fill(document.createElement(name), attributes, children);
    const svg = (name, attributes = {}, ...children) =>
    fill(document.createElementNS(svgSpace, name), attributes, children);
    const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
    const unique = (list) => [...new Set(list)];
    function setText(element, text) {
    if (element.textContent !== text) element.textContent = text;
    }
    function arrange(parent, wanted) {
    let next = parent.firstChild;
    for (const child of wanted) {
    if (child === next) next = next.nextSibling;
    else parent.insertBefore(child, next);
    }
    while (next) {
    const gone = next;
    next = next.nextSibling;
    gone.remove();
    }
    }
    function webAddress(text) {
    return typeof text === "string" && /^https?:\/\/[^\s"'<>]+$/i.test(text) ? text : null;
    }
    const millisecondsADay = 86_400_000;
    function civil(day) {
    const date = new Date(day * millisecondsADay);
    if (Number.isNaN(date.getTime())) return { year: Math.round(1970 + day / 365.2425), month: 1, day: 1 };
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
    }
    const padded = (number, length) => String(Math.abs(number)).padStart(length, "0");
    function textOf(day) {
    const { year, month, day: dayOfMonth } = civil(day);
    const sign = year < 0 ? "-" : "";
    const letter = Math.abs(year) > 9999 ? "Y" : "";
    return `${letter}${sign}${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}`;
    }
    function dayOf(text) {
    const parts = /^Y?(-?\d{4,6})-(\d\d)-(\d\d)$/.exec(text ?? "");
    if (!parts) return null;
    const [year, month, dayOfMonth] = parts.slice(1).map(Number);
    const date = new Date(0);
    date.setUTCFullYear(year, month - 1, dayOfMonth);
    const day = Math.round(date.getTime() / millisecondsADay);
    const told = civil(day);
    return told.year === year && told.month === month && told.day === dayOfMonth ? day : null;
    }
    function yearWords(year) {
    return year > 0 ? String(year) : say("bce", { year: 1 - year });
    }
    function dayWords(day) {
    if (!Number.isFinite(day)) return say("unknown");
    const { year, month, day: dayOfMonth } = civil(day);
    return say("day", { day: dayOfMonth, month: labels.months[month - 1], year: yearWords(year) });
    }
    const everything = data.known.length - 1;
    const unboundedNumber = 2 ** 31 - 1;
    const kinds = data.kinds.map((kind, number) => ({ ...kind, number, look: data.looks[kind.look] }));
    const actors = data.actors.map((actor, number) => ({
    ...actor,
    number,
    names: actor.names.map(([name, ...lines], place) => ({
    name, lines: lines.length > 0 ? lines : [name], width: actor.widths?.[place], turned: actor.turned?.[place] === 1,
    })),
    }));
    const { ground, doubts } = data.style;
    const ties = data.ties.map((tie, number) => {
    const [from, to] = [actors[tie.f], actors[tie.t]];
    const upwards = from.number < to.number;
    return {
    ...tie,
    number,
    kind: kinds[tie.k],
    from,
    to,
    low: upwards ? from : to,
    high: upwards ? to : from,
    mutual: tie.m === 1,
    claims: tie.c ?? [],
    };
    });
    function versionAt(versions, number) {
    let found;
    for (const version of versions) {
    if (version[0] > number) break;
    found = version;
    }
    return found;
    }
    class Knowledge {
    constructor(number) {
    this.number = number;
    this.day = data.known[number];
    this.states = ties.map((tie) => this.state(tie)).filter((state) => state !== null);
    this.names = actors.map((actor) => (actor.when ? this.spells(versionAt(actor.when, number)[1]) : null));
    this.lives = actors.map((actor) => this.life(actor));
    const leftOut = versionAt(data.leftOut, number);
    this.leftOut = leftOut ? leftOut.slice(1) : [];
    }
    decoded(value, unbound) {
    if (value === null) return unbound;
    return value === "k" ? this.day : value === "l" ? this.day + 1 : value;
    }
    runs(values) {
    const runs = [];
    for (let place = 0; place < values.length; place += 3) {
    runs.push({
    first: this.decoded(values[place], -Infinity),
    last: this.decoded(values[place + 1], Infinity),
    certain: values[place + 2] === 1,
    });
    }
    return runs;
    }
    state(tie) {
    const version = versionAt(tie.v, this.number);
    if (!version || version.length === 1) return null;
    const status = data.statuses[version[2]];
    const [doubt, unreliability] = data.style.statuses[version[2]];
    const counting = version[4];
    return {
    tie,
    knowledge: this,
    runs: this.runs(version[1]),
    status,
    doubt,
    unreliability,
    says: version[3],
    claims: tie.claims.filter((claim) => claim[3] <= this.number),
    counting: tie.claims.filter((claim, place) =>
    claim[3] <= this.number && (!counting || counting.includes(place))),
    };
    }
    spells(values) {
    const spells = [];
    for (let place = 0; place < values.length; place += 2) {
    spells.push({ first: values[place] ?? -Infinity, name: values[place + 1] });
    }
    return spells;
    }
    life(actor) {
    const version = actor.life ? versionAt(actor.life, this.number) : null;
    return version ? this.runs(version[1]) : [];
    }
    nameNumber(actor, day) {
    let number = 0;
    for (const spell of this.names[actor.number] ?? []) if (spell.first <= day) number = spell.name;
    return number;
    }
    nameOf(actor, day) {
    return actor.names[this.nameNumber(actor, day)].name;
    }
    leftOutOn(day) {
    let counts = [];
    for (const step of this.leftOut) if ((step[0] ?? -Infinity) <= day) counts = step.slice(1);
    return counts;
    }
    }
    const knowledges = new Map();
    function knowledgeOf(number) {
    if (!knowledges.has(number)) knowledges.set(number, new Knowledge(number));
    return knowledges.get(number);
    }
    function runOn(runs, day) {
    for (const run of runs) if (run.first <= day && day <= run.last) return run;
    return null;
    }
    function phaseOn(tie, day) {
    let best = null;
    for (const phase of tie.phases ?? []) {
    const [firstEarliest, firstLatest, lastEarliest, lastLatest] = phase.b;
    if (firstEarliest > day || day > lastLatest) continue;
    const rank = [firstLatest <= day && day <= lastEarliest ? 1 : 0, firstEarliest];
    if (!best || rank[0] > best.rank[0] || (rank[0] === best.rank[0] && rank[1] >= best.rank[1])) {
    best = { phase, rank };
    }
    }
    return best?.phase ?? null;
    }
    function marksOn(knowledge, day, admits) {
    const marks = [];
    for (const state of knowledge.states) {
    const run = runOn(state.runs, day);
    if (run && admits(state)) marks.push(markOf(state, run.certain, day));
    }
    return marks;
    }
    function markOf(state, certain, day) {
    const { tie } = state;
    const phase = tie.phases ? phaseOn(tie, day) : null;
    return {
    tie,
    state,
    day,
    certain,
    phase,
    doubt: state.doubt,
    unsureness: state.unreliability * 2 + (certain ? 0 : 1),
    weight: phase?.weight ?? tie.weight ?? null,
    trend: phase?.trend ?? tie.trend ?? null,
    note: phase?.note ?? tie.note ?? null,
    change: null,
    drawnAs: null,
    what: [],
    news: null,
    };
    }
    function signatureOf(mark) {
    const { tie, state } = mark;
    const names = tie.from.when || tie.to.when
    ? `${state.knowledge.nameNumber(tie.from, mark.day)},${state.knowledge.nameNumber(tie.to, mark.day)}` : "";
    const phase = mark.phase ? tie.phases.indexOf(mark.phase) : "";
    return `${tie.number} ${mark.certain ? 1 : 0} ${state.knowledge.number} ${names} ${phase} ${mark.change} ${mark.news}`;
    }
    function covers(knowledge, day, foundKinds, askedKinds) {
    if (knowledge.day !== null && day > knowledge.day) return false;
    if (!data.covered) return true;
    const holds = (days) => !days || ((days[0] ?? -Infinity) <= day && day <= (days[1] ?? Infinity));
    if (askedKinds) return askedKinds.every((kind) => holds(kind.covered));
    return data.covered.every(holds) && foundKinds.every((kind) => holds(kind.covered));
    }
    function daysOfChange(knowledge, admits, admitsActor) {
    const days = new Set();
    const shown = new Map();
    for (const state of knowledge.states) {
    if (!admits(state)) continue;
    for (const run of state.runs) {
    days.add(run.first);
    days.add(run.last + 1);
    }
    for (const phase of state.tie.phases ?? []) {
    const [first, firstLatest, lastEarliest, last] = phase.b;
    for (const day of [first, firstLatest, lastEarliest + 1, last + 1]) {
    if (Math.abs(day) < unboundedNumber && runOn(state.runs, day)) days.add(day);
    }
    }
    for (const actor of [state.tie.from, state.tie.to]) {
    if (!actor.when) continue;
    shown.set(actor, [...(shown.get(actor) ?? []), ...state.runs]);
    }
    }
    for (const [actor, runs] of shown) {
    for (const spell of knowledge.names[actor.number]) if (runOn(runs, spell.first)) days.add(spell.first);
    }
    if (data.isolates) {
    for (const actor of actors) {
    if (!admitsActor(actor)) continue;
    for (const run of knowledge.lives[actor.number]) {
    days.add(run.first);
    days.add(run.last + 1);
    }
    }
    }
    return [...days].filter(Number.isFinite).sort((left, right) => left - right);
    }
    function difference(before, after) {
    const what = [];
    for (const end of ["from", "to"]) if (before.tie[end] !== after.tie[end]) what.push(end);
    if (before.certain !== after.certain) what.push("certainty");
    for (const name of ["weight", "trend", "note"]) if (before[name] !== after[name]) what.push(name);
    return what;
    }
    function compare(knowledge, from, to, admits) {
    const before = new Map(marksOn(knowledge, from, admits).map((mark) => [mark.tie.id, mark]));
    const after = marksOn(knowledge, to, admits);
    const sides = { unchanged: [], ended: [], changed: [], began: [] };
    for (const mark of after) {
    const old = before.get(mark.tie.id);
    before.delete(mark.tie.id);
    mark.what = old ? difference(old, mark) : [];
    mark.change = !old ? "began" : mark.what.length > 0 ? "changed" : "unchanged";
    mark.drawnAs = isOfCertaintyAlone(mark) ? "unchanged" : mark.change;
    mark.before = old ?? null;
    sides[mark.change].push(mark);
    }
    for (const mark of before.values()) {
    mark.change = mark.drawnAs = "ended";
    sides.ended.push(mark);
    }
    const shown = new Set([...after, ...before.values()].map((mark) => mark.tie));
    const marks = [...sides.unchanged, ...sides.ended, ...sides.changed, ...sides.began];
    for (const mark of marks) mark.news = newsOf(knowledge, mark, from, to);
    return { ...sides, marks, passing: passing(knowledge, from, to, admits, shown) };
    }
    const isOfCertaintyAlone = (mark) => mark.what.length === 1 && mark.what[0] === "certainty";
    function passing(knowledge, from, to, admits, shown) {
    const [first, last] = [Math.min(from, to) + 1, Math.max(from, to) - 1];
    return knowledge.states.filter((state) =>
    !shown.has(state.tie) && admits(state) && state.runs.some((run) => run.first <= last && first <= run.last));
    }
    function causesOf(knowledge, tie, change, from, to) {
    const version = tie.because ? versionAt(tie.because, knowledge.number) : null;
    if (!version) return [];
    const comes = ["starts", "restores"];
    const goes = ["ends", "suspends", "weakens"];
    const verbs = {
    began: from <= to ? comes : goes,
    ended: from <= to ? goes : comes,
    changed: ["strengthens", "weakens", "suspends", "restores"],
    unchanged: [],
    }[change];
    const [low, high] = [Math.min(from, to), Math.max(from, to)];
    const found = version[1].map(([verb, sentence, first, last, id]) =>
    ({ rank: Math.min(verbs.indexOf(verb), 1), sentence, first: first ?? -Infinity, last: last ?? Infinity, id }))
    .filter((cause) => cause.rank >= 0 && cause.first <= high && low <= cause.last);
    found.sort((left, right) => left.rank - right.rank || left.first - right.first);
    return found.filter((cause, place) => found.findIndex((other) => other.id === cause.id) === place);
    }
    function newsOf(knowledge, mark, from, to) {
    const causes = causesOf(knowledge, mark.tie, mark.change, from, to).map((cause) => cause.sentence).join("; ");
    const because = causes ? say("because", { causes }) : "";
    if (mark.change !== "changed") return say(`news-${mark.change}`) + because;
    return say("news-changed", { what: mark.what.map((word) => say(`what-${word}`)).join(", ") }) + because;
    }
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
    const numeral = (number) => String(Math.round(number * 10) / 10 || 0);
    const pair = (point) => `${numeral(point.x)} ${numeral(point.y)}`;
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
    const siblingGap = 5;
    const siblingSignGap = 26;
    function curveOf(dyad, lane, aside) {
    const key = `${lane.place} ${aside}`;
    if (!dyad.curves.has(key)) {
    const offset = (lane.place - (dyad.foreseen - 1) / 2) * dyad.gap + aside * siblingGap;
    dyad.curves.set(key, routed(dyad, offset));
    }
    return dyad.curves.get(key);
    }
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
    function sentenceOf(kind, from, to) {
    const names = { from, to };
    return kind.sentence.replace(/\{(from|to)\}/g, (gap, end) => {
    const name = names[end];
    names[end] = undefined;
    return name ?? gap;
    });
    }
    const namesOfEnds = (mark) => {
    const { knowledge } = mark.state;
    return [knowledge.nameOf(mark.tie.from, mark.day), knowledge.nameOf(mark.tie.to, mark.day)];
    };
    const sentenceOfMark = (mark) => sentenceOf(mark.tie.kind, ...namesOfEnds(mark));
    function phraseOf(mark) {
    const { tie } = mark;
    if (tie.mutual) return tie.kind.label;
    if (!tie.office) return sentenceOfMark(mark);
    const [from, to] = namesOfEnds(mark);
    if (tie.kind.id === "leads") return say("leads-as", { sentence: sentenceOfMark(mark), office: tie.office });
    return say("holds-office", { person: from, office: tie.office, organization: to });
    }
    function fullPhraseOf(mark) {
    return mark.tie.mutual ? say("between", { phrase: phraseOf(mark), ends: namesOfEnds(mark).join(" – ") }) : phraseOf(mark);
    }
    const sourceOf = (claim) => data.sources[claim[2]];
    const speakerName = (speaker, claim) => (speaker === 0 ? sourceOf(claim).name : data.names[speaker - 1]);
    const stancesInOrder = ["states", "alleges", "predicts", "doubts", "denies"];
    function speakersLine(state) {
    const parts = stancesInOrder.map((stance) => {
    const claims = state.counting.filter((claim) => data.stances[claim[0]] === stance);
    const names = unique(claims.flatMap((claim) => claim[1].map((speaker) => speakerName(speaker, claim))));
    return names.length > 0 ? say(`${stance}-by`, { names: names.join(", ") }) : null;
    }).filter(Boolean);
    return parts.length > 0 ? capital(parts.join("; ")) : null;
    }
    function sourcesLine(state) {
    const names = unique(unique(state.claims.map((claim) => claim[2])).map((number) => data.sources[number].name));
    return names.length > 0 ? say("sources-line", { n: names.length, names: names.join("; ") }) : say("no-source-named");
    }
    const statusWords = (status) => say(`status-${status}`);
    const certaintyWords = (mark) => say(mark.certain ? "certain" : "possible");
    function titleOf(mark) {
    const { state, tie } = mark;
    const lines = [
    sentenceOfMark(mark),
    [tie.w, say(mark.certain ? "certain" : "possible-long"), statusWords(state.status)].join(" · "),
    mark.note,
    ];
    if (state.status !== "unsourced") lines.push(speakersLine(state), sourcesLine(state));
    lines.push(mark.news);
    return lines.filter(Boolean).join("\n");
    }
    const numberWords = (name, n) => say(name, { n });
    function countsOf(view) {
    if (view.compared) {
    const { began, ended, changed, unchanged, passing } = view.compared;
    const lesser = changed.filter(isOfCertaintyAlone).length;
    const parts = [
    numberWords("ties-began", began.length), numberWords("ended", ended.length),
    numberWords("changed", changed.length - lesser), numberWords("surer", lesser),
    numberWords("unchanged", unchanged.length),
    ].join(", ");
    return parts + (passing.length > 0 ? say("passed", { n: passing.length }) : "");
    }
    const certain = view.marks.filter((mark) => mark.certain).length;
    const possible = view.marks.length - certain;
    const left = leftOutWords(view);
    if (view.marks.length === 0) return say("no-ties") + left;
    const told = data.certainty
    ? say(`ties-${data.certainty}`, { n: view.marks.length })
    : say("ties-both", { ties: say("ties", { n: certain }), possible });
    return say("among", { ties: told, actors: say("actors", { n: view.actors.length }) }) + left;
    }
    function leftOutWords(view) {
    const counts = view.isNarrowed ? [] : view.knowledge.leftOutOn(view.on);
    const parts = [];
    for (let place = 0; place < counts.length; place += 2) {
    parts.push(`${counts[place + 1]} ${data.statuses[counts[place]]}`);
    }
    return parts.length > 0 ? say("left-out", { counts: parts.join(", ") }) : "";
    }
    function knownWords(knowledge) {
    return knowledge.day === null ? "" : say("known-by-words", { day: dayWords(knowledge.day) });
    }
    function dateWords(view) {
    const words = view.compared
    ? say("from-to", { from: dayWords(view.from), to: dayWords(view.to) }) : dayWords(view.on);
    return words + knownWords(view.knowledge);
    }
    function coverageWords(view) {
    const { knowledge } = view;
    const late = view.days.some((day) => knowledge.day !== null && day > knowledge.day);
    if (late) return say("not-known-yet", { day: dayWords(knowledge.day) });
    return data.coverage[view.isCovered || data.coverage.length === 1 ? 0 : 1];
    }
    const legendFont = 12;
    const legendLine = 15;
    const sampleWidth = 44;
    function doubtWords(doubt) {
    const words = doubts[doubt].statuses.map((place) => statusWords(data.statuses[place]));
    return words.length < 2 ? words[0] : say("either", { most: words.slice(0, -1).join(", "), last: words.at(-1) });
    }
    const measuring = document.createElement("canvas").getContext("2d");
    function widthOf(text, size, isBold) {
    measuring.font = `${isBold ? "bold " : ""}${size}px ${data.font}`;
    return measuring.measureText(text).width;
    }
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
    function penElement(pen) {
    return svg("g", {
    class: `look-${pen.look.name}${pen.isFaded ? " faded" : ""}`, fill: "none", stroke: pen.colour,
    "stroke-width": numeral(pen.width), "stroke-dasharray": pen.dash.length > 0 ? pen.dash.map(numeral).join(" ") : null,
    "stroke-linecap": pen.hasRoundCaps ? "round" : null, opacity: pen.opacity,
    });
    }
    const pathOf = (points, isClosed) => `M${points.map(pair).join("L")}${isClosed ? "Z" : ""}`;
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
    function headElements(head, pen, isHollow) {
    const solid = {
    "stroke-dasharray": pen.dash.length > 0 ? "none" : null, "stroke-linecap": pen.hasRoundCaps ? "butt" : null,
    };
    const elements = [];
    if (isHollow && head.tip.length > 0) {
    elements.push(svg("path", { class: "hollow", fill: ground.colour, "stroke-width": 1.2, ...solid, d: pathOf(head.tip, true) }));
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
    const [badge, beside] = badgeOf(actor, name, middle);
    const first = middle - name.lines.length * look.line / 2 + look.line * 0.5 + look.size * 0.36;
    const halo = actor.hub ? { class: "halo", stroke: ground.colour, "stroke-width": 3, "paint-order": "stroke" } : {};
    return svg("g", { class: `actor ${actor.kind}`, "data-id": actor.id, transform: `translate(${numeral(actor.place[0])} ${numeral(actor.place[1])})` },
    svg("title", {}, `${name.turned ? `\u2068${name.name}\u2069` : name.name}, ${kind}`),
    figureElement(look, shape, coreWidth, coreHeight, { x: left, y: down }),
    ...badge,
    ...name.lines.map((line, place) => svg("text", {
    x: beside > 0 ? numeral(beside / 2) : null, y: numeral(first + place * look.line), "font-size": look.size,
    "font-weight": look.bold ? "bold" : null, fill: actor.hub ? null : look.text,
    direction: name.turned ? "rtl" : null, "unicode-bidi": name.turned ? "isolate" : null, ...halo,
    }, line)));
    }
    function badgeOf(actor, name, middle) {
    if (actor.badge === undefined) return [[], 0];
    const element = find("badges").content.children[actor.badge].cloneNode(true);
    const [width, height] = ["width", "height"].map((side) => Number(element.getAttribute(side)));
    const beside = width + data.style.gap;
    element.setAttribute("x", numeral(-(beside + name.width) / 2));
    element.setAttribute("y", numeral(middle - height / 2));
    return [[element], beside];
    }
    function strandElement(strand) {
    const pen = penOf(strand.look, strand.isPossible, strand.isFaded, strand.change === "ended", strand.doubt);
    const group = penElement(pen);
    strand.marks.forEach((mark, place) => {
    const { tie, state } = mark;
    const words = ["tie", tie.kind.word, tie.kind.valence, state.status, mark.certain ? "certain" : "possible", mark.change];
    const element = svg("g", {
    class: words.filter(Boolean).join(" "), "data-id": tie.id, "data-from": tie.from.id, "data-to": tie.to.id,
    }, svg("title", {}, titleOf(mark)));
    if (place === 0) {
    element.append(...lineElements(strand.curve, pen, { up: strand.pointsUp, down: strand.pointsDown },
    { up: doubts[strand.doubtUp].hollow === 1, down: doubts[strand.doubtDown].hollow === 1 }));
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
    fill: colour ?? ground.colour, stroke, ink: colour ? ground.colour : stroke,
    classes: colour ? "sign changed-sign" : `sign look-${strand.look.name}`,
    }));
    }
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
    const state = {
    isComparing: false,
    on: data.opens,
    from: data.opens,
    knowledge: everything,
    focus: [],
    hidden: { kinds: new Set(), valences: new Set(), statuses: new Set() },
    };
    const knowledge = () => knowledgeOf(state.knowledge);
    function admits(told) {
    const { hidden } = state;
    return !hidden.kinds.has(told.tie.kind.number) && !hidden.valences.has(told.tie.kind.valence)
    && !hidden.statuses.has(told.status);
    }
    function isInFocus(one, other) {
    const { focus } = state;
    if (focus.length === 0) return true;
    return focus.length === 1 ? one === focus[0] || other === focus[0] : focus.includes(one) && focus.includes(other);
    }
    const admitsFocus = (told) => admits(told) && isInFocus(told.tie.from, told.tie.to);
    const steps = { key: null, days: [], weights: [] };
    function refreshSteps() {
    const { hidden } = state;
    const key = JSON.stringify([
    state.knowledge, state.focus.map((actor) => actor.number), ...Object.values(hidden).map((set) => [...set]),
    ]);
    if (key === steps.key) return false;
    const known = knowledge();
    const days = daysOfChange(known, admitsFocus, (actor) => state.focus.length === 0 || state.focus.includes(actor));
    const places = new Map(days.map((day, place) => [day, place]));
    const weights = days.map(() => 0);
    for (const told of known.states) {
    if (!admitsFocus(told)) continue;
    for (const run of told.runs) {
    for (const day of [run.first, run.last + 1]) if (places.has(day)) weights[places.get(day)] += 1;
    }
    }
    Object.assign(steps, { key, days, weights });
    return true;
    }
    function stepAt(day) {
    let [low, high] = [0, steps.days.length];
    while (low < high) {
    const middle = (low + high) >> 1;
    if (steps.days[middle] <= day) low = middle + 1;
    else high = middle;
    }
    return low - 1;
    }
    function viewNow() {
    const known = knowledge();
    const { on, from, isComparing } = state;
    const compared = isComparing ? compare(known, from, on, admits) : null;
    const marks = compared ? compared.marks : marksOn(known, on, admits);
    const days = isComparing ? [from, on] : [on];
    const strands = strandsOf(marks);
    const dayOfActor = new Map();
    for (const mark of marks) {
    for (const actor of [mark.tie.from, mark.tie.to]) {
    if (mark.day === on || !dayOfActor.has(actor)) dayOfActor.set(actor, mark.day);
    }
    }
    if (data.isolates) {
    for (const day of days) {
    for (const actor of actors) if (runOn(known.lives[actor.number], day)) dayOfActor.set(actor, day);
    }
    }
    const near = new Set(state.focus);
    for (const { tie } of marks) {
    if (state.focus.length === 1 && isInFocus(tie.from, tie.to)) near.add(tie.from).add(tie.to);
    }
    const foundKinds = unique(marks.map((mark) => mark.tie.kind));
    const askedKinds = state.hidden.kinds.size > 0 ? kinds.filter((kind) => !state.hidden.kinds.has(kind.number)) : null;
    return {
    compared,
    on,
    from,
    to: on,
    days,
    knowledge: known,
    marks,
    strands,
    actors: actors.filter((actor) => dayOfActor.has(actor)),
    isCovered: days.every((day) => covers(known, day, foundKinds, askedKinds)),
    isNarrowed: Object.values(state.hidden).some((set) => set.size > 0),
    isNear: (dyad) => isInFocus(dyad.low, dyad.high),
    isNearActor: (actor) => state.focus.length === 0 || near.has(actor),
    nameNumber: (actor) => known.nameNumber(actor, dayOfActor.get(actor)),
    };
    }
    const signsOfValence = { cooperative: "+", neutral: "○", hostile: "−" };
    const lifelong = new Map();
    for (const tie of ties) lifelong.set(groupKeyOf(tie), (lifelong.get(groupKeyOf(tie)) ?? 0) + 1);
    function groupKeyOf(tie) {
    return tie.kind.structural ? "structural" : `${tie.low.number} ${tie.high.number}`;
    }
    class TieListing {
    constructor() {
    this.items = new Map();
    this.groups = new Map();
    }
    show(view) {
    const marks = view.marks.filter((mark) => isInFocus(mark.tie.from, mark.tie.to));
    this.kept = new Map();
    setText(find("list-heading"), dateWords(view));
    setText(find("counts"), countsOf(view) + focusCount(marks));
    arrange(find("news"), view.compared ? [] : this.newsSections(view));
    const sections = view.compared ? this.comparedSections(view, marks) : this.groupSections(marks);
    if (sections.length === 0) sections.push(this.empty ??= html("p", { class: "nothing" }, say("no-ties")));
    arrange(find("groups"), sections);
    this.items = this.kept;
    }
    newsSections(view) {
    const change = compare(view.knowledge, view.on - 1, view.on, admitsFocus);
    const isSurer = (mark) => isOfCertaintyAlone(mark) && mark.certain;
    const isLessSure = (mark) => isOfCertaintyAlone(mark) && !mark.certain;
    const parts = [
    ["began", change.began], ["ended", change.ended],
    ["changed", change.changed.filter((mark) => !isOfCertaintyAlone(mark))],
    ["surer", change.changed.filter(isSurer)], ["less-sure", change.changed.filter(isLessSure)],
    ].filter(([, marks]) => marks.length > 0);
    if (parts.length === 0) return [];
    const section = this.groups.get("news") ?? html("section", { class: "news" }, html("h3", {}));
    this.groups.set("news", section);
    setText(section.firstChild, say("news", { day: dayWords(view.on) }));
    const most = 12;
    const lists = parts.map(([name, marks]) => {
    const block = this.block(`news ${name}`, say(`on-${name}`, { n: marks.length }), `change ${name}`, marks.length > most || name === "surer" || name === "less-sure");
    arrange(block.list, marks.map((mark) => this.item(mark, `news ${name}`, { isStanding: true })));
    return block.element;
    });
    arrange(section, [section.firstChild, ...lists]);
    return [section];
    }
    comparedSections(view, marks) {
    const isLesser = (mark) => isOfCertaintyAlone(mark);
    const of = (change) => marks.filter((mark) => mark.change === change);
    const passed = view.compared.passing.filter((told) => isInFocus(told.tie.from, told.tie.to));
    return [
    ["began", of("began")], ["ended", of("ended")], ["changed", of("changed").filter((mark) => !isLesser(mark))],
    ["certainty", of("changed").filter(isLesser)], ["unchanged", of("unchanged")],
    ["passing", passed.map((told) => ({ ...markOf(told, told.runs.some((run) => run.certain), told.runs[0].first), change: "passing" }))],
    ].filter(([, list]) => list.length > 0).map(([name, list]) => {
    const isFolded = !["began", "ended", "changed"].includes(name);
    const block = this.block(name, say(`all-${name}`, { n: list.length }), `change ${name}`, isFolded);
    arrange(block.list, list.map((mark) => this.item(mark, name, { isStanding: true })));
    return block.element;
    });
    }
    groupSections(marks) {
    const groups = new Map();
    for (const mark of marks) {
    const key = groupKeyOf(mark.tie);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(mark);
    }
    const rank = (key) => (key === "structural" ? -1 : lifelong.get(key));
    const order = [...groups.keys()].sort((left, right) => rank(right) - rank(left) || (left < right ? -1 : 1));
    return order.map((key) => this.groupSection(key, groups.get(key)));
    }
    groupSection(key, marks) {
    let group = this.groups.get(key);
    if (!group) {
    const heading = html("h3", {});
    const list = html("ul", {});
    group = { element: html("section", { class: "group" }, heading, list), heading, list };
    if (key === "structural") setText(heading, say("structural"));
    else {
    const { low, high } = marks[0].tie;
    group.button = html("button", { type: "button", class: "plain", title: say("focus-dyad") });
    group.button.addEventListener("click", () => setFocus([low, high]));
    heading.append(group.button);
    }
    this.groups.set(key, group);
    }
    if (group.button) {
    const { low, high } = marks[0].tie;
    const { knowledge: known } = marks[0].state;
    setText(group.button, `${known.nameOf(low, marks[0].day)} – ${known.nameOf(high, marks[0].day)}`);
    }
    const sorted = [...marks.filter((mark) => mark.certain), ...marks.filter((mark) => !mark.certain)];
    const phrases = sorted.map(phraseOf);
    arrange(group.list, sorted.map((mark, place) => {
    const isAlike = phrases.some((phrase, other) => other !== place && phrase === phrases[place]);
    return this.item(mark, "group", { isStanding: key === "structural", isAlike });
    }));
    return group.element;
    }
    block(key, title, className, isFolded) {
    let block = this.groups.get(key);
    if (!block) {
    const summary = html("summary", {});
    const list = html("ul", {});
    block = { element: html("details", { class: className }, summary, list), summary, list };
    summary.addEventListener("click", () => { block.isChosen = true; });
    this.groups.set(key, block);
    }
    if (!block.isChosen) block.element.open = !isFolded;
    setText(block.summary, title);
    return block;
    }
    item(mark, place, options) {
    const key = `${place} ${mark.tie.number}`;
    const signature = `${signatureOf(mark)} ${options.isAlike ? 1 : 0}`;
    let item = this.items.get(key);
    if (!item || item.signature !== signature) item = { signature, element: itemElement(mark, options) };
    this.kept.set(key, item);
    return item.element;
    }
    }
    function unfoldForPrint() {
    const folded = [...document.querySelectorAll("#list details:not([open])")];
    for (const details of folded) details.open = true;
    window.addEventListener("afterprint", () => { for (const details of folded) details.open = false; }, { once: true });
    }
    function focusCount(marks) {
    const names = state.focus.map((actor) => knowledge().nameOf(actor, state.on));
    if (names.length === 0) return "";
    return `. ${say(names.length === 1 ? "focus-one" : "focus-two", { n: marks.length, names: names.join(" – ") })}`;
    }
    function itemElement(mark, { isStanding, isAlike }) {
    const { tie, state: told } = mark;
    const strength = [
    mark.weight === null ? null : say("weight", { weight: mark.weight }), mark.trend === null ? null : say(mark.trend),
    ].filter(Boolean).map((text) => `, ${text}`).join("");
    const phrase = isStanding ? fullPhraseOf(mark) : phraseOf(mark);
    const button = html("button", { type: "button", class: "tie-button", "aria-expanded": "false" },
    html("span", { class: "sign", "aria-hidden": "true" }, signsOfValence[tie.kind.valence]),
    html("span", { class: "what" }, phrase + strength), " ",
    html("span", { class: "when" }, tie.w), " ",
    html("span", { class: "certainty" }, mark.certain ? say("certain") : say("possible")), " ",
    html("span", { class: "says" }, told.says),
    isAlike && mark.note ? html("span", { class: "remark" }, ` ${mark.note}`) : null);
    const element = html("li", { class: `item ${tie.kind.valence} ${mark.certain ? "certain" : "possible"}`, "data-id": tie.id }, button);
    button.addEventListener("click", () => {
    const isOpen = button.getAttribute("aria-expanded") === "true";
    button.setAttribute("aria-expanded", String(!isOpen));
    if (isOpen) element.lastChild.remove();
    else element.append(detailsOf(mark));
    });
    element.mark = mark;
    return element;
    }
    function detailsOf(mark) {
    const { tie, state: told } = mark;
    const facts = [
    [say("dates"), [tie.w, tie.limit, mark.certain ? say("certain") : say("possible-long")].filter(Boolean).join(" · ")],
    [say("status"), statusWords(told.status)],
    [say("remark"), mark.note],
    [say("terms"), tie.terms?.join(", ")],
    ...(tie.roles ?? []).map(([role, ...names]) => [capital(labels[`role-${role}`] ?? role), names.join(", ")]),
    [say("what-happened"), mark.news],
    ].filter(([, text]) => text);
    const list = html("dl", {}, ...facts.flatMap(([name, text]) => [html("dt", {}, name), html("dd", {}, text)]));
    const claims = told.claims.map((claim) => claimElement(claim, told));
    return html("div", { class: "details" }, list,
    claims.length > 0 ? html("ul", { class: "claims" }, ...claims) : html("p", {}, say("no-source-named")));
    }
    function claimElement(claim, told) {
    const [stanceNumber, speakers, , , at, retracts, note] = claim;
    const stance = data.stances[stanceNumber];
    const isVoid = !told.counting.includes(claim);
    const names = speakers.map((speaker) => (speaker === 0 ? say("the-source") : data.names[speaker - 1])).join(", ");
    const words = stance ? say(`stance-${stance}`, { n: speakers.length, names }) : "";
    const taken = retracts === undefined || retracts === null ? null : say("takes-back", { source: data.sources[retracts].name });
    return html("li", { class: isVoid ? "void" : "" },
    html("span", { class: "stance" }, [capital(words), taken].filter(Boolean).join("; ")), " ",
    sourceElement(sourceOf(claim), at), note ? html("span", { class: "remark" }, ` ${note}`) : null,
    isVoid ? html("span", { class: "remark" }, ` ${say("no-longer-counts")}`) : null);
    }
    function sourceElement(source, at) {
    const address = webAddress(source.url);
    const title = source.title ?? source.name;
    const cite = address ? html("a", { href: address, rel: "noopener noreferrer", target: "_blank" }, title) : html("cite", {}, title);
    const rest = [source.author, source.publisher, source.published].filter((part) => part && part !== title);
    return html("span", { class: "source" }, cite, rest.length > 0 ? `. ${unique(rest).join(", ")}` : "", at ? `, ${at}` : "");
    }
    class Zoom {
    constructor(root, onChange) {
    this.root = root;
    this.view = root.querySelector(".view");
    this.onChange = onChange;
    this.factor = 1;
    this.centre = { x: data.frame.width / 2, y: (data.frame.top + data.frame.bottom) / 2 };
    this.pointers = new Map();
    this.listen();
    }
    get size() {
    return { width: data.frame.width - 20, height: data.frame.bottom - data.frame.top + 16 };
    }
    resize(width, height) {
    [this.width, this.height] = [width, height];
    this.fitting = Math.min(width / this.size.width, height / this.size.height);
    this.apply();
    }
    get scale() {
    return this.fitting * this.factor;
    }
    apply() {
    const { scale } = this;
    const { size } = this;
    const limit = (centre, middle, whole, room) => {
    const slack = Math.max(0, (whole - room / scale) / 2);
    return Math.max(middle - slack, Math.min(middle + slack, centre));
    };
    this.centre = {
    x: limit(this.centre.x, data.frame.width / 2, size.width, this.width),
    y: limit(this.centre.y, (data.frame.top + data.frame.bottom) / 2, size.height, this.height),
    };
    const [x, y] = [this.width / 2 - this.centre.x * scale, this.height / 2 - this.centre.y * scale];
    this.view.setAttribute("transform", `translate(${numeral(x)} ${numeral(y)}) scale(${Math.round(scale * 10000) / 10000})`);
    this.root.classList.toggle("near", this.factor > 1.001);
    this.onChange(this);
    }
    zoom(factor, point = { x: this.width / 2, y: this.height / 2 }) {
    const most = Math.max(4, 2.5 / this.fitting);
    const wanted = Math.max(1, Math.min(most, this.factor * factor));
    const [before, after] = [this.scale, this.fitting * wanted];
    const away = { x: point.x - this.width / 2, y: point.y - this.height / 2 };
    this.centre = add(this.centre, times(away, 1 / before - 1 / after));
    this.factor = wanted;
    this.apply();
    }
    move(x, y) {
    this.centre = add(this.centre, { x: -x / this.scale, y: -y / this.scale });
    this.apply();
    }
    whole() {
    this.factor = 1;
    this.apply();
    }
    show(points) {
    const [xs, ys] = [points.map((point) => point[0]), points.map((point) => point[1])];
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const scale = Math.min(this.width / (right - left + 190), this.height / (bottom - top + 90));
    this.centre = { x: (left + right) / 2, y: (top + bottom) / 2 };
    this.factor = Math.max(1, Math.min(2.5 / this.fitting, scale / this.fitting));
    this.apply();
    }
    place(event) {
    const box = this.root.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
    }
    listen() {
    const { root } = this;
    root.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.zoom(Math.exp(-event.deltaY * 0.0025), this.place(event));
    }, { passive: false });
    root.addEventListener("dblclick", (event) => this.zoom(event.shiftKey ? 0.5 : 2, this.place(event)));
    root.addEventListener("pointerdown", (event) => this.press(event));
    root.addEventListener("pointermove", (event) => this.drag(event));
    for (const name of ["pointerup", "pointercancel"]) root.addEventListener(name, (event) => this.release(event));
    root.addEventListener("keydown", (event) => this.key(event));
    }
    press(event) {
    this.pointers.set(event.pointerId, this.place(event));
    this.hasMoved = false;
    }
    release(event) {
    this.pointers.delete(event.pointerId);
    this.root.classList.remove("moving");
    }
    drag(event) {
    const last = this.pointers.get(event.pointerId);
    if (!last) return;
    const now = this.place(event);
    if (!this.hasMoved && distance(last, now) < 4) return;
    if (!this.hasMoved) {
    this.hasMoved = true;
    this.root.classList.add("moving");
    this.root.setPointerCapture?.(event.pointerId);
    }
    if (this.pointers.size === 2) this.pinch(event.pointerId, last, now);
    else this.move(now.x - last.x, now.y - last.y);
    this.pointers.set(event.pointerId, now);
    }
    pinch(id, last, now) {
    const other = [...this.pointers].find(([key]) => key !== id)[1];
    const before = distance(last, other);
    if (before > 0) this.zoom(distance(now, other) / before, times(add(now, other), 0.5));
    }
    key(event) {
    const act = { "+": () => this.zoom(1.4), "=": () => this.zoom(1.4), "-": () => this.zoom(1 / 1.4), 0: () => this.whole() }[event.key];
    const step = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] }[event.key];
    if (act && !event.ctrlKey && !event.metaKey) act();
    else if (step && event.shiftKey) this.move(...step);
    else return;
    event.preventDefault();
    }
    }
    function pictureFile(view) {
    const { frame } = data;
    const margin = 26;
    const inner = frame.width - 2 * margin;
    const counts = countsOf(view);
    const stamp = view.compared ? { "data-from": textOf(view.from), "data-to": textOf(view.to) } : { "data-on": textOf(view.on) };
    const label = `${data.title}: ${dateWords(view)}`;
    const top = frame.bottom + 22;
    const legend = legendElements(legendOf(view), inner);
    const sources = sourcesOf(view);
    const foot = wrapped(sources, inner, 12, false, 3);
    const footTop = top + legend.height + 10;
    const height = Math.ceil(footTop + foot.length * 16 + margin * 0.6);
    const root = svg("svg", {
    id: "picture", ...stamp, width: frame.width, height, viewBox: `0 0 ${frame.width} ${height}`, role: "img",
    "aria-label": label, "font-family": data.font,
    },
    svg("title", {}, label), svg("desc", {}, `${counts}. ${coverageWords(view)}.`), svg("style", {}, data.rules),
    svg("rect", { class: "ground", width: "100%", height: "100%", fill: ground.colour }), headOf(view, counts, inner, margin));
    for (const layer of Object.values(picture.layers)) root.append(cleaned(layer));
    root.append(
    svg("g", { class: "legend", transform: `translate(${margin} ${numeral(top)})`, fill: ground.text }, ...legend.elements),
    svg("g", { class: "foot", fill: ground.quiet },
    ...foot.map((line, place) => svg("text", { x: margin, y: numeral(footTop + 12 + place * 16), "font-size": 12 }, line))));
    return `${new XMLSerializer().serializeToString(root)}\n`;
    }
    function cleaned(layer) {
    const copy = layer.cloneNode(true);
    for (const element of copy.querySelectorAll(".far, .hot")) element.classList.remove("far", "hot");
    for (const element of copy.querySelectorAll('[class=""], .strip')) element.removeAttribute("class");
    return copy;
    }
    function headOf(view, counts, inner, margin) {
    const head = svg("g", { class: "head", fill: ground.text });
    let y = margin + 23 * 0.8;
    const line = (text, size, step, attributes = {}) => {
    head.append(svg("text", { x: margin, y: numeral(y), "font-size": size, ...attributes }, text));
    y += step;
    };
    for (const text of data.frame.title) line(text, 23, 28, { "font-weight": "bold" });
    line(dateWords(view), 16, 21);
    const restriction = [data.restriction, filterWords()].filter(Boolean).join("; ");
    if (restriction) for (const text of wrapped(restriction, inner, 12, true, 2)) line(text, 12, 16, { "font-weight": "bold" });
    for (const text of [counts, ...wrapped(coverageWords(view), inner)]) line(text, 12, 16, { fill: ground.quiet });
    return head;
    }
    function sourcesOf(view) {
    const numbers = unique(view.marks.flatMap((mark) => mark.state.claims.map((claim) => claim[2])));
    const names = unique(numbers.map((number) => data.sources[number].brief)).sort();
    if (names.length === 0) return say("no-source-named");
    return say("foot-sources", { n: names.length, names: names.join("; ") });
    }
    function fileName(view) {
    const words = data.title.normalize("NFKD").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "").slice(0, 60);
    const days = view.compared ? `${textOf(view.from)}-to-${textOf(view.to)}` : textOf(view.on);
    return `${words || "picture"}-${days}.svg`;
    }
    function download(view) {
    const address = URL.createObjectURL(new Blob([pictureFile(view)], { type: "image/svg+xml" }));
    const link = html("a", { href: address, download: fileName(view) });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
    }
    const picture = new Picture(find("picture"));
    const listing = new TieListing();
    const stage = find("stage");
    let view = null;
    function clampedDay(day) {
    return Math.max(dayOf("0001-01-01"), Math.min(dayOf("9999-12-31"), day));
    }
    function go(day, announces = true) {
    if (!Number.isFinite(day)) return;
    state.on = day;
    update({ announces });
    }
    function stepBy(count) {
    const place = stepAt(state.on);
    const isBetween = place < 0 || steps.days[place] !== state.on;
    const wanted = place + count + (count < 0 && isBetween ? 1 : 0);
    const day = steps.days[Math.max(0, Math.min(steps.days.length - 1, wanted))];
    if (day !== undefined && day !== state.on) go(day);
    return day !== undefined && wanted < steps.days.length - 1;
    }
    const playing = { timer: null, pause: 900 };
    function play() {
    if (steps.days.length < 2) return;
    if (stepAt(state.on) >= steps.days.length - 1) go(steps.days[0], false);
    playing.timer = setInterval(() => {
    if (!stepBy(1)) stop();
    }, playing.pause);
    showPlaying();
    }
    function stop() {
    clearInterval(playing.timer);
    playing.timer = null;
    showPlaying();
    }
    function showPlaying() {
    const button = find("play");
    const words = say(playing.timer === null ? "play" : "pause");
    button.setAttribute("aria-label", words);
    button.title = words;
    button.classList.toggle("on", playing.timer !== null);
    }
    function setComparing(isComparing) {
    if (isComparing && !state.isComparing) {
    const place = stepAt(state.on);
    const covered = steps.days.find((day) => covers(knowledge(), day, [], null));
    const first = covered !== undefined && covered < state.on ? covered : steps.days[Math.max(0, place - 1)];
    state.from = first ?? state.on;
    }
    state.isComparing = isComparing;
    update();
    }
    function bindDays() {
    find("previous").addEventListener("click", () => { stop(); stepBy(-1); });
    find("next").addEventListener("click", () => { stop(); stepBy(1); });
    find("play").addEventListener("click", () => (playing.timer === null ? play() : stop()));
    find("compare").addEventListener("click", () => setComparing(!state.isComparing));
    const slider = find("slider");
    const second = find("second");
    slider.addEventListener("input", () => { stop(); go(steps.days[slider.value] ?? state.on); });
    second.addEventListener("input", () => { state.from = steps.days[second.value] ?? state.from; update({ announces: true }); });
    slider.addEventListener("keydown", (event) => {
    if (!["ArrowLeft", "ArrowDown"].includes(event.key)) return;
    const place = stepAt(state.on);
    if (place >= 0 && steps.days[place] === state.on) return;
    event.preventDefault();
    stepBy(-1);
    });
    for (const [name, set] of [["day", (day) => { state.on = day; }], ["from", (day) => { state.from = day; }]]) {
    find(name).addEventListener("change", (event) => {
    const day = dayOf(event.target.value);
    if (day === null) return;
    stop();
    set(day);
    update({ announces: true });
    });
    }
    document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const isTyping = event.target.closest?.("input, select, textarea, [contenteditable]");
    if (isTyping) return;
    if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
    stop();
    stepBy(event.key === "ArrowLeft" ? -1 : 1);
    event.preventDefault();
    } else if (event.key === "Escape") {
    card.hide();
    closeMenus();
    }
    });
    }
    function showDays() {
    const last = Math.max(0, steps.days.length - 1);
    const slider = find("slider");
    const second = find("second");
    for (const [input, day, isShown] of [[slider, state.on, true], [second, state.from, state.isComparing]]) {
    input.max = last;
    input.value = Math.max(0, stepAt(day));
    input.setAttribute("aria-valuetext", dayWords(day));
    input.hidden = !isShown;
    input.disabled = steps.days.length === 0;
    }
    slider.setAttribute("aria-label", say(state.isComparing ? "slider-to" : "slider"));
    find("from-label").hidden = !state.isComparing;
    setText(find("day-label"), say(state.isComparing ? "to" : "on"));
    for (const [name, day] of [["day", state.on], ["from", state.from]]) {
    const text = day === clampedDay(day) ? textOf(day) : "";
    if (find(name).value !== text) find(name).value = text;
    }
    find("compare").setAttribute("aria-pressed", String(state.isComparing));
    const place = stepAt(state.on);
    find("previous").disabled = steps.days.length === 0 || state.on <= steps.days[0];
    find("next").disabled = place >= last;
    document.body.classList.toggle("comparing", state.isComparing);
    }
    function drawAxis() {
    const axis = find("axis");
    const { width } = axis.getBoundingClientRect();
    if (width === 0) return;
    const [inset, height, base] = [10, 46, 15];
    const count = steps.days.length;
    const at = (place) => inset + (count < 2 ? 0 : place / (count - 1)) * (width - 2 * inset);
    const most = Math.max(1, ...steps.weights);
    const bars = steps.weights.map((weight, place) => {
    const size = 2 + Math.sqrt(weight / most) * (base - 3);
    return `M${numeral(at(place))} ${base}V${numeral(base - size)}`;
    }).join("");
    const elements = [svg("path", { class: "bars", d: bars })];
    const known = knowledge();
    let [text, last] = ["", -100];
    let start = null;
    steps.days.forEach((day, place) => {
    const isCovered = covers(known, day, [], null);
    if (!isCovered && start === null) start = place;
    if (start !== null && (isCovered || place === count - 1)) {
    const end = isCovered ? at(place - 0.5) : width;
    const from = start === 0 ? 0 : at(start - 0.5);
    elements.unshift(svg("rect", { class: "uncovered", x: numeral(from), y: 0, width: numeral(Math.max(0, end - from)), height: 30 }));
    start = null;
    }
    const year = yearWords(civil(day).year);
    if (year === text) return;
    text = year;
    const x = at(place);
    elements.push(svg("path", { class: "tick", d: `M${numeral(x)} 30V34` }));
    if (x - last < 38 || x > width - 14) return;
    last = x;
    elements.push(svg("text", { x: numeral(Math.max(14, x)), y: height - 1, "text-anchor": "middle" }, year));
    });
    axis.setAttribute("viewBox", `0 0 ${numeral(width)} ${height}`);
    arrange(axis, elements);
    }
    const groupsOfKinds = () => {
    const groups = new Map();
    for (const kind of kinds) {
    if (!ties.some((tie) => tie.kind === kind)) continue;
    if (!groups.has(kind.look)) groups.set(kind.look, []);
    groups.get(kind.look).push(kind);
    }
    return [...groups].sort(([left], [right]) => left.rank - right.rank);
    };
    function checkbox(label, isChecked, onChange, className = "") {
    const box = html("input", { type: "checkbox", checked: isChecked ? "" : null });
    box.addEventListener("change", () => onChange(box.checked));
    return { box, element: html("label", { class: `check ${className}` }, box, " ", label) };
    }
    function setHidden(set, values, isShown) {
    for (const value of values) {
    if (isShown) set.delete(value);
    else set.add(value);
    }
    stop();
    update({ announces: true });
    }
    const filterBoxes = [];
    function bindFilters() {
    const { hidden } = state;
    const valences = data.valences.filter((valence) => kinds.some((kind) => kind.valence === valence));
    for (const valence of valences) {
    const { box, element } = checkbox(say(`valence-${valence}`), true, (isOn) => setHidden(hidden.valences, [valence], isOn), valence);
    filterBoxes.push(() => { box.checked = !hidden.valences.has(valence); });
    find("valences").append(element);
    }
    const statuses = data.statuses.filter((status, number) =>
    ties.some((tie) => tie.v.some((version) => version[2] === number)));
    for (const status of statuses) {
    const { box, element } = checkbox(capital(statusWords(status)), true, (isOn) => setHidden(hidden.statuses, [status], isOn));
    filterBoxes.push(() => { box.checked = !hidden.statuses.has(status); });
    find("statuses").append(element);
    }
    for (const [look, members] of groupsOfKinds()) find("kinds").append(kindGroup(look, members));
    bindKnown();
    find("reset").addEventListener("click", () => {
    for (const set of Object.values(hidden)) set.clear();
    Object.assign(state, { focus: [], knowledge: everything });
    update({ announces: true });
    });
    for (const menu of document.querySelectorAll(".menu")) {
    menu.addEventListener("toggle", () => { if (menu.open) closeMenus(menu); });
    }
    document.addEventListener("pointerdown", (event) => closeMenus(event.target.closest?.(".menu")));
    }
    function closeMenus(but = null) {
    for (const menu of document.querySelectorAll(".menu[open]")) if (menu !== but) menu.open = false;
    }
    function kindGroup(look, members) {
    const { kinds: off } = state.hidden;
    const numbers = members.map((kind) => kind.number);
    const all = checkbox(members.length === 1 ? capital(members[0].label) : capital(look.label), true,
    (isOn) => setHidden(off, numbers, isOn), "group");
    all.element.prepend(sampleOf(look));
    filterBoxes.push(() => {
    const count = numbers.filter((number) => off.has(number)).length;
    all.box.checked = count === 0;
    all.box.indeterminate = count > 0 && count < numbers.length;
    });
    if (members.length === 1) return html("div", { class: "kinds" }, all.element);
    const single = members.map((kind) => {
    const { box, element } = checkbox(kind.label, true, (isOn) => setHidden(off, [kind.number], isOn));
    filterBoxes.push(() => { box.checked = !off.has(kind.number); });
    return element;
    });
    return html("div", { class: "kinds" }, all.element, html("div", { class: "members" }, ...single));
    }
    function sampleOf(look) {
    const pen = penOf(look, false);
    const line = new Curve({ x: 2, y: 7 }, { x: 17, y: 7 }, { x: 32, y: 7 });
    return svg("svg", { class: "sample", viewBox: "0 0 34 14", width: 34, height: 14, "aria-hidden": "true" },
    fill(penElement(pen), {}, lineElements(line, pen, { up: true, down: false }, { up: false, down: false })));
    }
    function bindKnown() {
    const slider = find("known");
    find("known-menu").hidden = everything === 0;
    slider.max = everything;
    slider.addEventListener("input", () => {
    stop();
    state.knowledge = Number(slider.value);
    update({ announces: true });
    });
    filterBoxes.push(() => {
    const words = knownShort(state.knowledge);
    slider.value = state.knowledge;
    slider.setAttribute("aria-valuetext", words);
    setText(find("known-words"), words);
    });
    }
    function knownShort(number) {
    const day = data.known[number];
    return day === null ? say("known-all") : say("known-by", { day: dayWords(day) });
    }
    function filterWords() {
    const { hidden } = state;
    const shown = (list, set, key) => list.filter((item) => !set.has(key(item)));
    const parts = [];
    if (hidden.valences.size > 0) {
    parts.push(shown(data.valences, hidden.valences, (item) => item).map((item) => say(`valence-${item}`)).join(", "));
    }
    if (hidden.statuses.size > 0) {
    parts.push(shown(data.statuses, hidden.statuses, (item) => item).map(statusWords).join(", "));
    }
    if (hidden.kinds.size > 0) {
    const labelsLeft = shown(kinds, hidden.kinds, (kind) => kind.number).map((kind) => kind.label);
    parts.push(labelsLeft.length > 6 ? say("kinds-of", { n: labelsLeft.length, all: kinds.length }) : labelsLeft.join(", "));
    }
    return parts.length > 0 ? say("only", { what: parts.map((part) => part || say("nothing")).join("; ") }) : "";
    }
    function showFilters() {
    for (const refresh of filterBoxes) refresh();
    const { hidden, focus } = state;
    setText(find("kinds-count"), hidden.kinds.size > 0 ? `${kinds.length - hidden.kinds.size}/${kinds.length}` : "");
    setText(find("statuses-count"), hidden.statuses.size > 0 ? say("some") : "");
    setText(find("known-count"), state.knowledge === everything ? "" : dayWords(data.known[state.knowledge]));
    const isPlain = focus.length === 0 && state.knowledge === everything && Object.values(hidden).every((set) => set.size === 0);
    find("reset").hidden = isPlain;
    const words = [data.restriction, filterWords()].filter(Boolean).join("; ");
    find("restriction").hidden = !words;
    setText(find("restriction"), words);
    }
    function setFocus(chosen) {
    state.focus = chosen;
    stop();
    update({ announces: true });
    showNear();
    }
    function addFocus(actor) {
    const { focus } = state;
    if (focus.includes(actor)) setFocus(focus.filter((other) => other !== actor));
    else setFocus(focus.length === 1 ? [...focus, actor] : [actor]);
    }
    const namesOfActor = (actor) => [...actor.names.map((name) => name.name), ...(actor.aliases ?? []), actor.id];
    function actorNamed(text) {
    const asked = text.trim().toLocaleLowerCase();
    if (!asked) return null;
    const shown = actors.filter((actor) => ties.some((tie) => tie.from === actor || tie.to === actor));
    const tests = [(name) => name === asked, (name) => name.startsWith(asked), (name) => name.includes(asked)];
    for (const test of tests) {
    const found = shown.find((actor) => namesOfActor(actor).some((name) => test(name.toLocaleLowerCase())));
    if (found) return found;
    }
    return null;
    }
    function bindFocus() {
    const options = actors.filter((actor) => ties.some((tie) => tie.from === actor || tie.to === actor));
    find("actors").append(...options.map((actor) => html("option", { value: actor.names[0].name }, (actor.aliases ?? []).slice(0, 3).join(", "))));
    const field = find("search");
    const choose = () => {
    const wanted = field.value.split(/\s*(?:,|–|--|->|→)\s*/).map(actorNamed).filter(Boolean);
    field.setCustomValidity(field.value.trim() && wanted.length === 0 ? say("no-such-actor") : "");
    field.reportValidity();
    if (wanted.length === 0) return;
    field.value = "";
    if (wanted.length > 1) setFocus(unique(wanted).slice(0, 2));
    else if (!state.focus.includes(wanted[0])) addFocus(wanted[0]);
    };
    field.addEventListener("change", choose);
    field.addEventListener("input", (event) => {
    field.setCustomValidity("");
    if (event.inputType === "insertReplacementText" || !event.inputType) choose();
    });
    field.addEventListener("keydown", (event) => { if (event.key === "Enter") choose(); });
    }
    function showFocus() {
    arrange(find("focus"), state.focus.map((actor) => {
    const name = knowledge().nameOf(actor, state.on);
    const chip = html("button", { type: "button", class: "chip", title: say("unfocus", { name }) }, name, html("span", { "aria-hidden": "true" }, " ×"));
    chip.addEventListener("click", () => setFocus(state.focus.filter((other) => other !== actor)));
    return chip;
    }));
    find("search").placeholder = say(state.focus.length === 1 ? "search-second" : "search-hint");
    picture.root.classList.toggle("focused", state.focus.length > 0);
    }
    const card = {
    element: find("card"),
    isPinned: false,
    show(content, event, isPinned) {
    const { element } = this;
    this.isPinned = isPinned;
    element.replaceChildren(...content);
    element.classList.toggle("pinned", isPinned);
    element.hidden = false;
    const box = stage.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    const { offsetWidth: width, offsetHeight: height } = element;
    const left = Math.max(4, Math.min(box.width - width - 4, x + 16));
    const top = y + 16 + height > Math.max(picture.height, height) ? Math.max(4, y - height - 12) : y + 16;
    element.style.left = `${Math.round(left)}px`;
    element.style.top = `${Math.round(top)}px`;
    },
    hide() {
    if (this.element.hidden) return;
    const hadFocus = this.element.contains(document.activeElement);
    this.isPinned = false;
    this.element.hidden = true;
    if (hadFocus) picture.root.focus();
    },
    };
    function cardOfTie(mark, isPinned) {
    const heading = html("p", { class: "card-title" }, sentenceOfMark(mark));
    if (isPinned) return [closeButton(), heading, detailsOf(mark)];
    const lines = titleOf(mark).split("\n").slice(1);
    return [heading, ...lines.map((line) => html("p", {}, line)), html("p", { class: "hint" }, say("card-hint"))];
    }
    function cardOfActor(actor) {
    const own = view.marks.filter((mark) => mark.tie.from === actor || mark.tie.to === actor);
    return [
    html("p", { class: "card-title" }, actor.names[view.nameNumber(actor)].name),
    html("p", {}, [say(`kind-${actor.kind}`), say("ties", { n: own.length })].join(" · ")),
    html("p", { class: "hint" }, say("actor-hint")),
    ];
    }
    function closeButton() {
    const button = html("button", { type: "button", class: "close", "aria-label": say("close"), title: say("close") }, "×");
    button.addEventListener("click", () => card.hide());
    return button;
    }
    function light(number, isLit) {
    for (const element of picture.root.querySelectorAll(".hot")) element.classList.remove("hot");
    if (!isLit) return;
    for (const element of picture.layers.ties.querySelectorAll(".tie")) {
    if (element.mark?.tie.number !== number) continue;
    element.classList.add("hot");
    element.parentNode.classList.add("hot");
    }
    }
    function bindCard() {
    const { root } = picture;
    let muted = null;
    const unmute = () => {
    if (muted) muted.title.textContent = muted.text;
    muted = null;
    };
    root.addEventListener("pointerover", (event) => {
    const thing = event.target.closest(".view .tie, .view .actor");
    unmute();
    if (!thing || event.pointerType === "touch") return;
    const title = thing.querySelector("title");
    muted = { title, text: title.textContent };
    title.textContent = "";
    if (thing.mark) light(thing.mark.tie.number, true);
    if (!card.isPinned) card.show(thing.mark ? cardOfTie(thing.mark, false) : cardOfActor(thing.actor), event, false);
    });
    root.addEventListener("pointerout", (event) => {
    unmute();
    light(0, false);
    if (!card.isPinned && !card.element.contains(event.relatedTarget)) card.hide();
    });
    root.addEventListener("click", (event) => {
    if (zoom.hasMoved) return;
    const thing = event.target.closest(".view .tie, .view .actor");
    if (!thing) card.hide();
    else if (thing.mark) card.show(cardOfTie(thing.mark, true), event, true);
    else if (thing.actor) {
    card.hide();
    addFocus(thing.actor);
    }
    });
    const list = find("list");
    for (const name of ["pointerover", "focusin"]) {
    list.addEventListener(name, (event) => {
    const item = event.target.closest(".item");
    if (item?.mark) light(item.mark.tie.number, true);
    });
    }
    for (const name of ["pointerout", "focusout"]) list.addEventListener(name, () => light(0, false));
    }
    let lastAddress = location.hash;
    function addressNow() {
    const { hidden, focus } = state;
    const parts = state.isComparing
    ? [["from", textOf(state.from)], ["to", textOf(state.on)]] : [["on", textOf(state.on)]];
    if (focus.length > 0) parts.push(["focus", focus.map((actor) => actor.id).join(",")]);
    if (state.knowledge !== everything) parts.push(["known", textOf(data.known[state.knowledge])]);
    const lists = {
    kinds: [kinds.map((kind) => kind.id), hidden.kinds, (id) => kinds.find((kind) => kind.id === id).number],
    valence: [data.valences, hidden.valences, (item) => item], status: [data.statuses, hidden.statuses, (item) => item],
    };
    for (const [name, [all, set, key]] of Object.entries(lists)) {
    if (set.size > 0) parts.push([name, all.filter((item) => !set.has(key(item))).join(",")]);
    }
    return `#${parts.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%2C", ",").replaceAll("%3A", ":")}`).join("&")}`;
    }
    function readAddress() {
    lastAddress = location.hash;
    const parts = new Map();
    for (const part of location.hash.slice(1).split("&")) {
    const [name, value = ""] = part.split(/=(.*)/s);
    try {
    parts.set(name, decodeURIComponent(value.replaceAll("+", " ")));
    } catch {
    parts.set(name, value);
    }
    }
    const words = (name) => (parts.has(name) ? parts.get(name).split(",").filter(Boolean) : null);
    const [from, to] = [dayOf(parts.get("from")), dayOf(parts.get("to"))];
    const known = dayOf(parts.get("known"));
    Object.assign(state, {
    isComparing: from !== null && to !== null,
    on: to !== null && from !== null ? to : dayOf(parts.get("on")) ?? to ?? data.opens,
    from: from ?? data.opens,
    focus: unique((words("focus") ?? []).map((id) => actors.find((actor) => actor.id === id)).filter(Boolean)).slice(0, 2),
    knowledge: known === null ? everything : knownNumber(known),
    });
    const hide = (set, all, shown, key) => {
    set.clear();
    if (shown) for (const item of all) if (!shown.includes(item)) set.add(key(item));
    };
    hide(state.hidden.kinds, kinds.map((kind) => kind.id), words("kinds"), (id) => kinds.find((kind) => kind.id === id).number);
    hide(state.hidden.valences, data.valences, words("valence"), (item) => item);
    hide(state.hidden.statuses, data.statuses, words("status"), (item) => item);
    }
    function knownNumber(day) {
    let number = 0;
    data.known.forEach((known, place) => { if (known !== null && known <= day) number = place; });
    return number;
    }
    function writeAddress() {
    const address = addressNow();
    if (address === location.hash || location.hash !== lastAddress) return;
    try {
    history.replaceState(null, "", address);
    lastAddress = location.hash;
    } catch {
    }
    }
    const zoom = new Zoom(picture.root, () => card.hide());
    let writing = null;
    function update({ announces = false } = {}) {
    const isNew = refreshSteps();
    view = viewNow();
    picture.draw(view);
    listing.show(view);
    card.hide();
    setText(find("date"), dateWords(view));
    setText(find("coverage"), coverageWords(view));
    find("coverage").classList.toggle("uncovered", !view.isCovered);
    document.body.classList.toggle("outside", !view.isCovered);
    showDays();
    showFilters();
    showFocus();
    if (isNew) drawAxis();
    setText(find("sources"), sourcesOf(view));
    document.title = `${data.title}: ${dateWords(view)}`;
    if (announces && playing.timer === null) setText(find("announcement"), `${dateWords(view)}. ${countsOf(view)}.`);
    clearTimeout(writing);
    writing = setTimeout(writeAddress, 150);
    }
    function showNear() {
    if (picture.width >= 600) return;
    const near = view.actors.filter((actor) => actor.place && view.isNearActor(actor));
    if (state.focus.length === 0 || near.length === 0) zoom.whole();
    else zoom.show(near.map((actor) => actor.place));
    }
    function resize() {
    const width = Math.floor(stage.clientWidth);
    if (width === 0) return;
    const { size } = zoom;
    const whole = (width * size.height) / size.width;
    const room = Math.max(320, window.innerHeight * (width < 600 ? 0.56 : 0.78));
    const height = Math.round(Math.max(Math.min(whole, room), Math.min(width * 0.8, 360)));
    if (picture.resize(width, height)) {
    zoom.resize(width, height);
    if (view) picture.drawLegend(view);
    }
    drawAxis();
    }
    function start() {
    find("restriction").hidden = true;
    bindDays();
    bindFilters();
    bindFocus();
    bindCard();
    find("closer").addEventListener("click", () => zoom.zoom(1.5));
    find("further").addEventListener("click", () => zoom.zoom(1 / 1.5));
    find("whole").addEventListener("click", () => zoom.whole());
    find("more").addEventListener("click", () => {
    const isOpen = find("tools").classList.toggle("open");
    find("more").setAttribute("aria-expanded", String(isOpen));
    });
    find("download").addEventListener("click", () => download(view));
    find("wide").addEventListener("click", () => {
    const isWide = document.body.classList.toggle("wide");
    find("wide").setAttribute("aria-pressed", String(isWide));
    resize();
    });
    readAddress();
    resize();
    update();
    if (state.focus.length > 0) showNear();
    new ResizeObserver(resize).observe(stage);
    window.addEventListener("beforeprint", unfoldForPrint);
    window.addEventListener("hashchange", () => {
    if (location.hash === addressNow()) return;
    stop();
    readAddress();
    update({ announces: true });
    });
    }
    start();
    })();
    """#

  static let scriptHash = "sha256-k1tSxn8zi1FwoRxQrndOqjtHL0aexSyXZidQQGmuuN8="

  static let style = #"""
    :root {
    color-scheme: light dark;
    --ground: #ffffff;
    --raised: #f6f7f9;
    --ink: #16191d;
    --quiet: #55595f;
    --line: #d5d9df;
    --edge: #878e98;
    --accent: #1f5fbf;
    --accent-ink: #ffffff;
    --accent-pale: #e6eefb;
    --warning: #7a4b00;
    --warning-pale: #fdf1d8;
    --cooperative: #1f56a8;
    --hostile: #b3261e;
    --neutral: #5d5d5d;
    --shadow: 0 1px 2px rgb(0 0 0 / 12%), 0 6px 20px rgb(0 0 0 / 14%);
    }
    @media screen and (prefers-color-scheme: dark) {
    :root {
    --ground: #15181c;
    --raised: #1e2228;
    --ink: #ececec;
    --quiet: #b4b8be;
    --line: #353b44;
    --edge: #7d8591;
    --accent: #8db8ff;
    --accent-ink: #10151c;
    --accent-pale: #23324a;
    --warning: #f2c46d;
    --warning-pale: #3a2f18;
    --cooperative: #8fb4f0;
    --hostile: #ff9a8f;
    --neutral: #bdbdbd;
    --shadow: 0 1px 2px rgb(0 0 0 / 50%), 0 6px 20px rgb(0 0 0 / 55%);
    }
    }
    * { box-sizing: border-box; }
    [hidden] { display: none !important; }
    html { scroll-padding-top: 8rem; }
    body {
    margin: 0;
    background: var(--ground);
    color: var(--ink);
    font: 15px/1.45 "Helvetica Neue", Helvetica, Arial, "Liberation Sans", "DejaVu Sans", sans-serif;
    overflow-wrap: anywhere;
    }
    h1, h2, h3, p, ul, dl, dd, fieldset { margin: 0; padding: 0; }
    ul { list-style: none; }
    fieldset { border: 0; min-width: 0; }
    button, input, select { font: inherit; color: inherit; }
    a { color: var(--accent); }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .skip { position: absolute; left: 8px; top: -60px; z-index: 9; padding: 8px 14px; background: var(--accent); color: var(--accent-ink); border-radius: 0 0 6px 6px; }
    .skip:focus { top: 0; }
    .noscript { margin: 16px 20px; padding: 12px; background: var(--warning-pale); }
    .head { padding: 14px 24px 9px; }
    h1 { font-size: 24px; line-height: 1.2; letter-spacing: -.01em; }
    .about { margin-top: 2px; max-width: 170ch; color: var(--quiet); font-size: 13px; }
    .about:empty { display: none; }
    .restriction { margin-top: 6px; font-weight: 600; font-size: 14px; }
    .time {
    position: sticky;
    top: 0;
    z-index: 5;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px 18px;
    align-items: center;
    padding: 8px 24px 4px;
    background: var(--ground);
    border-block: 1px solid var(--line);
    }
    .date { font-size: 20px; font-weight: 700; line-height: 1.2; font-variant-numeric: tabular-nums; }
    .comparing .date { font-size: 18px; }
    .coverage { color: var(--quiet); font-size: 12.5px; line-height: 1.3; }
    .coverage.uncovered { color: var(--warning); font-weight: 600; }
    .reading { min-height: 42px; }
    .travel { grid-column: 1 / -1; display: flex; gap: 14px; align-items: start; }
    .steps { display: flex; gap: 6px; padding-top: 3px; }
    .icon { display: inline-grid; place-items: center; width: 38px; height: 38px; padding: 0; }
    .icon svg { width: 16px; height: 16px; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
    #play svg path { fill: currentColor; }
    #play .playing-yes, #play.on .playing-no { display: none; }
    #play.on .playing-yes { display: inline; stroke-width: 3; }
    button {
    min-height: 38px;
    padding: 0 13px;
    border: 1px solid var(--edge);
    border-radius: 7px;
    background: var(--ground);
    cursor: pointer;
    }
    button:hover { background: var(--accent-pale); border-color: var(--accent); }
    button:disabled { opacity: .45; cursor: default; background: none; border-color: var(--line); }
    button[aria-pressed="true"], #play.on { background: var(--accent); border-color: var(--accent); color: var(--accent-ink); }
    #play { background: var(--accent); border-color: var(--accent); color: var(--accent-ink); }
    .rail { position: relative; flex: 1; height: 48px; min-width: 0; }
    .axis { position: absolute; inset: 0; width: 100%; height: 46px; overflow: hidden; }
    .axis .bars { stroke: var(--edge); stroke-width: 2; opacity: .75; }
    .axis .tick { stroke: var(--line); }
    .axis text { font-size: 11px; fill: var(--quiet); font-variant-numeric: tabular-nums; }
    .axis .uncovered { fill: var(--edge); opacity: .16; }
    .rail input {
    position: absolute;
    left: 0;
    top: 12px;
    width: 100%;
    height: 20px;
    margin: 0;
    background: none;
    appearance: none;
    cursor: pointer;
    }
    input[type="range"]::-webkit-slider-runnable-track { height: 4px; border-radius: 2px; background: var(--edge); }
    input[type="range"]::-moz-range-track { height: 4px; border-radius: 2px; background: var(--edge); }
    input[type="range"]::-webkit-slider-thumb {
    appearance: none; width: 20px; height: 20px; margin-top: -8px; border: 3px solid var(--ground); border-radius: 50%;
    background: var(--accent); box-shadow: 0 0 0 1px var(--accent);
    }
    input[type="range"]::-moz-range-thumb {
    width: 14px; height: 14px; border: 3px solid var(--ground); border-radius: 50%; background: var(--accent); box-shadow: 0 0 0 1px var(--accent);
    }
    #second { pointer-events: none; }
    #second::-webkit-slider-runnable-track { background: none; }
    #second::-moz-range-track { background: none; }
    #second::-webkit-slider-thumb { pointer-events: auto; border-radius: 5px; background: var(--ground); border-color: var(--accent); }
    #second::-moz-range-thumb { pointer-events: auto; border-radius: 5px; background: var(--ground); border-color: var(--accent); }
    .rail input:focus-visible { outline: none; }
    .rail input:focus-visible::-webkit-slider-thumb { outline: 3px solid var(--accent); outline-offset: 3px; }
    .rail input:focus-visible::-moz-range-thumb { outline: 3px solid var(--accent); outline-offset: 3px; }
    .calendar { display: flex; flex-wrap: wrap; gap: 6px 12px; align-items: center; }
    .calendar label { display: flex; gap: 6px; align-items: center; color: var(--quiet); font-size: 14px; }
    input[type="date"], input[type="search"] {
    min-height: 38px; padding: 0 9px; border: 1px solid var(--edge); border-radius: 7px; background: var(--ground); color: var(--ink);
    }
    .tools { display: flex; flex-wrap: wrap; gap: 8px 14px; align-items: center; padding: 8px 24px; border-bottom: 1px solid var(--line); background: var(--raised); font-size: 14px; }
    .tools .rest { flex: 1; }
    #more { display: none; }
    .search { display: flex; flex-wrap: wrap; gap: 6px; align-items: center; }
    .search input { width: 178px; }
    .chips { display: contents; }
    .chip { border-radius: 19px; background: var(--accent-pale); border-color: var(--accent); }
    .valences { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; }
    .valences legend { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    .check { display: inline-flex; gap: 6px; align-items: center; min-height: 30px; cursor: pointer; }
    input[type="checkbox"] { width: 17px; height: 17px; margin: 0; accent-color: var(--accent); flex: none; }
    .check.cooperative { color: var(--cooperative); }
    .check.hostile { color: var(--hostile); }
    .menu { position: relative; }
    .menu summary {
    display: inline-flex; gap: 6px; align-items: center; min-height: 38px; padding: 0 12px; border: 1px solid var(--edge);
    border-radius: 7px; background: var(--ground); cursor: pointer; list-style: none;
    }
    .menu summary::-webkit-details-marker { display: none; }
    .menu summary::after { content: ""; border: 4px solid transparent; border-top-color: currentColor; margin-top: 4px; }
    .menu summary:hover, .menu[open] summary { border-color: var(--accent); background: var(--accent-pale); }
    .count:not(:empty) { padding: 0 7px; border-radius: 9px; background: var(--accent); color: var(--accent-ink); font-size: 12px; line-height: 18px; }
    .sheet {
    position: absolute; left: 0; top: calc(100% + 5px); z-index: 7; width: max-content; min-width: 220px; max-width: min(680px, calc(100vw - 32px));
    max-height: min(66vh, 560px); overflow: auto; padding: 12px 16px; border: 1px solid var(--line); border-radius: 9px;
    background: var(--ground); box-shadow: var(--shadow);
    }
    #kinds { columns: 3 190px; column-gap: 20px; }
    .sheet.many { width: 720px; max-width: calc(100vw - 32px); }
    #statuses { display: grid; }
    .kinds { break-inside: avoid; margin-bottom: 10px; }
    .kinds .group { font-weight: 600; }
    .kinds .members { display: grid; padding-left: 40px; }
    .kinds .members .check { min-height: 26px; }
    .kinds .sample { flex: none; }
    .kinds .check { display: flex; }
    .known { display: grid; gap: 8px; width: 330px; }
    .known input { width: 100%; appearance: none; background: none; height: 22px; margin: 0; }
    .known output { font-weight: 600; }
    main { display: grid; grid-template-columns: minmax(0, 1fr) 350px; align-items: start; }
    .wide main { grid-template-columns: minmax(0, 1fr); }
    .stage { position: relative; min-width: 0; margin: 10px 8px 16px 12px; }
    #picture { display: block; max-width: 100%; cursor: grab; touch-action: pan-y; user-select: none; -webkit-user-select: none; }
    #picture.near { touch-action: none; }
    #picture.moving { cursor: grabbing; }
    #picture:focus { outline: none; }
    #picture:focus-visible { outline: 3px solid var(--accent); outline-offset: -3px; }
    #picture .ground { fill: var(--ground); }
    #picture .actor { cursor: pointer; }
    #picture .tie { cursor: pointer; }
    #picture .far { opacity: .1; }
    #picture .actor.far { opacity: .28; }
    #picture .hot { filter: drop-shadow(0 0 1.5px var(--accent)) drop-shadow(0 0 2.5px var(--accent)); }
    #picture .tie.hot { filter: none; }
    #picture .tie.hot > .strip { stroke: var(--accent); stroke-opacity: .25; }
    .outside .stage { outline: 2px dashed var(--warning); outline-offset: -1px; border-radius: 8px; }
    .view-tools { display: flex; gap: 4px; }
    .card {
    position: absolute; z-index: 4; width: max-content; max-width: min(360px, calc(100% - 8px)); padding: 10px 13px; border: 1px solid var(--edge);
    border-radius: 9px; background: var(--ground); box-shadow: var(--shadow); font-size: 13.5px; pointer-events: none;
    }
    .card.pinned { pointer-events: auto; max-height: 460px; overflow: auto; width: 360px; }
    .card p + p { margin-top: 3px; }
    .card-title { font-weight: 700; padding-right: 24px; }
    .card .hint { color: var(--quiet); font-size: 12.5px; }
    .close { position: sticky; float: right; top: 0; width: 30px; height: 30px; min-height: 30px; padding: 0; border-color: transparent; font-size: 20px; line-height: 1; }
    .told {
    position: sticky; top: 118px; max-height: calc(100vh - 124px); overflow: auto; padding: 14px 20px 24px 14px; border-left: 1px solid var(--line);
    font-size: 14px; overscroll-behavior: contain;
    }
    .wide .told { position: static; max-height: none; border-left: 0; border-top: 1px solid var(--line); padding: 14px 24px; }
    .wide #groups { columns: 340px; column-gap: 28px; }
    .told:focus { outline: none; }
    h2 { font-size: 17px; }
    .counts { margin-top: 2px; color: var(--quiet); font-size: 13.5px; }
    h3 { margin: 16px 0 3px; font-size: 14px; line-height: 1.35; }
    .plain { min-height: 26px; padding: 0; border: 0; background: none; font-weight: 700; text-align: left; }
    .plain:hover { background: none; text-decoration: underline; color: var(--accent); }
    .group { content-visibility: auto; contain-intrinsic-size: auto 90px; break-inside: avoid; }
    .news { margin-top: 12px; padding: 8px 12px 10px; border-radius: 9px; background: var(--raised); }
    .news h3 { margin-top: 0; }
    .change > summary { min-height: 28px; padding: 3px 0; font-weight: 600; cursor: pointer; }
    .change.began > summary::before, .change.ended > summary::before, .change.changed > summary::before {
    display: inline-block; width: 18px; height: 18px; margin-right: 6px; border-radius: 9px; color: #ffffff; text-align: center; line-height: 18px;
    }
    .change.began > summary::before { content: "+" / ""; background: #176b2f; }
    .change.ended > summary::before { content: "−" / ""; background: #65309b; }
    .change.changed > summary::before { content: "~" / ""; background: #8a5a00; }
    .item { border-top: 1px solid var(--line); }
    .news .item:first-child { border-top: 0; }
    .tie-button { display: block; position: relative; width: 100%; min-height: 32px; padding: 5px 4px 5px 20px; border: 0; border-radius: 4px; background: none; text-align: left; line-height: 1.35; }
    .sign { position: absolute; left: 4px; font-weight: 700; }
    .cooperative .sign { color: var(--cooperative); }
    .hostile .sign { color: var(--hostile); }
    .neutral .sign { color: var(--neutral); }
    .what { display: block; }
    .when, .says, .certainty { color: var(--quiet); font-size: 12.5px; }
    .says::before, .certainty::before { content: "· " / ""; }
    .possible .certainty { color: var(--warning); }
    .remark { color: var(--quiet); font-style: italic; }
    .details { padding: 2px 6px 10px 20px; font-size: 13.5px; }
    .card .details { padding: 6px 0 2px; }
    dl { display: grid; grid-template-columns: auto 1fr; gap: 2px 10px; }
    dt { color: var(--quiet); }
    .claims { margin-top: 6px; padding-left: 14px; list-style: disc; }
    .claims li + li { margin-top: 4px; }
    .stance { font-weight: 600; }
    .void .stance, .void .source { text-decoration: line-through; text-decoration-color: var(--edge); }
    cite { font-style: italic; }
    .nothing { margin-top: 14px; color: var(--quiet); }
    .foot { padding: 12px 24px 28px; border-top: 1px solid var(--line); color: var(--quiet); font-size: 12.5px; }
    .foot p + p { margin-top: 4px; }
    @media (max-width: 1180px) {
    main { grid-template-columns: minmax(0, 1fr) 320px; }
    .about { max-width: none; }
    }
    @media (max-width: 820px) {
    .head { padding: 12px 14px 8px; }
    h1 { font-size: 21px; }
    .about { font-size: 13px; }
    .time { padding: 8px 14px; gap: 4px 10px; }
    .date { font-size: 17px; }
    .comparing .date { font-size: 14px; }
    .coverage { font-size: 11.5px; }
    .tools { padding: 8px 14px; gap: 8px; }
    .time { grid-template-columns: minmax(0, 1fr); }
    .reading { min-height: 0; }
    .travel { display: grid; grid-template-columns: minmax(0, 1fr); gap: 4px; }
    .travel .steps { position: absolute; right: 14px; top: 6px; padding: 0; }
    .reading { padding-right: 132px; min-height: 42px; }
    .calendar { order: 3; }
    #more { display: inline-block; }
    .search { flex: 1 1 200px; }
    .view-tools .icon { width: 34px; }
    .search input { flex: 1; min-width: 0; }
    .chips { order: 3; display: flex; flex-wrap: wrap; gap: 6px; flex: 1 1 100%; }
    .chips:empty { display: none; }
    .tools:not(.open) > :not(.search, .view-tools, #reset) { display: none; }
    .view-tools { margin-left: auto; }
    .tools:has(#reset:not([hidden])) .search { flex-basis: 100%; }
    .sheet { position: fixed; left: 10px; right: 10px; top: auto; bottom: 10px; width: auto; max-width: none; max-height: 62vh; }
    .known, .sheet.many { width: auto; max-width: none; }
    .tools .rest, #wide { display: none; }
    main, .wide main { grid-template-columns: minmax(0, 1fr); }
    .stage { margin: 6px 0 10px; }
    .told, .wide .told { position: static; max-height: none; padding: 12px 14px 24px; border-left: 0; border-top: 1px solid var(--line); }
    .card, .card.pinned { position: fixed; left: 8px !important; right: 8px; top: auto !important; bottom: 8px; width: auto; max-width: none; max-height: 56vh; }
    .foot { padding: 12px 14px 24px; }
    }
    @media (max-width: 420px) {
    .calendar { gap: 6px 8px; }
    .calendar label { font-size: 13px; }
    .calendar :is(input, button), .search :is(input, #more) { padding: 0 7px; font-size: 13px; }
    }
    @media (prefers-reduced-motion: no-preference) {
    #picture .far, #picture .actor { transition: opacity .15s; }
    }
    @page { margin: 14mm; }
    @media print {
    .steps, .rail, .calendar, .tools, .view-tools, .card, .skip { display: none !important; }
    .time { position: static; border: 0; padding: 0; display: block; }
    .head { padding: 0; }
    main { display: block; }
    .stage { margin: 8px 0; }
    #picture { width: 100%; height: auto; }
    .told { position: static; max-height: none; overflow: visible; border: 0; padding: 0; font-size: 10pt; }
    #groups { columns: 2; column-gap: 20px; }
    .group { content-visibility: visible; break-inside: auto; }
    .item, h3 { break-inside: avoid; }
    .told summary { list-style: none; }
    .told summary::-webkit-details-marker { display: none; }
    h3 { break-after: avoid; }
    .foot { padding: 8px 0; }
    }
    """#

  static let styleHash = "sha256-2PW3ACsZYzgzg1l7UkEHOmXmjjsZTwyIqaYAiOh8j1c="

  static let markup = #"""
    <!doctype html>
    <html lang="{{language}}">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src '{{script-hash}}'; style-src '{{style-hash}}'; img-src data:; base-uri 'none'; form-action 'none'">
    <meta name="referrer" content="no-referrer">
    <meta name="color-scheme" content="light dark">
    <meta name="generator" content="Entente">
    <title>{{title}}</title>
    <link rel="icon" href="data:,">
    <style>{{style}}</style>
    </head>
    <body>
    <a class="skip" href="#list">{{skip}}</a>
    <header class="head">
    <h1>{{title}}</h1>
    <p class="about">{{about}}</p>
    <p class="restriction" id="restriction" hidden></p>
    </header>
    <noscript><p class="noscript">{{noscript}}</p></noscript>
    <section class="time" aria-label="{{time}}">
    <div class="reading">
    <p class="date" id="date"></p>
    <p class="coverage" id="coverage"></p>
    </div>
    <div class="calendar">
    <label class="from" id="from-label" hidden><span>{{from}}</span> <input type="date" id="from" min="0001-01-01" max="9999-12-31"></label>
    <label><span id="day-label">{{on}}</span> <input type="date" id="day" min="0001-01-01" max="9999-12-31"></label>
    <button type="button" id="compare" aria-pressed="false">{{compare}}</button>
    </div>
    <div class="travel">
    <div class="steps">
    <button type="button" id="previous" class="icon" aria-label="{{previous}}" title="{{previous}}"><svg viewBox="0 0 16 16" aria-hidden="true"><path d="M10.5 3 5 8l5.5 5"/></svg></button>
    <button type="button" id="play" class="icon" aria-label="{{play}}" title="{{play}}"><svg viewBox="0 0 16 16" aria-hidden="true"><path class="playing-no" d="M5 3v10l8-5z"/><path class="playing-yes" d="M5 3v10M11 3v10"/></svg></button>
    <button type="button" id="next" class="icon" aria-label="{{next}}" title="{{next}}"><svg viewBox="0 0 16 16" aria-hidden="true"><path d="M5.5 3 11 8l-5.5 5"/></svg></button>
    </div>
    <div class="rail" id="rail">
    <svg class="axis" id="axis" aria-hidden="true"></svg>
    <input type="range" id="slider" min="0" max="0" step="1" value="0" aria-label="{{slider}}">
    <input type="range" id="second" min="0" max="0" step="1" value="0" aria-label="{{slider-from}}" hidden>
    </div>
    </div>
    </section>
    <section class="tools" id="tools" aria-label="{{tools}}">
    <div class="search">
    <input type="search" id="search" list="actors" placeholder="{{search-hint}}" aria-label="{{search}}" autocomplete="off" spellcheck="false">
    <datalist id="actors"></datalist>
    <span class="chips" id="focus"></span>
    <button type="button" id="more" aria-expanded="false" aria-controls="tools">{{tools}}</button>
    </div>
    <fieldset class="valences" id="valences"><legend>{{valence}}</legend></fieldset>
    <details class="menu" id="kinds-menu"><summary>{{kinds}} <span class="count" id="kinds-count"></span></summary><div class="sheet many"><div id="kinds"></div></div></details>
    <details class="menu" id="statuses-menu"><summary>{{statuses}} <span class="count" id="statuses-count"></span></summary><div class="sheet" id="statuses"></div></details>
    <details class="menu" id="known-menu"><summary>{{known}} <span class="count" id="known-count"></span></summary><div class="sheet known"><label for="known">{{known-hint}}</label><input type="range" id="known" min="0" max="0" step="1" value="0"><output id="known-words" for="known"></output></div></details>
    <button type="button" id="reset" hidden>{{reset}}</button>
    <span class="rest"></span>
    <div class="view-tools" role="group" aria-label="{{view}}">
    <button type="button" id="closer" class="icon" aria-label="{{closer}}" title="{{closer}}"><svg viewBox="0 0 16 16" aria-hidden="true"><path d="M8 3v10M3 8h10"/></svg></button>
    <button type="button" id="further" class="icon" aria-label="{{further}}" title="{{further}}"><svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 8h10"/></svg></button>
    <button type="button" id="whole" class="icon" aria-label="{{whole}}" title="{{whole}}"><svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3"/></svg></button>
    </div>
    <button type="button" id="wide" aria-pressed="false">{{wide}}</button>
    <button type="button" id="download">{{download}}</button>
    </section>
    <p class="unseen" id="announcement" role="status"></p>
    <main>
    <section class="stage" id="stage" aria-label="{{picture}}">
    <svg xmlns="http://www.w3.org/2000/svg" id="picture" data-on="{{on-day}}" role="img" aria-label="{{title}}" tabindex="0" font-family="{{font}}">
    <clipPath id="window"><rect width="100%" height="100%"/></clipPath>
    <rect class="ground" width="100%" height="100%" fill="{{ground}}"/>
    <g class="window" clip-path="url(#window)"><g class="view">
    <g class="bands" fill="none" stroke-linecap="round"></g>
    <g class="ties" fill="none"></g>
    <g class="signs" pointer-events="none" font-size="12" font-weight="bold" text-anchor="middle"></g>
    <g class="actors" text-anchor="middle" fill="{{ink}}"></g>
    </g></g>
    <g class="legend" fill="{{ink}}"></g>
    </svg>
    <template id="badges">{{badges}}</template>
    <div class="card" id="card" hidden></div>
    </section>
    <section class="told" id="list" tabindex="-1" aria-labelledby="list-heading">
    <h2 id="list-heading"></h2>
    <p class="counts" id="counts"></p>
    <div id="news"></div>
    <div id="groups"></div>
    </section>
    </main>
    <footer class="foot"><p id="sources"></p><p>{{foot}}</p></footer>
    <script type="application/json" id="data">{{data}}</script>
    <script>{{script}}</script>
    </body>
    </html>

    """#
}
