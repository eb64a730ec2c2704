// Opened from a folder, no server turns an address that ends in / into the page that stands there.
export function nameFilesInLinks() {
  if (location.protocol !== "file:") return;
  for (const one of document.querySelectorAll("a[href], form[action]")) {
    const name = one.matches("form") ? "action" : "href";
    const parts = /^((?:[^?#:]*\/)?\.{0,2})([?#].*)?$/.exec(one.getAttribute(name));
    if (parts && parts[1]) one.setAttribute(name, parts[1].replace(/\/?$/, "/") + "index.html" + (parts[2] || ""));
  }
}
