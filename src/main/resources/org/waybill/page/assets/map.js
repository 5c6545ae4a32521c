// Draws the GeoJSON that a map's element names: relations bowed, legs of routes as great circles.
"use strict";
(() => {
  const SVG = "http://www.w3.org/2000/svg";

  const json = (address) =>
    fetch(address).then((answer) => {
      if (!answer.ok) throw new Error(address + " answers " + answer.status);
      return answer.json();
    });

  const element = (parent, name, attributes = {}, text) => {
    const made = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    if (text) made.textContent = text;
    parent.append(made);
    return made;
  };

  const points = (features) =>
    features.filter((f) => f.geometry && f.geometry.type === "Point");

  /** The projection, turned to the middle of the points and fitted to them where they lie near. */
  const projection = (features, width, height) => {
    const all = points(features).map((f) => f.geometry.coordinates);
    const sum = all.reduce(
      ([x, y], [longitude]) => [
        x + Math.cos((longitude * Math.PI) / 180),
        y + Math.sin((longitude * Math.PI) / 180),
      ],
      [0, 0]
    );
    const middle = (Math.atan2(sum[1], sum[0]) * 180) / Math.PI;
    const near = all.every(([longitude]) => Math.abs(((longitude - middle + 540) % 360) - 180) < 75);
    const turned = d3.geoNaturalEarth1().rotate([near ? -middle : -11, 0]);
    const margin = 24;
    const frame = [[margin, margin], [width - margin, height - margin]];
    if (!near || all.length === 0) {
      const world = { type: "MultiPoint", coordinates: [[-158, 0], [180, 0], [11, 78], [11, -56]] };
      return turned.fitExtent([[4, 4], [width - 4, height - 4]], world);
    }
    turned.fitExtent(frame, { type: "MultiPoint", coordinates: all });
    // two ports beside each other must not fill the map
    const widest = 1800;
    if (turned.scale() > widest) {
      const centre = d3.geoCentroid({ type: "MultiPoint", coordinates: all });
      turned.scale(widest).translate([0, 0]);
      const [x, y] = turned(centre);
      turned.translate([width / 2 - x, height / 2 - y]);
    }
    return turned;
  };

  /** A bow from one point to another, to the left of the way; a loop where both are one. */
  const bow = ([x1, y1], [x2, y2]) => {
    const [dx, dy] = [x2 - x1, y2 - y1];
    const length = Math.hypot(dx, dy);
    if (length < 1) return `M${x1} ${y1}c-14 -30 22 -30 4 -3`;
    const bend = Math.min(0.22, 40 / length + 0.06);
    const control = [x1 + dx / 2 + dy * bend, y1 + dy / 2 - dx * bend];
    // ends before the point, so that the arrow is seen
    const back = Math.hypot(x2 - control[0], y2 - control[1]);
    const end = Math.min(6 / back, 0.4);
    const stop = [x2 + (control[0] - x2) * end, y2 + (control[1] - y2) * end];
    return `M${x1} ${y1}Q${control[0]} ${control[1]} ${stop[0]} ${stop[1]}`;
  };

  const arrow = (definitions, id) => {
    const marker = element(definitions, "marker", {
      id, viewBox: "0 0 10 10", refX: 8, refY: 5, markerWidth: 9, markerHeight: 9,
      markerUnits: "userSpaceOnUse", orient: "auto-start-reverse",
    });
    element(marker, "path", { d: "M0 0L10 5L0 10z", class: id });
  };

  const link = (parent, properties, words, told) => {
    const made = element(parent, "a", { href: properties.page, "aria-label": words });
    element(made, "title", {}, words);
    const tell = () => { told.textContent = words; };
    made.addEventListener("focus", tell);
    made.addEventListener("pointerenter", tell);
    return made;
  };

  const line = (parent, feature, path, told) => {
    const p = feature.properties;
    const made = link(parent, p, p.words, told);
    element(made, "path", { d: path, class: "hit" });
    const drawn = element(made, "path", { d: path, "marker-end": `url(#arrow-${p.kind})` });
    if (p.kind === "relation") {
      drawn.setAttribute("class", p.contested > 0 ? "relation contested" : "relation");
      drawn.setAttribute("stroke-width", Math.min(9, 1 + 1.4 * p.origins));
    } else {
      drawn.setAttribute("class", p.denied ? "leg denied" : "leg");
    }
  };

  /** Names beside their points, as far as they do not cover each other. */
  const label = (parent, drawn, width) => {
    const taken = [];
    for (const { name, at: [x, y] } of drawn) {
      const long = name.length * 6;
      const before = x + long + 8 > width;
      const box = before ? [x - long - 8, y - 7, x - 6, y + 7] : [x + 6, y - 7, x + long + 8, y + 7];
      const free = taken.every((t) => box[2] < t[0] || box[0] > t[2] || box[3] < t[1] || box[1] > t[3]);
      if (free) {
        taken.push(box);
        element(parent, "text", { x: before ? x - 7 : x + 7, y: y + 4, "text-anchor": before ? "end" : "start", "aria-hidden": "true" }, name);
      }
    }
  };

  const draw = (place, told, data, world, numeric) => {
    const width = Math.max(320, Math.round(place.clientWidth));
    const height = Math.round(Math.max(260, width * 0.52));
    const projected = projection(data.features, width, height);
    const path = d3.geoPath(projected);
    const svg = element(place, "svg", { viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": place.dataset.label });
    const definitions = element(svg, "defs");
    arrow(definitions, "arrow-relation");
    arrow(definitions, "arrow-leg");
    const named = new Set(data.features.map((f) => numeric[f.properties.code]).filter(Boolean));
    const land = element(svg, "g", { "aria-hidden": "true" });
    for (const country of topojson.feature(world, world.objects.countries).features) {
      // Antarctica takes room and sends nothing
      const outline = country.id === "010" ? null : path(country);
      if (outline) element(land, "path", { d: outline, class: named.has(country.id) ? "country named" : "country" });
    }
    const lines = element(svg, "g");
    for (const feature of data.features) {
      if (!feature.geometry || feature.geometry.type !== "LineString") continue;
      const ends = feature.geometry.coordinates.map(projected);
      const relation = feature.properties.kind === "relation";
      line(lines, feature, relation ? bow(...ends) : path(feature.geometry), told);
    }
    const marks = element(svg, "g");
    const drawn = points(data.features).map((f) => ({ ...f.properties, at: projected(f.geometry.coordinates) }));
    for (const p of drawn) {
      const made = link(marks, p, p.former ? p.name + ", a state that is no more" : p.name, told);
      element(made, "circle", { cx: p.at[0], cy: p.at[1], r: p.kind === "party" ? 4.5 : 3.5, class: p.former ? "party former" : p.kind });
    }
    label(svg, drawn, width);
  };

  for (const place of document.querySelectorAll("[data-map]")) {
    const told = place.parentElement.querySelector(".told");
    Promise.all([json(place.dataset.map), json("/assets/countries-110m.json"), json("/assets/iso-numeric.json")])
      .then(([data, world, numeric]) => draw(place, told, data, world, numeric))
      .catch((error) => { told.textContent = "The map cannot be drawn: " + error.message; });
  }
})();
