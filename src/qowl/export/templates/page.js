"use strict";
// Hovering or focusing a statement lights it everywhere; a click brings its other place into view.
const marked = [...document.querySelectorAll("[data-s]")];
const statementOf = (node) => node?.closest?.("[data-s]")?.dataset.s.split(" ")[0]; // the shortest where several overlap
const light = (id) => marked.forEach((node) => node.classList.toggle("lit", !!id && node.dataset.s.split(" ").includes(id)));
const focused = () => statementOf(document.activeElement);

document.addEventListener("pointerover", (event) => light(statementOf(event.target) ?? focused()));
document.addEventListener("focusin", (event) => light(statementOf(event.target)));
document.addEventListener("focusout", () => light());
const go = (event) => {
  const id = statementOf(event.target);
  if (!id || event.target.closest("a") || String(getSelection())) return;
  const there = event.target.closest("article") ? id : `t-${id}`;
  document.getElementById(there)?.scrollIntoView({ block: "nearest" });
  light(id);
};
document.addEventListener("click", go);
document.addEventListener("keydown", (event) => event.key === "Enter" && go(event));
