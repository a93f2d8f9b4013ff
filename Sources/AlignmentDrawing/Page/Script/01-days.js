// Days are numbers, counted from 1970-01-01; a day without bound is infinite.

const millisecondsADay = 86_400_000;

function civil(day) {
  const date = new Date(day * millisecondsADay);
  // Beyond what browsers reckon with, the year is all that can be told.
  if (Number.isNaN(date.getTime())) return { year: Math.round(1970 + day / 365.2425), month: 1, day: 1 };
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const padded = (number, length) => String(Math.abs(number)).padStart(length, "0");

// As EDTF writes it: 2024-01-19, -0431-01-01, Y12345-01-01.
function textOf(day) {
  const { year, month, day: dayOfMonth } = civil(day);
  const sign = year < 0 ? "-" : "";
  const letter = Math.abs(year) > 9999 ? "Y" : "";
  return `${letter}${sign}${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}`;
}

// The day of such a text; null for anything else.
function dayOf(text) {
  const parts = /^Y?(-?\d{4,6})-(\d\d)-(\d\d)$/.exec(text ?? "");
  if (!parts) return null;
  const [year, month, dayOfMonth] = parts.slice(1).map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, dayOfMonth);
  const day = Math.round(date.getTime() / millisecondsADay);
  const told = civil(day);
  return told.year === year && told.month === month && told.day === dayOfMonth ? day : null;
}

function yearWords(year) {
  return year > 0 ? String(year) : say("bce", { year: 1 - year });
}

// "19 January 2024"
function dayWords(day) {
  if (!Number.isFinite(day)) return say("unknown");
  const { year, month, day: dayOfMonth } = civil(day);
  return say("day", { day: dayOfMonth, month: labels.months[month - 1], year: yearWords(year) });
}
