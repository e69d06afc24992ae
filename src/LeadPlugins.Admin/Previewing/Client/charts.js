// Draws charts as SVG: columns, bars, lines, areas, pies, doughnuts, funnels, and stacked ones.
import { svg, el } from "./dom.js";
import { say } from "./words.js";

const palette = ["#0f6cbd", "#c4620e", "#3b7a57", "#8a4fa8", "#a4262c", "#5c6670", "#00768a", "#8f6a00"];

/** chart as the server gives it; address(mark, label) is where a mark leads. */
export function drawChart(chart, width, address) {
  const kind = chart.types[0] ?? "Column";
  const draw = drawings[kind];
  if (!draw) return el("p", { class: "refusal", role: "alert" }, say("unknownChart", kind));
  const { drawing } = chart;
  // One colour alone would not tell series apart; a chart's own palette may be shorter than what it draws.
  colours = [...(chart.colours ?? []), ...palette.slice(chart.colours?.length ?? 0)];
  const drawn = draw(drawing, width, (mark, at, label, shape, series) => link(mark, label, shape, address, series ?? at, drawing), kind.endsWith("100"));
  return el("div", {}, drawn, (drawing.series.length > 1 || kind.startsWith("Stacked")) && !isRound(kind) && legend(drawing.series));
}

const isRound = (kind) => ["Pie", "Doughnut", "Funnel", "Pyramid"].includes(kind);

const drawings = {
  Column: (drawing, width, link) => columns(drawing, width, link, { isStacked: false }),
  StackedColumn: (drawing, width, link) => columns(drawing, width, link, { isStacked: true }),
  StackedColumn100: (drawing, width, link) => columns(drawing, width, link, { isStacked: true, isShare: true }),
  Bar: (drawing, width, link) => bars(drawing, width, link, { isStacked: false }),
  StackedBar: (drawing, width, link) => bars(drawing, width, link, { isStacked: true }),
  StackedBar100: (drawing, width, link) => bars(drawing, width, link, { isStacked: true, isShare: true }),
  Line: (drawing, width, link) => line(drawing, width, link),
  Spline: (drawing, width, link) => line(drawing, width, link),
  Area: (drawing, width, link) => line(drawing, width, link),
  Pie: (drawing, width, link) => pie(drawing, width, link, 0),
  Doughnut: (drawing, width, link) => pie(drawing, width, link, 0.58),
  Funnel: (drawing, width, link) => funnel(drawing, width, link),
};

let colours = palette;
const colour = (at) => colours[at % colours.length];

function link(mark, label, shape, address, series, drawing) {
  const name = drawing.series.length > 1 ? `${label}, ${drawing.series[series]}` : label;
  return svg("a", { href: address(mark, name), "aria-label": say("openList", name, mark.text), class: "mark", "data-value": mark.value }, svg("title", {}, `${name}: ${mark.text}`), shape);
}

function frame(width, height, ...children) {
  return svg("svg", { viewBox: `0 0 ${width} ${height}`, width, height, class: "chart-svg", role: "group" }, children);
}

const text = (x, y, content, attributes = {}, ...more) => svg("text", { x, y, ...attributes }, content, more);

// Round steps of an axis from 0 to at least the greatest value.
function axis(most) {
  const raw = Math.max(most, 1) / 4;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = Math.max([1, 2, 5, 10].map((one) => one * power).find((one) => one >= raw), most >= 4 ? 1 : 0.25);
  const whole = most < 4 ? 1 : step;
  const count = Math.ceil(Math.max(most, 1) / whole);
  return { top: count * whole, steps: Array.from({ length: count + 1 }, (_, at) => at * whole) };
}

function greatest(categories, isStacked) {
  return Math.max(0, ...categories.map(({ marks }) => (isStacked ? marks.reduce((sum, mark) => sum + (mark?.value ?? 0), 0) : Math.max(0, ...marks.map((mark) => mark?.value ?? 0)))));
}

const short = (label, room) => (label.length > room ? `${label.slice(0, Math.max(1, room - 1))}…` : label);

// A label below an axis; slanted where it would not fit beside its neighbours.
function axisLabel(x, y, label, isSlanted) {
  return isSlanted
    ? text(x + 4, y, short(label, 15), { "text-anchor": "end", class: "label", transform: `rotate(-38 ${x + 4} ${y})` }, svg("title", {}, label))
    : text(x, y + 2, label, { "text-anchor": "middle", class: "label" });
}

function columns({ categories, series }, width, link, { isStacked, isShare }) {
  const slot = (width - 46) / Math.max(categories.length, 1);
  const isTight = categories.some(({ label }) => label.length > Math.floor(slot / 7));
  const [height, left, bottom, top] = [isTight ? 300 : 260, 38, isTight ? 92 : 44, 18];
  const { top: most, steps } = isShare ? { top: 100, steps: [0, 25, 50, 75, 100] } : axis(greatest(categories, isStacked));
  const y = (value) => top + (height - top - bottom) * (1 - value / most);
  const drawn = categories.map(({ label, marks }, at) => {
    const x = left + at * slot;
    const all = marks.reduce((sum, mark) => sum + (mark?.value ?? 0), 0);
    let below = 0;
    const wide = Math.min(48, slot * 0.7) / (isStacked ? 1 : series.length);
    const start = x + (slot - wide * (isStacked ? 1 : series.length)) / 2;
    const shapes = marks.map((mark, place) => {
      if (!mark || mark.value === 0) return undefined;
      const value = isShare ? (mark.value / all) * 100 : mark.value;
      const bar = svg("rect", { x: isStacked ? start : start + place * wide, y: y(below + value), width: Math.max(wide - 1, 2), height: Math.max(y(below) - y(below + value), 1), fill: colour(place), rx: 1 });
      const number = !isStacked && text(start + place * wide + wide / 2, y(value) - 5, mark.text, { class: "value", "text-anchor": "middle" });
      if (isStacked) below += value;
      return link(mark, place, label, svg("g", {}, bar, number || ""), place);
    });
    return [shapes.filter(Boolean), isStacked && !isShare && all > 0 && text(x + slot / 2, y(below) - 5, String(all), { class: "value", "text-anchor": "middle" }), axisLabel(x + slot / 2, height - bottom + 15, label, isTight)];
  });
  return frame(width, height, steps.map((step) => [svg("line", { x1: left, x2: width - 8, y1: y(step), y2: y(step), class: "grid-line" }), text(left - 6, y(step) + 4, isShare ? `${step}%` : String(step), { "text-anchor": "end", class: "label" })]).flat(), drawn.flat(3).filter(Boolean));
}

function bars({ categories, series }, width, link, { isStacked, isShare }) {
  const lines = isStacked ? 1 : series.length;
  const [row, right, top] = [Math.max(28, 18 * lines + 10), 44, 6];
  const labels = Math.min(Math.max(...categories.map((one) => one.label.length), 6) * 7 + 12, width * 0.46);
  const height = top + categories.length * row + 8;
  const most = isShare ? 100 : Math.max(greatest(categories, isStacked), 1);
  const x = (value) => labels + ((width - labels - right) * value) / most;
  const thick = Math.min(18, (row - 10) / lines);
  return frame(width, height, categories.flatMap(({ label, marks }, at) => {
    const y = top + at * row;
    const all = marks.reduce((sum, mark) => sum + (mark?.value ?? 0), 0);
    let before = 0;
    const shapes = marks.map((mark, place) => {
      if (!mark || mark.value === 0) return undefined;
      const value = isShare ? (mark.value / all) * 100 : mark.value;
      const from = isStacked ? before : 0;
      const bar = svg("rect", { x: x(from), y: y + (row - thick * lines) / 2 + (isStacked ? 0 : place * thick), width: Math.max(x(from + value) - x(from) - (isStacked ? 1 : 0), 1), height: thick - 1, fill: colour(place), rx: 1 });
      const number = !isStacked && text(x(value) + 6, y + (row - thick * lines) / 2 + place * thick + thick / 2 + 4, mark.text, { class: "value" });
      before += value;
      return link(mark, place, label, svg("g", {}, bar, number || ""), place);
    });
    return [text(labels - 8, y + row / 2 + 4, short(label, Math.floor((labels - 12) / 7)), { "text-anchor": "end", class: "label" }, svg("title", {}, label)), ...shapes.filter(Boolean), isStacked && !isShare && all > 0 ? text(x(before) + 6, y + row / 2 + 4, String(all), { class: "value" }) : undefined].filter(Boolean);
  }));
}

function line({ categories, series }, width, link) {
  const isTight = categories.some(({ label }) => label.length > Math.floor((width - 86) / Math.max(categories.length - 1, 1) / 7));
  const [height, left, bottom, top] = [isTight ? 300 : 260, 38, isTight ? 92 : 44, 22];
  const { top: most, steps } = axis(greatest(categories, false));
  const y = (value) => top + (height - top - bottom) * (1 - value / most);
  const x = (at) => left + 30 + ((width - left - 78) * at) / Math.max(categories.length - 1, 1);
  const lines = series.map((_, place) => svg("polyline", { fill: "none", stroke: colour(place), "stroke-width": 2, points: categories.map(({ marks }, at) => marks[place] && `${x(at)},${y(marks[place].value)}`).filter(Boolean).join(" ") }));
  const points = categories.flatMap(({ label, marks }, at) => marks.map((mark, place) => mark && link(mark, place, label, svg("g", {}, svg("circle", { cx: x(at), cy: y(mark.value), r: 5, fill: colour(place), stroke: "#fff", "stroke-width": 1.5 }), text(x(at), y(mark.value) - 10, mark.text, { class: "value", "text-anchor": "middle" })), place)).filter(Boolean));
  return frame(width, height, steps.flatMap((step) => [svg("line", { x1: left, x2: width - 8, y1: y(step), y2: y(step), class: "grid-line" }), text(left - 6, y(step) + 4, String(step), { "text-anchor": "end", class: "label" })]), lines, points,
    categories.map(({ label }, at) => axisLabel(x(at), height - bottom + 15, label, isTight)));
}

function pie({ categories }, width, link, hole) {
  const [height, r] = [240, 100];
  const shown = categories.filter(({ marks }) => marks[0]?.value > 0);
  const all = shown.reduce((sum, { marks }) => sum + marks[0].value, 0);
  const [cx, cy] = [Math.min(width / 2, 130), height / 2];
  let angle = -Math.PI / 2;
  const point = (a, radius) => `${cx + radius * Math.cos(a)} ${cy + radius * Math.sin(a)}`;
  const slices = shown.map(({ label, marks }, at) => {
    const end = angle + (marks[0].value / all) * 2 * Math.PI - (shown.length === 1 ? 0.0001 : 0);
    const large = end - angle > Math.PI ? 1 : 0;
    const path = `M ${point(angle, r)} A ${r} ${r} 0 ${large} 1 ${point(end, r)} L ${hole ? `${point(end, r * hole)} A ${r * hole} ${r * hole} 0 ${large} 0 ${point(angle, r * hole)}` : `${cx} ${cy}`} Z`;
    angle = end;
    return link(marks[0], at, label, svg("path", { d: path, fill: colour(at), stroke: "#fff", "stroke-width": 1 }), 0);
  });
  const names = shown.flatMap(({ label, marks }, at) => [svg("rect", { x: cx + r + 24, y: 24 + at * 22, width: 11, height: 11, rx: 2, fill: colour(at) }), text(cx + r + 42, 34 + at * 22, `${short(label, Math.floor((width - cx - r - 80) / 6.4))}  ${marks[0].text}`, { class: "label" })]);
  return frame(width, Math.max(height, 40 + shown.length * 22), slices, names);
}

function funnel({ categories }, width, link) {
  const most = greatest(categories, false);
  const row = 36;
  return frame(width, categories.length * row + 8, categories.flatMap(({ label, marks }, at) => {
    const mark = marks[0];
    if (!mark) return [];
    const wide = Math.max((width * 0.56 * mark.value) / most, 4);
    return [link(mark, at, label, svg("rect", { x: width * 0.28 - wide / 2, y: at * row + 4, width: wide, height: row - 6, rx: 2, fill: colour(at) }), 0), text(width * 0.58, at * row + row / 2 + 5, `${short(label, Math.floor((width * 0.4) / 6.6))}  ${mark.text}`, { class: "label" })];
  }));
}

function legend(series) {
  return el("ul", { class: "legend" }, series.map((name, at) => el("li", {}, el("span", { class: "swatch", style: `background: ${colour(at)}`, "aria-hidden": "true" }), name)));
}
