// The list: it says in words what the picture shows, and more: claims, places in sources, links.

const signsOfValence = { cooperative: "+", neutral: "○", hostile: "−" };

// How many ties two actors ever have: the order of groups, so that they stand still from day to day.
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

  // Says what is shown, in groups; what looks as before stays.
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

  // What this day brought.
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

  // A list under a heading that can be folded.
  block(key, title, className, isFolded) {
    let block = this.groups.get(key);
    if (!block) {
      const summary = html("summary", {});
      const list = html("ul", {});
      block = { element: html("details", { class: className }, summary, list), summary, list };
      summary.addEventListener("click", () => { block.isChosen = true; });
      this.groups.set(key, block);
    }
    // How long the list is differs from day to day; what somebody folded or unfolded stays so.
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

// Nobody can unfold paper.
function unfoldForPrint() {
  const folded = [...document.querySelectorAll("#list details:not([open])")];
  for (const details of folded) details.open = true;
  window.addEventListener("afterprint", () => { for (const details of folded) details.open = false; }, { once: true });
}

// How many of the ties are in focus.
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

// All that is told of a tie: remark, roles, terms, and every claim with its source.
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
