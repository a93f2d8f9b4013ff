// Everything together.

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
  // Browsers refuse to be told too often.
  clearTimeout(writing);
  writing = setTimeout(writeAddress, 150);
}

// On small screens, where names are hardly legible from afar, what is in focus comes near.
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
