// While a text is being read the form says so, and is not sent a second time.
"use strict";
(() => {
  const form = document.querySelector("form.paste");
  const busy = form.querySelector(".busy");
  form.addEventListener("submit", (event) => {
    if (!busy.hidden) {
      event.preventDefault();
    } else if (!event.submitter || !event.submitter.name) {
      busy.hidden = false;
      form.setAttribute("aria-busy", "true");
    }
  });
  // who comes back to the page finds the form as it was
  window.addEventListener("pageshow", () => {
    busy.hidden = true;
    form.removeAttribute("aria-busy");
  });
})();
