// The preview's own small pictures; decoration beside words.
import { svg } from "./dom.js";

const paths = {
  save: "M2.5 2.5h9l2 2v9h-11zM5 2.5v4h5v-4M4.5 13.5v-4.5h7v4.5",
  "save-close": "M2.5 2.5h9l2 2v3M2.5 2.5v11h4M5 2.5v4h5v-4M9.5 9.5l4 4M13.5 9.5l-4 4",
  new: "M8 3v10M3 8h10",
  delete: "M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.6 9h5.8l.6-9M6.8 7v4M9.2 7v4",
  refresh: "M13 8a5 5 0 1 1-1.6-3.7M13 2.5v2.6h-2.6",
  chart: "M2.5 13.5h11M4.5 11V7M8 11V3.5M11.5 11V5.5",
  phonecall: "M4 2.5l2 .3.7 3-1.4 1.1a8.5 8.5 0 0 0 3.8 3.8l1.1-1.4 3 .7.3 2c-.2.9-.9 1.5-1.8 1.5A10 10 0 0 1 2.500 4.300C2.500 3.400 3.100 2.700 4 2.500z",
  email: "M2 4h12v8.500H2zM2 4.500l6 4.500 6-4.500",
  appointment: "M2.500 3.500h11v10h-11zM2.500 6.500h11M5.500 2v3M10.500 2v3",
  task: "M3 3.500h10v10h-10zM5.500 8.500l2 2 3.500-4",
  list: "M3 4.500h10M3 8h10M3 11.500h10",
  dashboard: "M2.500 2.500h4.500v6h-4.500zM9 2.500h4.500v3.500h-4.500zM2.500 10.500h4.500v3h-4.500zM9 8h4.500v5.500h-4.500z",
};

export const icon = (name) => svg("svg", { viewBox: "0 0 16 16", width: 16, height: 16, class: "icon", "aria-hidden": "true", focusable: "false" }, svg("path", { d: paths[name], fill: "none", stroke: "currentColor", "stroke-width": 1.2, "stroke-linejoin": "round", "stroke-linecap": "round" }));
