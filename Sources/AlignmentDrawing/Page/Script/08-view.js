// What the page shows now: the day or the two days, by which knowledge, through which filters.

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

// Of one actor all its ties, of two those between them.
function isInFocus(one, other) {
  const { focus } = state;
  if (focus.length === 0) return true;
  return focus.length === 1 ? one === focus[0] || other === focus[0] : focus.includes(one) && focus.includes(other);
}

const admitsFocus = (told) => admits(told) && isInFocus(told.tie.from, told.tie.to);

// The days on which what is in focus changes; they are reckoned when something else than the day has changed.
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

// The place of the last step that is not after a day; -1 where there is none.
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
