// Which pages answer a question, best first: each term is looked for as written, by its sound, then by its pairs of letters.
import { loosen } from "./fold.js";
import { ask, meant, others } from "./question.js";
import { pair, pairsOf } from "./shards.js";

const LATIN = /[a-z]/, DIGIT = /[0-9]/;
const BY_SOUND = 0.8, INSIDE_A_WORD = 0.4, OTHER_WORDS = 0.7, NEARLY = 0.7, NEARLY_BESIDE = 0.35;
// Below so many pages that have a term, those that nearly have it are looked for as well.
const FEW = 8;
// What is far below the best is chance.
const LEAST_SHARE = 0.12, LEAST_OF = 40;

// The pages of prepared shards for a query; `newest` is the newest year of the site.
export function search(shards, written, newest) {
  const asked = ask(written), pages = shards.flatMap((shard) => shard.pages);
  const terms = asked.terms.map((term) => forTerm(shards, pages, term));
  const whole = asked.whole ? pages.map((page) => exact(page, asked.whole, loosen(asked.whole))) : null;
  const found = pages.map((page, i) => {
    const number = forNumber(page, asked), { sum, line } = together(terms.map((term) => [term.found[i], term.rare]));
    const all = whole && whole[i];
    const score = (sum + (all ? all.score * 2 : 0) + number.score) * favour(page, asked, newest);
    return { page, score, note: number.note, line: all ? all.line : line };
  }).filter((one) => one.score > 0).sort((one, other) => other.score - one.score);
  const least = found.length ? Math.min(found[0].score, LEAST_OF) * LEAST_SHARE : 0;
  return { asked, found: found.filter((one) => one.score >= least) };
}

// What a page is worth for all terms: rare ones count more, and a page that has them all more again.
function together(hits) {
  let sum = 0, met = 0, best = null;
  for (const [hit, rare] of hits) {
    if (!hit) continue;
    met += Math.min(1, hit.score / 2);
    sum += hit.score * rare;
    if (!best || hit.score * rare > best.score) best = { score: hit.score * rare, line: hit.line };
  }
  return { sum: hits.length ? sum * Math.pow(met / hits.length, 1.5) : 0, line: best && best.line };
}

// Items before other pages, newer years before older, a year that was named before all.
function favour(page, asked, newest) {
  const age = page.year ? newest - page.year : 0;
  return (page.number ? 1.1 : 1) * (1 - 0.06 * Math.min(age, 8)) * (asked.years.includes(page.year) ? 1.6 : 1);
}

// The number of an item, in the year's list or in another's.
function forNumber(page, asked) {
  let score = 0, note = "";
  for (const number of asked.numbers) {
    if (page.number === number) score += 1000 + (asked.years.includes(page.year) ? 500 : 0);
    for (const [was, ...years] of page.was) {
      if (was !== number) continue;
      const named = years.filter((year) => asked.years.includes(String(year)));
      score += 300 + (named.length ? 400 : 0) + ((named[0] || years[0]) - 2500) / 10;
      note = "ปี " + (named.length ? named : years).join(", ") + " คือข้อ " + number;
    }
  }
  return { score, note };
}

// What each page is worth for one term: [{score, line}] by the page's place in `pages`, and how rare the term is.
function forTerm(shards, pages, term) {
  const loose = loosen(term), also = meant(term), alsoLoose = also && loosen(also);
  const found = pages.map((page) => exact(page, term, loose) || (also && exact(page, also, alsoLoose)) || null);
  const count = found.filter(Boolean).length;
  const better = (i, score, line) => { if (!found[i] || score > found[i].score) found[i] = { score, line }; };
  if (!count) for (const word of others(term)) {
    const sound = loosen(word);
    pages.forEach((page, i) => {
      const best = exact(page, word, sound);
      if (best) better(i, best.score * OTHER_WORDS, best.line);
    });
  }
  if (count < FEW && loose.length > 3) {
    const places = new Map(pages.map((page, i) => [page, i]));
    for (const hit of nearly(shards, loose)) better(places.get(hit.line.page), hit.score * (count ? NEARLY_BESIDE : NEARLY), hit.line);
  }
  return { found, rare: Math.log(1 + pages.length / (1 + found.filter(Boolean).length)) };
}

// Where `term` stands in `text`: never inside a longer number; at the start of an English word where there is one.
export function find(text, term) {
  let inside = -1;
  for (let i = text.indexOf(term); i >= 0; i = text.indexOf(term, i + 1)) {
    const before = text[i - 1] || "", after = text[i + term.length] || "";
    if (DIGIT.test(term[0]) && /[0-9a-z]/.test(before)) continue;
    if (DIGIT.test(term[term.length - 1]) && DIGIT.test(after)) continue;
    if (!LATIN.test(term[0]) || !LATIN.test(before)) return { at: i, whole: true };
    if (inside < 0 && term.length > 2) inside = i;
  }
  return inside < 0 ? null : { at: inside, whole: false };
}

// The best line of a page for a term, as written or by sound; null where it stands nowhere.
function exact(page, term, loose) {
  let best = null;
  for (const line of page.lines) {
    if (best && best.score >= line.worth * 1.5) continue;
    let met = find(line.folded, term), same = 1, length = line.folded.length;
    if (!met && loose.length > 1) { met = find(line.loose, loose); same = BY_SOUND; length = line.loose.length; }
    if (!met) continue;
    const share = Math.min(1, term.length / length);
    const score = line.worth * same * (met.whole ? 1 : INSIDE_A_WORD) * (1 + share / 2 + (met.at === 0 ? 0.08 : 0));
    if (!best || score > best.score) best = { score, line };
  }
  return best;
}

// For words that stand nowhere as typed: the share of their pairs of letters that stand in one line, rare pairs first.
function nearly(shards, loose) {
  const grams = pairsIn(loose);
  if (grams.length < 2) return [];
  const lines = shards.reduce((sum, shard) => sum + shard.lines.length, 0);
  const weights = grams.map((gram) => {
    const count = shards.reduce((sum, shard) => sum + (pairsOf(shard)[gram] || []).length, 0);
    return Math.log(1 + lines / (1 + count));
  });
  const all = weights.reduce((sum, weight) => sum + weight, 0), found = [];
  for (const shard of shards) {
    const shares = new Float32Array(shard.lines.length);
    grams.forEach((gram, g) => { for (const n of pairsOf(shard)[gram] || []) shares[n] += weights[g] / all; });
    shard.lines.forEach((line, n) => {
      if (shares[n] < 0.5) return;
      // A long line holds many pairs by chance.
      const fair = Math.sqrt(Math.min(1, (loose.length + 40) / (line.loose.length + 1)));
      found.push({ line, score: line.worth * shares[n] * shares[n] * fair });
    });
  }
  return found;
}

function pairsIn(loose) {
  const grams = new Set();
  for (let i = 0; i + 1 < loose.length && grams.size < 60; i++) {
    if (!loose.slice(i, i + 2).includes(" ")) grams.add(pair(loose, i));
  }
  return [...grams];
}
