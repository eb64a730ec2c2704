// A text as it is compared: what looks the same is the same, and nothing stands between Thai words.
// The letters are those of generator/text/letters.py, by which the generator compares as well.
import { LETTERS } from "./data.js";

const any = (inside) => new RegExp("[" + inside + "]", "gu");
const GONE = any(LETTERS.invisible + LETTERS.joiners + LETTERS.control);
const SPACE = any("\\s" + LETTERS.spaces);
const GLYPH = any(Object.keys(LETTERS.glyphs).join(""));
const STYLED = new RegExp("[" + LETTERS.styled + "]", "u");
const ALIKE = any(Object.keys(LETTERS.alike).join(""));
const DASH = new RegExp("^[-" + Object.keys(LETTERS.alike).filter((sign) => LETTERS.alike[sign] === "-").join("") + "]$");
const FOREIGN = /[^\x00-\x7e\u0e01-\u0e5b]/gu;
const DIGITS = /[๐-๙]/g;
const DIGIT = /[0-9]/;
const SPACED = /(?<=[\u0e01-\u0e5b]) +(?=[\u0e01-\u0e5b])/g;
const SARA_AM = new RegExp("\u0e4d([" + LETTERS.tones + "]*)\u0e32|([" + LETTERS.tones + "]+)\u0e4d\u0e32", "g");
const LATE_TONE = new RegExp("([\u0e32\u0e33]+)([" + LETTERS.tones + "]+)", "g");
const MARKS = new RegExp("[" + LETTERS.tones + LETTERS.vowels + "]{2,}", "g");
const UE = /\u0e34\u0e4d|\u0e4d\u0e34/g;
const TONE = new RegExp("[" + LETTERS.tones + "]");
const REPEATED = new RegExp("([" + LETTERS.repeated + "])\\1+", "g");
const MARK = new RegExp("[" + LETTERS.repeated + "]");
// A mark after a space, in another order than it is spelt, or a sign seldom written: then the text is tidied first.
const UNUSUAL = new RegExp([
  "[^\\x20-\\x7e\\n\u0e01-\u0e44\u0e46-\u0e4c\u0e4e-\u0e5b–—“”‘’•·]",
  "[" + LETTERS.tones + "][" + LETTERS.vowels + "]",
  "[\u0e32\u0e33][" + LETTERS.tones + "]",
  "\\s[" + LETTERS.tones + LETTERS.vowels + "\u0e32\u0e33]",
  "([" + LETTERS.repeated + "])\\s+\\1",
  "\u0e40\\s*\u0e40",
].join("|"), "u");
const NEAR = 4;
const CAPITALS = /[A-Z]+/g;
const GAPS = /[^0-9a-z\u0e01-\u0e2e\u0e30-\u0e3e\u0e40-\u0e4e]+/g;
const SOUNDING = any(Object.keys(LETTERS.sounds).join(""));

// Arabic digits for Thai ones.
export function arabic(text) {
  return text.replace(DIGITS, (digit) => String(digit.charCodeAt(0) - 0x0e50));
}

// Without what nobody sees.
export function visible(text) {
  return text.normalize("NFC").replace(GONE, "");
}

// Small letters, Arabic digits, no spaces or signs inside Thai, one way of writing each vowel.
// `at`, if given, receives for each letter where it stood in `text`.
export function fold(text, at) {
  const tidied = UNUSUAL.test(text) ? tidy(text) : text;
  const small = arabic(tidied.replace(REPEATED, "$1").replace(CAPITALS, (word) => word.toLowerCase()));
  const folded = small.replace(GAPS, (gap, from, whole) => {
    const end = from + gap.length;
    return from && end < whole.length ? joint(whole[from - 1], gap, whole[end]) : "";
  });
  if (at) at.push(...places(folded, text));
  return folded;
}

// A folded text by its sound; `at` is carried along.
export function loosen(folded, at) {
  if (at) {
    const moved = [];
    for (let i = 0; i < folded.length; i++) {
      const sound = LETTERS.sounds[folded[i]];
      for (let n = sound === undefined ? 1 : sound.length; n > 0; n--) moved.push(at[i]);
    }
    at.splice(0, at.length, ...moved);
  }
  return folded.replace(SOUNDING, (letter) => LETTERS.sounds[letter]);
}

// As the generator's `clean` and then its `fold`.
function tidy(text) {
  const spelt = ordered(text.replace(GONE, "").normalize("NFC").replace(SPACE, " ").replace(GLYPH, (sign) => LETTERS.glyphs[sign]));
  const plainly = spelt.replace(SPACED, "").replace(FOREIGN, plain).replace(ALIKE, (sign) => LETTERS.alike[sign]);
  return ordered(ordered(arabic(plainly)).toLowerCase().replace(UE, "\u0e36")).normalize("NFC");
}

// What a sign is read as; a raised or circled digit is none of the number before it.
function plain(sign) {
  const read = sign.normalize("NFKC");
  return STYLED.test(sign) || !/\p{Nd}/u.test(read) ? read : sign;
}

// Thai marks as they are spelt: vowel before tone, tone before sara am, sara ae for two sara e.
function ordered(text) {
  return text.replace(/\u0e40\u0e40/g, "\u0e41")
    .replace(SARA_AM, (all, one, other) => (one || other || "") + "\u0e33")
    .replace(LATE_TONE, "$2$1")
    .replace(MARKS, (marks) => [...marks].sort((one, other) => TONE.test(one) - TONE.test(other)).join(""));
}

// Where each letter of a folded text stood in the text.
function places(folded, text) {
  const [read, where] = letters(text);
  if (read === folded) return where;
  // Tidying put some marks in another order: they stand beside what they were made of.
  let from = 0;
  return Array.from(folded, (letter) => {
    const next = read.indexOf(letter, from);
    if (next >= 0 && next < from + NEAR) from = next + 1;
    return where[Math.max(0, from - 1)] || 0;
  });
}

function letters(text) {
  const where = [];
  let out = "", gap = "", i = 0;
  for (const sign of text) {
    for (const read of signs(sign)) {
      GAPS.lastIndex = 0;
      if (GAPS.test(read)) { gap += read; continue; }
      if (MARK.test(read) && read === out[out.length - 1] && !gap.trim()) continue;
      const between = gap && out && joint(out[out.length - 1], gap, read);
      if (between) { out += between; where.push(i - 1); }
      gap = "";
      out += read;
      where.push(i);
    }
    i += sign.length;
  }
  return [out, where];
}

function signs(sign) {
  if (sign <= "~" || (sign >= "\u0e01" && sign < "\u0e45")) return sign.toLowerCase();
  return arabic(sign.replace(GONE, "").replace(FOREIGN, plain).replace(ALIKE, (one) => LETTERS.alike[one])).toLowerCase();
}

// What stays between two letters: nothing in Thai, a space between English words and numbers (e-service is one word).
function joint(before, gap, after) {
  if (before > "z" || after > "z") return "";
  if (DIGIT.test(before) && DIGIT.test(after)) return gap === "." ? "." : gap === "," ? "" : " ";
  return DASH.test(gap) ? "" : " ";
}
