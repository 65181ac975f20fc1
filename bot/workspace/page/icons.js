// Line icons, drawn here so that no emoji font is needed to read the page's own signs.

const SVG = "http://www.w3.org/2000/svg";

const PATHS = {
  back: "M19 12H5M11 6l-6 6 6 6",
  bolt: "M13 3 5 14h6l-1 7 8-11h-6z",
  bubble: "M4 5h16v11H10l-4 4v-4H4z",
  close: "M6 6l12 12M18 6 6 18",
  down: "M7 3v11M7 4h9.5c1.6 0 2.1.9 2.3 2l1 5c.3 1.6-.6 3-2.3 3H14l.8 4.200c.2 1.2-.5 1.8-1.4 1.800L9.5 14H4V4h3",
  eye: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9.200a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.600z",
  file: "M6 3h8l5 5v13H6zM14 3v5h5",
  hash: "M9.5 4 7.5 20M16.5 4l-2 16M4.5 9h16M3.5 15h16",
  lock: "M6 11h12v9H6zM8.5 11V7.500a3.5 3.5 0 0 1 7 0V11",
  menu: "M4 7h16M4 12h16M4 17h16",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  person: "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20c1-4 4-5.5 7.5-5.500s6.5 1.5 7.5 5.5",
  picture: "M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9h.01",
  smile: "M12 3.500a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM8.5 14.500c1 1.3 2.1 2 3.5 2s2.5-.7 3.5-2M9 9.500h.01M15 9.500h.01",
  trash: "M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10.5 11v5M13.5 11v5",
  up: "M7 21V10M7 20h9.500c1.6 0 2.1-.9 2.3-2l1-5c.3-1.6-.6-3-2.3-3H14l.8-4.200c.2-1.2-.5-1.8-1.4-1.800L9.5 10H4v10h3",
};

export function icon(name, label = "") {
  const drawing = document.createElementNS(SVG, "svg");
  drawing.setAttribute("viewBox", "0 0 24 24");
  drawing.setAttribute("class", `icon icon-${name}`);
  if (label) {
    drawing.setAttribute("role", "img");
    drawing.setAttribute("aria-label", label);
  } else {
    drawing.setAttribute("aria-hidden", "true");
  }
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name]);
  drawing.append(path);
  return drawing;
}
