// The search page: reads what is asked from the form and the address, fetches the years it needs, lists what is found.
import { said } from "./page/digits.js";
import { shards } from "./search/fetching.js";
import { search } from "./search/ranking.js";
import { make, row } from "./search/results.js";

const STEP = 20, PATIENCE = 250, TYPING = 80;
const root = new URL("../../", document.currentScript.src).href;
const form = document.querySelector("[data-search-form]"), list = document.querySelector("[data-search-results]");
if (form && list) start(form.elements.q, form.elements.year);

function start(box, choice) {
  const count = document.querySelector("[data-search-count]"), help = document.querySelector("[data-search-help]");
  const more = document.querySelector("[data-search-more]"), named = document.title;
  const years = Array.from(choice.options, (option) => option.value).filter(Boolean);
  let turn = 0, waiting = 0;
  document.querySelector("[data-search-off]").remove();

  const first = (year) => year ? [year] : years.slice(0, 1).concat("site");
  const links = () => Array.from(list.querySelectorAll("a"));

  function run() {
    const mine = ++turn, query = box.value.trim(), year = choice.value, since = performance.now();
    remember(query, year, named);
    if (!query) return show("", null, year);
    list.setAttribute("aria-busy", "true");
    if (list.hidden) count.textContent = "กำลังค้นหา…";
    const older = year ? [] : years.slice(1);
    const answer = (found, whole) => {
      if (mine !== turn) return;
      show(query, search(found, query, Number(years[0])), year);
      if (whole) list.removeAttribute("aria-busy");
    };
    shards(root, first(year)).then((newest) => {
      if (!older.length) return answer(newest, true);
      // The newest year is shown at once only where the others keep the reader waiting.
      const early = setTimeout(answer, Math.max(0, since + PATIENCE - performance.now()), newest, false);
      return shards(root, older).then((others) => {
        clearTimeout(early);
        answer(newest.concat(others), true);
      });
    }).catch(() => {
      if (mine !== turn) return;
      list.removeAttribute("aria-busy");
      count.textContent = "โหลดข้อมูลสำหรับค้นหาไม่ได้ ตรวจสอบอินเทอร์เน็ตแล้วลองใหม่อีกครั้ง";
    });
  }

  function show(query, answer, year) {
    const found = answer ? answer.found : [];
    let shown = 0;
    const next = () => {
      list.append(...found.slice(shown, shown + STEP).map((one) => row(one, answer.asked.marks, root, said)));
      shown += STEP;
      more.hidden = shown >= found.length;
    };
    list.replaceChildren();
    next();
    list.hidden = !found.length;
    help.hidden = found.length > 0;
    more.firstElementChild.onclick = () => {
      const from = shown;
      next();
      links()[from].focus();
    };
    tell(query, found.length, year);
  }

  function tell(query, found, year) {
    const where = year ? " ในปี " + said(year) : "";
    count.textContent = !query ? "" : found ? "พบ " + said(found) + " หน้า" + where : "ไม่พบหน้าที่ตรงกับ “" + query + "”" + where + " ";
    if (!query || found || !year) return;
    const all = make("a", "oit-search__all", "ค้นหาทุกปี");
    all.href = "?" + new URLSearchParams({ q: query });
    count.append(all);
  }

  // Arrows go through what is found, Escape goes back to the box.
  document.addEventListener("keydown", (event) => {
    const all = links(), here = all.indexOf(document.activeElement);
    if (here < 0 && document.activeElement !== box) return;
    const ways = { ArrowDown: all[here + 1], ArrowUp: all[here - 1] || (here === 0 && box), Escape: here >= 0 && box };
    const to = ways[event.key];
    if (!to) return;
    event.preventDefault();
    to.focus();
  });
  box.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(run, TYPING);
  });
  box.addEventListener("focus", () => { shards(root, first(choice.value)).catch(() => { /* told when asked */ }); });
  choice.addEventListener("change", run);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    run();
  });

  const told = new URLSearchParams(location.search);
  // What was typed while the page was still loading is the newer wish.
  box.value = box.value || told.get("q") || "";
  if (years.includes(told.get("year"))) choice.value = told.get("year");
  if (box.value.trim()) run();
}

// A search is an address of its own, so that it can be sent to somebody.
function remember(query, year, named) {
  const told = new URLSearchParams();
  if (query) told.set("q", query);
  if (year) told.set("year", year);
  const address = location.pathname + (told.toString() ? "?" + told : "");
  document.title = query ? query + " - " + named : named;
  if (address === location.pathname + location.search) return;
  try { history.replaceState(null, "", address); } catch (refused) { /* a page opened from a folder may not */ }
}
