// What the page is made of: its data, its words, and how elements are made. Text goes in as text, never as markup.

const data = JSON.parse(document.getElementById("data").textContent);
const labels = data.labels;

// A label with its gaps filled: {name} by a value, and by its number one of several forms.
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

// Changes a text only where it differs: readers who listen hear it again otherwise.
function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

// Brings the children of an element into an order, moving as few as need be.
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

// Only addresses of the web become links.
function webAddress(text) {
  return typeof text === "string" && /^https?:\/\/[^\s"'<>]+$/i.test(text) ? text : null;
}
