// A shard of the index as the build writes it (search/2567.js) becomes pages and lines to look through.
import { fold, loosen } from "./fold.js";

// What a find is worth by where it stands; a page's own name first.
const WORTH = { title: 12, names: 8, labels: 6, place: 4, texts: 3, asked: 2 };
// The first steps of every place, home and year, tell nothing apart.
const SHARED_STEPS = 2;

// `pages` as the search shows them, and all their `lines`, each folded once.
export function prepare(shard) {
  const pages = shard.pages.map((entry) => pageOf(entry, shard.name === "site" ? "" : shard.name));
  return { pages, lines: pages.flatMap((page) => page.lines), pairs: null };
}

function pageOf(entry, year) {
  const { address, number = "", title, place, was = [], labels = [], texts = [] } = entry;
  const page = { address, number, title, place, was, year, about: texts[0] || labels[0] || "" };
  const told = { ...entry, place: place.split(" › ").slice(SHARED_STEPS).join(" ") };
  page.lines = Object.entries(WORTH).flatMap(([field, worth]) => [].concat(told[field] || []).flatMap((text) => {
    const folded = fold(text);
    return folded ? [{ page, text, worth, folded, loose: loosen(folded) }] : [];
  }));
  return page;
}

// In which lines each pair of letters stands; made when a word is first found nowhere as it was typed.
export function pairsOf(shard) {
  if (shard.pairs) return shard.pairs;
  shard.pairs = [];
  shard.lines.forEach((line, n) => {
    for (let i = 0; i + 1 < line.loose.length; i++) {
      const key = pair(line.loose, i), held = shard.pairs[key] || (shard.pairs[key] = []);
      if (held[held.length - 1] !== n) held.push(n);
    }
  });
  return shard.pairs;
}

// Two letters as one number below 65,536: Thai letters move up beside the others.
export function pair(text, i) { return small(text.charCodeAt(i)) << 8 | small(text.charCodeAt(i + 1)); }
function small(code) { return code > 0xe00 ? code - 0xd80 : code; }
