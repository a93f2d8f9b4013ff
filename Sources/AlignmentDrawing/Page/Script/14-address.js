// The address tells what is shown: page.html#on=2024-01-19&focus=PRK opens on that.

let lastAddress = location.hash;

function addressNow() {
  const { hidden, focus } = state;
  const parts = state.isComparing
    ? [["from", textOf(state.from)], ["to", textOf(state.on)]] : [["on", textOf(state.on)]];
  if (focus.length > 0) parts.push(["focus", focus.map((actor) => actor.id).join(",")]);
  if (state.knowledge !== everything) parts.push(["known", textOf(data.known[state.knowledge])]);
  const lists = {
    kinds: [kinds.map((kind) => kind.id), hidden.kinds, (id) => kinds.find((kind) => kind.id === id).number],
    valence: [data.valences, hidden.valences, (item) => item], status: [data.statuses, hidden.statuses, (item) => item],
  };
  for (const [name, [all, set, key]] of Object.entries(lists)) {
    if (set.size > 0) parts.push([name, all.filter((item) => !set.has(key(item))).join(",")]);
  }
  return `#${parts.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%2C", ",").replaceAll("%3A", ":")}`).join("&")}`;
}

// Takes over what an address says; what it does not say is as it is at first. Words that mean nothing are passed over.
function readAddress() {
  lastAddress = location.hash;
  const parts = new Map();
  for (const part of location.hash.slice(1).split("&")) {
    const [name, value = ""] = part.split(/=(.*)/s);
    try {
      parts.set(name, decodeURIComponent(value.replaceAll("+", " ")));
    } catch {
      parts.set(name, value);
    }
  }
  const words = (name) => (parts.has(name) ? parts.get(name).split(",").filter(Boolean) : null);
  const [from, to] = [dayOf(parts.get("from")), dayOf(parts.get("to"))];
  const known = dayOf(parts.get("known"));
  Object.assign(state, {
    isComparing: from !== null && to !== null,
    on: to !== null && from !== null ? to : dayOf(parts.get("on")) ?? to ?? data.opens,
    from: from ?? data.opens,
    focus: unique((words("focus") ?? []).map((id) => actors.find((actor) => actor.id === id)).filter(Boolean)).slice(0, 2),
    // Between two days on which something was published one knew what the first had brought.
    knowledge: known === null ? everything : knownNumber(known),
  });
  const hide = (set, all, shown, key) => {
    set.clear();
    if (shown) for (const item of all) if (!shown.includes(item)) set.add(key(item));
  };
  hide(state.hidden.kinds, kinds.map((kind) => kind.id), words("kinds"), (id) => kinds.find((kind) => kind.id === id).number);
  hide(state.hidden.valences, data.valences, words("valence"), (item) => item);
  hide(state.hidden.statuses, data.statuses, words("status"), (item) => item);
}

function knownNumber(day) {
  let number = 0;
  data.known.forEach((known, place) => { if (known !== null && known <= day) number = place; });
  return number;
}

function writeAddress() {
  const address = addressNow();
  // An address that somebody has just typed, and that was not read yet, stands.
  if (address === location.hash || location.hash !== lastAddress) return;
  try {
    history.replaceState(null, "", address);
    lastAddress = location.hash;
  } catch {
    // A page inside another one may not change its address.
  }
}
