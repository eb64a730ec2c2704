// The menu shows the line of the page that is open.
export function keepMenuInView() {
  const nav = document.getElementById("oit-nav");
  const here = nav && nav.querySelector("[aria-current]");
  if (!here) return;
  const show = () => { nav.scrollTop = here.offsetTop - nav.clientHeight / 2; };
  show();
  nav.addEventListener("toggle", show);
}
