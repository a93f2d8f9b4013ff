// The card beside the pointer: what a line or a figure of the picture stands for. A click makes it stay.

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
    // Above the pointer where there is no room below it.
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

// Marks a tie in the picture, and all of its line.
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
    // The browser would show the title over the card.
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
