// Finds pages by what people type: pure functions over the shards that the build writes (search/2567.js), no page touched.
(function (root) {
  "use strict";

  // ---- Folding: a text as it is compared. The only table of letters; the index itself stays as written. ----
  // By sound: letters that are taken for one another, vowels by their length, and what is most often left out
  // (tone marks, maitaikhu, thanthakhat, sara a, the signs of repetition and abbreviation).
  var BY_SOUND = {
    "ณ": "น", "ศ": "ส", "ษ": "ส", "ฎ": "ด", "ฏ": "ต", "ญ": "ย", "ฬ": "ล", "ฐ": "ถ", "ฑ": "ท", "ฒ": "ท", "ธ": "ท",
    "ฌ": "ช", "ซ": "ช", "ฆ": "ค", "ฅ": "ค", "ฃ": "ข", "ภ": "พ", "ใ": "ไ", "ี": "ิ", "ื": "ึ", "ู": "ุ", "ำ": "ัม",
    "ะ": "", "ๆ": "", "็": "", "่": "", "้": "", "๊": "", "๋": "", "์": ""
  };
  var SOUNDING = new RegExp("[" + Object.keys(BY_SOUND).join("") + "]", "g");
  var MARK = /[\u0e30-\u0e3a\u0e40-\u0e4e]/, LATIN = /[a-z]/, DIGIT = /[0-9]/;
  // What each letter is to the fold: 0 stands between words, 1 is kept, 2 wants a closer look, 3 is not there at all.
  var KINDS = new Uint8Array(0x10000);
  function kinds(kind, from, to) { for (var code = from; code <= (to || from); code++) KINDS[code] = kind; }
  kinds(1, 0x30, 0x39); kinds(1, 0x61, 0x7a); kinds(2, 0x41, 0x5a); kinds(1, 0x0e01, 0x0e4e); kinds(2, 0x0e50, 0x0e59);
  kinds(2, 0x0e30, 0x0e3a); kinds(2, 0x0e40, 0x0e4e); kinds(0, 0x0e2f); kinds(0, 0x0e3f);
  kinds(3, 0xad); kinds(3, 0x200b, 0x200f); kinds(3, 0x202a, 0x202e); kinds(3, 0x2060, 0x2069); kinds(3, 0xfeff);

  // Small letters, Arabic digits, no spaces or signs inside Thai, one way of writing each vowel.
  // `at`, if given, receives for each letter where it stood in `text`.
  function fold(text, at) {
    if (at || SELDOM.test(text)) return letters(text, at);
    var out = text.replace(GONE, "").replace(CAPITALS, function (word) { return word.toLowerCase(); })
      .replace(THAI_DIGITS, function (c) { return String(c.charCodeAt(0) - 0x0e50); })
      .replace(GAPS, function (gap, i, whole) {
        var end = i + gap.length;
        return i && end < whole.length ? joint(whole[i - 1], gap, whole[end]) : "";
      });
    return TWICE.test(out) ? letters(text) : out;
  }

  // The same letter by letter: where each stood, and what is seldom written. A whole index goes the shorter way above.
  var SELDOM = /[\u0e4dๅ]/, TWICE = /([\u0e30-\u0e3a\u0e40-\u0e4e])\1/, CAPITALS = /[A-Z]+/g, THAI_DIGITS = /[๐-๙]/g;
  var GONE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
  var GAPS = /[^0-9a-z\u0e01-\u0e2e\u0e30-\u0e3e\u0e40-\u0e4e]+/g;
  function letters(text, at) {
    var out = "", gap = "", nikhahit = false;
    for (var i = 0; i < text.length; i++) {
      var c = text[i], kind = KINDS[text.charCodeAt(i)];
      if (kind === 3) continue;
      if (kind === 0) { gap += c; continue; }
      if (kind === 2) {
        var last = out[out.length - 1];
        if (c >= "๐" && c <= "๙") c = String(c.charCodeAt(0) - 0x0e50);
        else if (c === "\u0e4d") { nikhahit = true; continue; }
        else if (c === "ๅ" && last !== "ฤ") c = "า";
        else if (c <= "Z") c = c.toLowerCase();
        if (c === "า" && nikhahit) { c = "ำ"; nikhahit = false; }
        if (c === "เ" && last === "เ" && !gap) { out = out.slice(0, -1) + "แ"; continue; }
        if (c === last && MARK.test(c)) continue;
      }
      if (gap) {
        var between = out && joint(out[out.length - 1], gap, c);
        if (between) { out += between; if (at) at.push(i - 1); }
        gap = "";
      }
      out += c;
      if (at) at.push(i);
    }
    return out;
  }

  // A folded text by its sound; `at` is carried along.
  function loosen(folded, at) {
    if (at) {
      var moved = [];
      for (var i = 0; i < folded.length; i++) {
        var sound = BY_SOUND[folded[i]];
        for (var n = sound === undefined ? 1 : sound.length; n > 0; n--) moved.push(at[i]);
      }
      at.splice.apply(at, [0, at.length].concat(moved));
    }
    return folded.replace(SOUNDING, function (c) { return BY_SOUND[c]; });
  }

  // What stays between two letters: nothing in Thai, a space between English words and numbers (e-service is one word).
  function joint(before, gap, after) {
    if (before > "z" || after > "z") return "";
    if (DIGIT.test(before) && DIGIT.test(after)) return gap === "." ? "." : gap === "," ? "" : " ";
    return /^[-‐‑]$/.test(gap) ? "" : " ";
  }

  // ---- What was asked: item numbers in any spelling, years, terms. ----
  var NUMBER = /(^|[^a-z0-9ก-๎,.:])(?:(?:ข้อ(?:ที่)?|oit|โอ)[\s.\-]*(?:o[\s.\-]*)?|o[\s.\-]*|0(?=\d))0*([1-9]\d?)(?![\d.,\/:]|\s*[-–]\s*\d)/g;
  var ONLY_NUMBER = /^\s*0*([1-9]\d?)\s*$/;
  var YEAR = /(^|[\s(])(?:(?:ปี)?\s*(?:งบประมาณ)?\s*(?:พ\.?\s*ศ\.?)?\s*)?(25\d\d)(?=$|[\s)])/g;
  var ASKING = /(?:ได้|อยู่)?(?:ที่ไหน|ตรงไหน|อย่างไร|ยังไง|เมื่อไหร่|เมื่อไร|หรือไม่|หรือยัง|คืออะไร|อะไรบ้าง|คือใคร|ใครเป็น|มีไหม|ไหม)/g;

  // What people say for what an office writes; each is looked for as well.
  var ALSO = {
    "เบอร์โทร": "โทรศัพท์", "เบอร์โทรศัพท์": "โทรศัพท์", "เบอร์ติดต่อ": "โทรศัพท์", "สายด่วน": "โทรศัพท์", "ติดต่อเรา": "การติดต่อ", "อีเมล์": "อีเมล", "เฟซบุ๊ก": "facebook", "เฟสบุ๊ค": "facebook", "ไลน์": "line",
    "อีเซอร์วิส": "eservice", "คิวอาร์โค้ด": "qr code", "โนกิฟต์": "no gift", "งดรับ": "no gift", "ของกำนัล": "ของขวัญ",
    "โกง": "ทุจริต", "คอร์รัปชัน": "ทุจริต", "คอร์รัปชั่น": "ทุจริต", "คอรัปชั่น": "ทุจริต", "ใต้โต๊ะ": "สินบน", "ร้องทุกข์": "ร้องเรียน",
    "ประมูล": "ประกวดราคา", "ประกวดราคา": "ประกาศเชิญชวน", "เสนอราคา": "ผลการจัดซื้อจัดจ้าง", "จรรยาบรรณ": "จริยธรรม",
    "บุคลากร": "ทรัพยากรบุคคล", "สรรหา": "ทรัพยากรบุคคล", "รับสมัครงาน": "ทรัพยากรบุคคล", "ผังองค์กร": "โครงสร้าง",
    "นายก": "ผู้บริหาร", "ปลัด": "ผู้บริหาร", "ภารกิจ": "อำนาจหน้าที่", "ประชาคม": "การมีส่วนร่วม",
    "ออนไลน์": "eservice", "จองคิว": "eservice"
  };
  // What stands before and behind the word that matters, where people ask in full: the name of what, and of whom.
  var BEFORE = /^(?:ขอ|ดู|หา|ค้นหา|ดาวน์โหลด|แบบฟอร์ม|เอกสาร|ไฟล์|รายชื่อ|รายละเอียด|ข้อมูล)+/;
  var BEHIND = /(?:ของ)?(?:หน่วยงาน|(?:เทศบาล|องค์การบริหารส่วน|อบต|อบจ)(?:ตำบล|เมือง|นคร|จังหวัด)?)$/;

  // What else a term that stands nowhere may mean: its word that matters, and what an office writes for a part of it.
  function others(term) {
    var bare = term.replace(BEFORE, "").replace(BEHIND, "");
    var parts = Object.keys(ALSO).filter(function (said) { return said !== term && term.indexOf(said) >= 0; });
    return (bare !== term && bare.length > 3 ? [bare] : []).concat(parts.map(function (said) { return ALSO[said]; }));
  }

  function digits(text) {
    return text.replace(/[๐-๙]/g, function (c) { return String(c.charCodeAt(0) - 0x0e50); });
  }

  function ask(written) {
    var text = digits(written.normalize("NFC").replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "").toLowerCase());
    var numbers = [], years = [];
    var rest = text.replace(NUMBER, function (all, before, number) { numbers.push("o" + number); return before + " "; });
    if (ONLY_NUMBER.test(rest) && !numbers.length) numbers.push("o" + ONLY_NUMBER.exec(rest)[1]);
    rest = rest.replace(YEAR, function (all, before, year) { years.push(year); return before + " "; });
    var terms = [];
    rest.replace(ASKING, " ").split(/\s+/).forEach(function (word) {
      var term = fold(word);
      if (term && terms.indexOf(term) < 0) terms.push(term);
    });
    // A year alone, or one that nothing else stands beside, is itself what is looked for.
    if (!terms.length && !numbers.length) terms = years.map(String);
    terms = terms.slice(0, 8);
    var marks = terms.slice();
    terms.forEach(function (term) { marks = marks.concat(ALSO[term] || [], others(term)); });
    return { numbers: numbers, years: years, terms: terms, marks: marks, whole: terms.length > 1 ? fold(terms.join(" ")) : "" };
  }

  // ---- Shards, prepared once. ----
  // What a find is worth by where it stands; a page's own name first.
  var TITLE = 12, NAME = 8, LABEL = 6, PLACE = 4, TEXT = 3, ASKED = 2;

  function prepare(shard) {
    var all = [];
    var pages = shard.pages.map(function (row) {
      var lines = [], page;
      function add(text, worth) {
        var folded = fold(text);
        if (folded) lines.push({ text: text, worth: worth, folded: folded, loose: loosen(folded) });
      }
      add(row[2], TITLE);
      row[5].forEach(function (name) { add(name, NAME); });
      row[6].forEach(function (label) { add(label, LABEL); });
      add(row[3].split(" › ").slice(2).join(" "), PLACE);
      row[7].forEach(function (text) { add(text, TEXT); });
      row[8].forEach(function (text) { add(text, ASKED); });
      page = {
        address: row[0], number: row[1], title: row[2], place: row[3], was: row[4], about: row[7][0] || row[6][0] || "",
        lines: lines, year: shard.name === "site" ? "" : shard.name
      };
      lines.forEach(function (line) { line.page = page; });
      all.push.apply(all, lines);
      return page;
    });
    return { pages: pages, lines: all, pairs: null };
  }

  // In which lines each pair of letters stands; made when a word is first found nowhere as it was typed.
  function pairsOf(shard) {
    if (shard.pairs) return shard.pairs;
    shard.pairs = [];
    shard.lines.forEach(function (line, n) {
      for (var i = 0; i + 1 < line.loose.length; i++) {
        var key = pair(line.loose, i), held = shard.pairs[key] || (shard.pairs[key] = []);
        if (held[held.length - 1] !== n) held.push(n);
      }
    });
    return shard.pairs;
  }

  // Two letters as one number below 65,536: Thai letters move up beside the others.
  function pair(text, i) { return small(text.charCodeAt(i)) << 8 | small(text.charCodeAt(i + 1)); }
  function small(code) { return code > 0xe00 ? code - 0xd80 : code; }

  // ---- Finding ----
  // Where `term` stands in `text`: never inside a longer number; at the start of an English word where there is one.
  function find(text, term) {
    var inside = -1;
    for (var i = text.indexOf(term); i >= 0; i = text.indexOf(term, i + 1)) {
      var before = text[i - 1] || "", after = text[i + term.length] || "";
      if (DIGIT.test(term[0]) && /[0-9a-z]/.test(before)) continue;
      if (DIGIT.test(term[term.length - 1]) && DIGIT.test(after)) continue;
      if (!LATIN.test(term[0]) || !LATIN.test(before)) return { at: i, whole: true };
      if (inside < 0 && term.length > 2) inside = i;
    }
    return inside < 0 ? null : { at: inside, whole: false };
  }

  // The best line of a page for a term, as written or by sound; null where it stands nowhere.
  function exact(page, term, loose) {
    var best = null;
    page.lines.forEach(function (line) {
      if (best && best.score >= line.worth * 1.5) return;
      var met = find(line.folded, term), same = 1, length = line.folded.length;
      if (!met && loose.length > 1) { met = find(line.loose, loose); same = 0.8; length = line.loose.length; }
      if (!met) return;
      var share = Math.min(1, term.length / length);
      var score = line.worth * same * (met.whole ? 1 : 0.4) * (1 + share / 2 + (met.at === 0 ? 0.08 : 0));
      if (!best || score > best.score) best = { score: score, line: line };
    });
    return best;
  }

  // For words that stand nowhere as typed: the share of their pairs of letters that stand in one line, rare pairs first.
  function nearly(shards, loose) {
    var grams = [], lines = 0, weights, all = 0, found = [];
    for (var i = 0; i + 1 < loose.length && grams.length < 60; i++) {
      var gram = pair(loose, i);
      if (loose.slice(i, i + 2).indexOf(" ") < 0 && grams.indexOf(gram) < 0) grams.push(gram);
    }
    if (grams.length < 2) return [];
    shards.forEach(function (shard) { lines += shard.lines.length; });
    weights = grams.map(function (gram) {
      var count = 0;
      shards.forEach(function (shard) { count += (pairsOf(shard)[gram] || []).length; });
      var weight = Math.log(1 + lines / (1 + count));
      all += weight;
      return weight;
    });
    shards.forEach(function (shard) {
      var shares = new Float32Array(shard.lines.length);
      grams.forEach(function (gram, g) {
        (pairsOf(shard)[gram] || []).forEach(function (n) { shares[n] += weights[g] / all; });
      });
      shard.lines.forEach(function (line, n) {
        if (shares[n] < 0.5) return;
        // A long line holds many pairs by chance.
        var fair = Math.sqrt(Math.min(1, (loose.length + 40) / (line.loose.length + 1)));
        found.push({ line: line, score: line.worth * shares[n] * shares[n] * fair });
      });
    });
    return found;
  }

  // What each page is worth for one term: [{score, line}] by the page's place in `pages`.
  function forTerm(shards, pages, term) {
    var loose = loosen(term), count = 0;
    var also = ALSO[term], alsoLoose = also && loosen(also);
    var found = pages.map(function (page) {
      var best = exact(page, term, loose) || (also && exact(page, also, alsoLoose));
      if (best) count++;
      return best;
    });
    if (!count) others(term).forEach(function (word) {
      var sound = loosen(word);
      pages.forEach(function (page, i) {
        var best = exact(page, word, sound);
        if (best && (!found[i] || best.score * 0.7 > found[i].score)) found[i] = { score: best.score * 0.7, line: best.line };
      });
    });
    if (count < 8 && loose.length > 3) {
      var places = new Map(pages.map(function (page, i) { return [page, i]; }));
      nearly(shards, loose).forEach(function (hit) {
        var i = places.get(hit.line.page), score = hit.score * (count ? 0.35 : 0.7);
        if (!found[i] || score > found[i].score) found[i] = { score: score, line: hit.line };
      });
    }
    var met = found.filter(Boolean).length;
    return { found: found, rare: Math.log(1 + pages.length / (1 + met)) };
  }

  function forNumber(page, asked) {
    var score = 0, note = "";
    asked.numbers.forEach(function (number) {
      if (page.number === number) score += 1000 + (asked.years.indexOf(page.year) >= 0 ? 500 : 0);
      page.was.forEach(function (was) {
        if (was[0] !== number) return;
        var meant = was.slice(1).filter(function (year) { return asked.years.indexOf(String(year)) >= 0; });
        var year = meant[0] || was[1];
        score += 300 + (meant.length ? 400 : 0) + (year - 2500) / 10;
        note = "ปี " + (meant.length ? meant : was.slice(1)).join(", ") + " คือข้อ " + number;
      });
    });
    return { score: score, note: note };
  }

  // The pages of prepared shards for a query, best first; `newest` is the newest year of the site.
  function search(shards, written, newest) {
    var asked = ask(written), pages = [].concat.apply([], shards.map(function (shard) { return shard.pages; }));
    var terms = asked.terms.map(function (term) { return forTerm(shards, pages, term); });
    var whole = asked.whole ? pages.map(function (page) { return exact(page, asked.whole, loosen(asked.whole)); }) : null;
    var found = pages.map(function (page, i) {
      var number = forNumber(page, asked), sum = 0, met = 0, best = null;
      terms.forEach(function (term) {
        var hit = term.found[i];
        if (!hit) return;
        met += Math.min(1, hit.score / 2);
        sum += hit.score * term.rare;
        if (!best || hit.score * term.rare > best.score) best = { score: hit.score * term.rare, line: hit.line };
      });
      if (terms.length) sum *= Math.pow(met / terms.length, 1.5);
      if (whole && whole[i]) { sum += whole[i].score * 2; best = whole[i]; }
      var age = page.year ? newest - page.year : 0;
      var share = (page.number ? 1.1 : 1) * (1 - 0.06 * Math.min(age, 8)) * (asked.years.indexOf(page.year) >= 0 ? 1.6 : 1);
      return { page: page, score: (sum + number.score) * share, note: number.note, line: best && best.line };
    });
    found = found.filter(function (one) { return one.score > 0; }).sort(function (a, b) { return b.score - a.score; });
    // What is far below the best is chance.
    var least = found.length ? Math.min(found[0].score, 40) * 0.12 : 0;
    return { asked: asked, found: found.filter(function (one) { return one.score >= least; }) };
  }

  // ---- What is shown of a find: a piece of its line, as [text, is it a match] ----
  function marked(text, terms) {
    var at = [], folded = fold(text, at), loosely = at.slice(), loose = loosen(folded, loosely);
    var on = new Array(text.length).fill(false);
    function mark(where, from, length) {
      var end = where[from + length - 1] + 1;
      while (end < text.length && /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/.test(text[end])) end++;
      for (var i = where[from]; i < end; i++) on[i] = true;
    }
    terms.forEach(function (term) {
      var met = find(folded, term), soft = loosen(term);
      if (met) return mark(at, met.at, term.length);
      met = soft.length > 1 && find(loose, soft);
      if (met) return mark(loosely, met.at, soft.length);
      met = near(soft, loose);
      if (met) mark(loosely, met[0], met[1]);
    });
    var pieces = [];
    for (var i = 0; i < text.length; i++) {
      if (pieces.length && pieces[pieces.length - 1][1] === on[i]) pieces[pieces.length - 1][0] += text[i];
      else pieces.push([text[i], on[i]]);
    }
    return pieces;
  }

  // Where a nearly right word stands in a text, as [from, length]: its longest piece, and what follows on both sides
  // with no more than two letters between; null where no four letters of it stand together.
  function near(term, text) {
    var best = null;
    for (var i = 0; i + 3 < term.length; i++) {
      var length = best ? best.length + 1 : 4;
      if (i + length > term.length || text.indexOf(term.slice(i, i + length)) < 0) continue;
      while (i + length < term.length && text.indexOf(term.slice(i, i + length + 1)) >= 0) length++;
      best = { term: i, text: text.indexOf(term.slice(i, i + length)), length: length };
    }
    if (!best) return null;
    var from = best.text, to = from + best.length, grown, t;
    for (t = best.term + best.length; (grown = step(term, t, text, to)); t += grown[0]) to += grown[1];
    var back = turned(term), behind = turned(text);
    for (t = term.length - best.term; (grown = step(back, t, behind, text.length - from)); t += grown[0]) from -= grown[1];
    return [from, to - from];
  }

  function turned(text) { return text.split("").reverse().join(""); }

  // How far two texts can be read on together over a slip, as [letters of the one, of the other].
  function step(one, i, other, j) {
    for (var over = 0; over <= 4; over++) {
      for (var a = Math.max(0, over - 2); a <= Math.min(2, over); a++) {
        var b = over - a, pair = one.slice(i + a, i + a + 2);
        if (pair.length === 2 && pair === other.slice(j + b, j + b + 2)) return [a + 2, b + 2];
      }
    }
    return null;
  }

  // About `room` letters around the first match, cut at spaces where there are some.
  function snippet(text, terms, room) {
    if (text.length <= room) return marked(text, terms);
    var before = 0, pieces = marked(text, terms);
    for (var i = 0; i < pieces.length && !pieces[i][1]; i++) before += pieces[i][0].length;
    var from = before >= text.length ? 0 : Math.max(0, Math.min(before - room / 3, text.length - room)) | 0;
    var space = from ? text.indexOf(" ", from) : -1;
    if (space >= 0 && space < from + 25 && space < before) from = space + 1;
    while (from && /[\u0e30-\u0e3a\u0e45-\u0e4e]/.test(text[from])) from--;
    if (from && /[เ-ไ]/.test(text[from - 1])) from--;
    var to = Math.min(text.length, from + room), last = text.lastIndexOf(" ", to);
    if (to < text.length && last > to - 25 && last > before) to = last;
    while (to < text.length && /[\u0e30-\u0e3a\u0e45-\u0e4e]/.test(text[to])) to++;
    return marked((from ? "…" : "") + text.slice(from, to) + (to < text.length ? "…" : ""), terms);
  }

  root.oitEngine = { ask: ask, fold: fold, loosen: loosen, marked: marked, prepare: prepare, search: search, snippet: snippet };
})(self);
