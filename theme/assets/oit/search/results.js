// What a search found, as elements of the page.
import { marked, snippet } from "./snippet.js";

const ROOM = 150;

export function make(tag, name, ...inside) {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.append(...inside);
  return made;
}

// One page that was found; `said` writes numbers as the agency does.
export function row(one, terms, root, said) {
  const page = one.page, link = make("a", "oit-found__link");
  link.href = root + page.address + (location.protocol === "file:" ? "index.html" : "");
  if (page.number) link.append(make("span", "oit-number", page.number), " ");
  link.append(...pieces(marked(page.title, terms)));
  if (page.year && !page.title.includes(said(page.year))) link.append(" ", make("span", "oit-found__year", "ปี " + said(page.year)));
  const made = make("li", "oit-found", link);
  if (page.place) made.append(make("p", "oit-found__place", page.place));
  if (one.note) made.append(make("p", "oit-found__note", said(one.note)));
  const text = one.line && one.line.text !== page.title ? one.line.text : page.about;
  if (text) made.append(make("p", "oit-found__text", ...pieces(snippet(text, terms, ROOM))));
  return made;
}

function pieces(found) {
  return found.map(([text, match]) => match ? make("mark", "", text) : text);
}
