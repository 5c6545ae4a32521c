// Draws the relations of the GeoJSON that a network's element names, by cytoscape.
"use strict";
(() => {
  // cytoscape would write a style element, which pages here refuse; drawings.css has what it says
  const stands = document.createElement("meta");
  stands.id = "__________cytoscape_stylesheet";
  document.head.append(stands);

  const json = (address) =>
    fetch(address).then((answer) => {
      if (!answer.ok) throw new Error(address + " answers " + answer.status);
      return answer.json();
    });

  const elements = (features) => {
    const of = (kind) => features.map((f) => f.properties).filter((p) => p.kind === kind);
    return [
      ...of("party").map((p) => ({ data: { id: p.iri, name: p.name, words: p.name, page: p.page } })),
      ...of("relation").map((p) => ({
        data: {
          source: p.supplierIri, target: p.recipientIri, origins: String(p.origins),
          width: Math.min(9, 1 + 1.4 * p.origins), words: p.words, page: p.page,
        },
        classes: p.contested > 0 ? "contested" : "",
      })),
    ];
  };

  const look = () => {
    const styles = getComputedStyle(document.documentElement);
    const colour = (name) => styles.getPropertyValue(name).trim();
    const text = {
      color: colour("--pico-color"), "text-outline-color": colour("--pico-background-color"),
      "text-outline-width": 2, "font-size": 11,
    };
    return [
      { selector: "node", style: { ...text, label: "data(name)", width: 12, height: 12, "background-color": colour("--wb-relation"), "text-valign": "bottom", "text-margin-y": 3 } },
      { selector: "edge", style: { ...text, label: "data(origins)", width: "data(width)", "curve-style": "bezier", "line-color": colour("--wb-relation"), "target-arrow-color": colour("--wb-relation"), "target-arrow-shape": "triangle", opacity: 0.8 } },
      { selector: "edge.contested", style: { "line-style": "dashed" } },
      { selector: ".near", style: { "line-color": colour("--wb-leg"), "target-arrow-color": colour("--wb-leg"), "background-color": colour("--wb-leg"), opacity: 1 } },
    ];
  };

  const button = (parent, words, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "secondary outline";
    made.textContent = words;
    made.addEventListener("click", act);
    parent.append(made);
  };

  const draw = (place, told, data) => {
    const cy = cytoscape({
      container: place,
      elements: elements(data.features),
      style: look(),
      // from a circle, so that the same data are laid out the same way
      layout: { name: "circle" },
      userZoomingEnabled: false,
    });
    cy.layout({ name: "cose", animate: false, randomize: false, nodeRepulsion: () => 60000, nodeOverlap: 40, idealEdgeLength: () => 80, numIter: 2000, padding: 24 }).run();
    cy.on("tap", "node, edge", (event) => { location.href = event.target.data("page"); });
    cy.on("mouseover", "node, edge", (event) => {
      event.target.addClass("near");
      told.textContent = event.target.data("words");
    });
    cy.on("mouseout", "node, edge", (event) => event.target.removeClass("near"));
    const keys = document.createElement("p");
    keys.className = "keys";
    const zoom = (times) => cy.zoom({ level: cy.zoom() * times, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
    button(keys, "Larger", () => zoom(1.4));
    button(keys, "Smaller", () => zoom(1 / 1.4));
    button(keys, "All", () => cy.fit(undefined, 24));
    place.after(keys);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => cy.style(look()));
    place.dataset.drawn = cy.edges().length;
  };

  for (const place of document.querySelectorAll("[data-network]")) {
    const told = place.parentElement.querySelector(".told");
    json(place.dataset.network)
      .then((data) => draw(place, told, data))
      .catch((error) => { told.textContent = "The network cannot be drawn: " + error.message; });
  }
})();
