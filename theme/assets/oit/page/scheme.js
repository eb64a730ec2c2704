// Light or dark: the reader's own setting, until the button says otherwise (first-paint.js obeys what it kept).
export function offerScheme() {
  const dark = document.getElementById("oit-dark"), button = document.querySelector(".oit-scheme");
  if (!dark || !button) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    const wanted = matchMedia(dark.media).matches ? "light" : "dark";
    dark.media = wanted === "dark" ? "screen" : "not all";
    try { localStorage.setItem("oit-scheme", wanted); } catch (refused) { /* the choice lasts as long as the page */ }
  });
}
