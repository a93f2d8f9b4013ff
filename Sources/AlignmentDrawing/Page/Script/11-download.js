// The picture by itself: a file in the frame of all pictures of the graph, with title, legend and sources.

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

// Without what the page adds for its own sake.
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
