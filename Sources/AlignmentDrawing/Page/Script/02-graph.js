// What held when, and what one could know of it: the questions that a timeline answers, asked of the page's data.

const everything = data.known.length - 1;

// Phases tell days without bound by the numbers at the ends of what 32 bits hold.
const unboundedNumber = 2 ** 31 - 1;

const kinds = data.kinds.map((kind, number) => ({ ...kind, number, look: data.looks[kind.look] }));

const actors = data.actors.map((actor, number) => ({
  ...actor,
  number,
  names: actor.names.map(([name, ...lines]) => ({ name, lines: lines.length > 0 ? lines : [name] })),
}));

const doubtOfStatus = { established: 0, unsourced: 0, alleged: 1, disputed: 1, predicted: 2 };
const signsOfDoubt = ["", "?", "→", "×"];

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

// What is so from some day of knowledge on.
function versionAt(versions, number) {
  let found;
  for (const version of versions) {
    if (version[0] > number) break;
    found = version;
  }
  return found;
}

// What is known by a day of knowledge.
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

  // "k" is the day of knowledge, "l" the day after it.
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
    const counting = version[4];
    return {
      tie,
      knowledge: this,
      runs: this.runs(version[1]),
      status,
      doubt: doubtOfStatus[status] ?? 3,
      says: version[3],
      claims: tie.claims.filter((claim) => claim[3] <= this.number),
      counting: tie.claims.filter((claim, place) =>
        claim[3] <= this.number && (!counting || counting.includes(place))),
    };
  }

  // First days and numbers of names, by turns.
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

  // The number of the name an actor bears on a day.
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

// The phase a tie is in: one that surely holds before one that may, the later begun of two.
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

// The ties that hold on a day, each as a mark to be drawn and told.
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
    unsureness: state.doubt * 2 + (certain ? 0 : 1),
    weight: phase?.weight ?? tie.weight ?? null,
    trend: phase?.trend ?? tie.trend ?? null,
    note: phase?.note ?? tie.note ?? null,
    change: null,
    drawnAs: null,
    what: [],
    news: null,
  };
}

// Two marks of one signature look and read the same.
function signatureOf(mark) {
  const { tie, state } = mark;
  const names = tie.from.when || tie.to.when
    ? `${state.knowledge.nameNumber(tie.from, mark.day)},${state.knowledge.nameNumber(tie.to, mark.day)}` : "";
  const phase = mark.phase ? tie.phases.indexOf(mark.phase) : "";
  return `${tie.number} ${mark.certain ? 1 : 0} ${state.knowledge.number} ${names} ${phase} ${mark.change} ${mark.news}`;
}

// Whether the graph speaks about a day: coverage ends on the day of knowledge.
function covers(knowledge, day, foundKinds, askedKinds) {
  if (knowledge.day !== null && day > knowledge.day) return false;
  if (!data.covered) return true;
  const holds = (days) => !days || ((days[0] ?? -Infinity) <= day && day <= (days[1] ?? Infinity));
  if (askedKinds) return askedKinds.every((kind) => holds(kind.covered));
  return data.covered.every(holds) && foundKinds.every((kind) => holds(kind.covered));
}

// All days on which something begins, ends, is surer or less sure, changes its phase or its name.
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

// In which respects the marks of one tie on two days differ.
function difference(before, after) {
  const what = [];
  // A tie that counts for the state a leader led may come to count for another.
  for (const end of ["from", "to"]) if (before.tie[end] !== after.tie[end]) what.push(end);
  if (before.certain !== after.certain) what.push("certainty");
  for (const name of ["weight", "trend", "note"]) if (before[name] !== after[name]) what.push(name);
  return what;
}

// What changed between two days: unchanged, ended, changed and began, as marks, and how many came and went.
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

// What effects of other ties explain what became of one; those that say it outright come first.
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
