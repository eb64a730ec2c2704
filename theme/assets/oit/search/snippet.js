// What is shown of a find: a piece of its line, as [text, is it a match].
import { fold, loosen } from "./fold.js";
import { find } from "./ranking.js";

// No line is cut between a letter and what stands above, below or before it.
const HANGS = /[\u0e30-\u0e3a\u0e45-\u0e4e]/, ABOVE_OR_BELOW = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/, LEADS = /[เ-ไ]/;
// So far a cut may move to a space.
const NEAR_SPACE = 25;
const SHORTEST = 4, MOST_SLIPS = 2;

export function marked(text, terms) {
  const at = [], folded = fold(text, at), loosely = at.slice(), loose = loosen(folded, loosely);
  const on = new Array(text.length).fill(false);
  const mark = (where, from, length) => {
    let end = where[from + length - 1] + 1;
    while (end < text.length && ABOVE_OR_BELOW.test(text[end])) end++;
    on.fill(true, where[from], end);
  };
  for (const term of terms) {
    const soft = loosen(term), met = find(folded, term), heard = !met && soft.length > 1 && find(loose, soft);
    const close = !met && !heard && near(soft, loose);
    if (met) mark(at, met.at, term.length);
    else if (heard) mark(loosely, heard.at, soft.length);
    else if (close) mark(loosely, close[0], close[1]);
  }
  const pieces = [];
  for (let i = 0; i < text.length; i++) {
    const last = pieces[pieces.length - 1];
    if (last && last[1] === on[i]) last[0] += text[i]; else pieces.push([text[i], on[i]]);
  }
  return pieces;
}

// About `room` letters around the first match, cut at spaces where there are some.
export function snippet(text, terms, room) {
  const pieces = marked(text, terms);
  if (text.length <= room) return pieces;
  const first = pieces.findIndex((piece) => piece[1]);
  const before = (first < 0 ? pieces : pieces.slice(0, first)).reduce((sum, piece) => sum + piece[0].length, 0);
  const from = start(text, before, room), to = end(text, Math.min(text.length, from + room), before);
  return marked((from ? "…" : "") + text.slice(from, to) + (to < text.length ? "…" : ""), terms);
}

function start(text, before, room) {
  let from = before >= text.length ? 0 : Math.max(0, Math.min(before - room / 3, text.length - room)) | 0;
  const space = from ? text.indexOf(" ", from) : -1;
  if (space >= 0 && space < from + NEAR_SPACE && space < before) from = space + 1;
  while (from && HANGS.test(text[from])) from--;
  return from && LEADS.test(text[from - 1]) ? from - 1 : from;
}

function end(text, to, before) {
  const last = text.lastIndexOf(" ", to);
  if (to < text.length && last > to - NEAR_SPACE && last > before) to = last;
  while (to < text.length && HANGS.test(text[to])) to++;
  return to;
}

// Where a nearly right word stands in a text, as [from, length]: its longest piece, and what follows on both sides
// with no more than two letters between; null where no four letters of it stand together.
function near(term, text) {
  let best = null;
  for (let i = 0; i + SHORTEST <= term.length; i++) {
    let length = best ? best.length + 1 : SHORTEST;
    if (i + length > term.length || !text.includes(term.slice(i, i + length))) continue;
    while (i + length < term.length && text.includes(term.slice(i, i + length + 1))) length++;
    best = { term: i, text: text.indexOf(term.slice(i, i + length)), length };
  }
  if (!best) return null;
  const to = grown(term, best.term + best.length, text, best.text + best.length);
  const back = grown(turned(term), term.length - best.term, turned(text), text.length - best.text);
  const from = text.length - back;
  return [from, to - from];
}

// How far one text can be read on from `i` in another from `j`, over slips.
function grown(one, i, other, j) {
  for (let step = over(one, i, other, j); step; step = over(one, i, other, j)) {
    i += step[0];
    j += step[1];
  }
  return j;
}

// The next two letters that both share, with a slip of no more than two letters in either: letters passed in each.
function over(one, i, other, j) {
  for (let slips = 0; slips <= 2 * MOST_SLIPS; slips++) {
    for (let a = Math.max(0, slips - MOST_SLIPS); a <= Math.min(MOST_SLIPS, slips); a++) {
      const b = slips - a, both = one.slice(i + a, i + a + 2);
      if (both.length === 2 && both === other.slice(j + b, j + b + 2)) return [a + 2, b + 2];
    }
  }
  return null;
}

function turned(text) { return text.split("").reverse().join(""); }
