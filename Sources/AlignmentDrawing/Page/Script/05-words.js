// Ties in words: what, when, how sure, and who says so.

// The sentence of a kind with its gaps filled, each once; names are put in as they are.
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

// "alignment" of a mutual tie, whose ends stand beside it; else the whole sentence, an office with its name.
function phraseOf(mark) {
  const { tie } = mark;
  if (tie.mutual) return tie.kind.label;
  if (!tie.office) return sentenceOfMark(mark);
  const [from, to] = namesOfEnds(mark);
  if (tie.kind.id === "leads") return say("leads-as", { sentence: sentenceOfMark(mark), office: tie.office });
  return say("holds-office", { person: from, office: tie.office, organization: to });
}

// The same with both ends named.
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

// What stands in the title of a tie in the picture.
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

// "66 ties certain, 101 possible, among 36 actors. Left out: 28 predicted"
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

// Only of all that the page holds: what a filter would leave of them is not told.
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
