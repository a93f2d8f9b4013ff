// The picture can be brought nearer and moved: by buttons, keys, wheel and fingers.

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
    // What is shown stays within the graph.
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

  // - point: in points of the element, stays where it is.
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

  // As near as lets all of some places be seen, with room for their figures.
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
      // So that a drag goes on outside, and ends there.
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
