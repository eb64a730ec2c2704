// What was asked: item numbers in any spelling, years, terms, and what else a term may mean.
import { WORDS } from "./data.js";
import { arabic, fold, visible } from "./fold.js";

const MOST_TERMS = 8;
const NUMBER = /(^|[^a-z0-9ก-๎,.:])(?:(?:ข้อ(?:ที่)?|oit|โอ)[\s.\-]*(?:o[\s.\-]*)?|o[\s.\-]*|0(?=\d))0*([1-9]\d?)(?![\d.,\/:]|\s*[-–]\s*\d)/g;
const ONLY_NUMBER = /^\s*0*([1-9]\d?)\s*$/;
const YEAR = /(^|[\s(])(?:(?:ปี)?\s*(?:งบประมาณ)?\s*(?:พ\.?\s*ศ\.?)?\s*)?(25\d\d)(?=$|[\s)])/g;

const one = (words) => "(?:" + words.join("|") + ")";
const ASKING = new RegExp(one(WORDS.before_questions) + "?" + one(WORDS.questions), "g");
const BEFORE = new RegExp("^" + one(WORDS.before) + "+");
const BEHIND = new RegExp(one(WORDS.of) + "?(?:" + one(WORDS.offices) + "|" + one(WORDS.authorities) + one(WORDS.areas) + "?)$");

// What an office writes, by what people say.
const MEANT = new Map();
for (const synonym of WORDS.synonyms) for (const said of synonym.said) MEANT.set(fold(said), fold(synonym.written));

// What an office writes for a word that people say; undefined where nothing else is known.
export function meant(term) {
  return MEANT.get(term);
}

// What else a term that stands nowhere may mean: its word that matters, and what an office writes for a part of it.
export function others(term) {
  const bare = term.replace(BEFORE, "").replace(BEHIND, "");
  const parts = [...MEANT.keys()].filter((said) => said !== term && term.includes(said));
  return (bare !== term && bare.length > 3 ? [bare] : []).concat(parts.map(meant));
}

// A query, read: `numbers` and `years` that it names, `terms` to look for, `marks` to mark, `whole` the terms as one.
export function ask(written) {
  const numbers = [], years = [];
  let rest = arabic(visible(written).toLowerCase());
  rest = rest.replace(NUMBER, (all, before, number) => { numbers.push("o" + number); return before + " "; });
  if (ONLY_NUMBER.test(rest) && !numbers.length) numbers.push("o" + ONLY_NUMBER.exec(rest)[1]);
  rest = rest.replace(YEAR, (all, before, year) => { years.push(year); return before + " "; });
  const words = rest.replace(ASKING, " ").split(/\s+/).map((word) => fold(word)).filter(Boolean);
  // A year alone, or one that nothing else stands beside, is itself what is looked for.
  const terms = (words.length || numbers.length ? [...new Set(words)] : years.map(String)).slice(0, MOST_TERMS);
  const marks = terms.concat(...terms.map((term) => [meant(term) || [], others(term)].flat()));
  return { numbers, years, terms, marks, whole: terms.length > 1 ? fold(terms.join(" ")) : "" };
}
