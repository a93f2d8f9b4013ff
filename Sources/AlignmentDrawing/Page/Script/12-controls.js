// The controls: sliders over the steps, calendar, filters, focus.

const picture = new Picture(find("picture"));
const listing = new TieListing();
const stage = find("stage");
let view = null;

// MARK: Days

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
  // At the end it starts anew.
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
  // From a day between two steps, back means the step before it.
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

// Below the slider: the years; above it, how much changes on each step, and which steps the graph does not speak of.
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

// MARK: Filters

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
  // One menu at a time, and none once one looks elsewhere.
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

// What the filters leave out, for a caption.
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

// MARK: Focus

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

// The actor that a text names: wholly, else by its beginning, else somewhere.
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
    // A choice from the list comes without a change of the field's own.
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
