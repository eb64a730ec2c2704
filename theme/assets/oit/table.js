// Sorts and filters tables, and fetches the rows of long ones; without it the first rows are there to read.
import { said } from "./page/digits.js";
import { controls } from "./table/controls.js";
import { rowsOf } from "./table/fetching.js";
import { folded, sorted } from "./table/order.js";

const FEW = 6, NO_COLUMN = -1;
// How many rows are shown first, and how many more at a time, as cards and as rows.
const STEPS = { cards: [6, 20], rows: [100, 200] };

document.querySelectorAll(".oit-sheet").forEach((box) => {
  if (box.querySelectorAll("tbody tr").length >= FEW) enhance(box);
});

function enhance(box) {
  const body = box.querySelector("tbody"), heads = Array.from(box.querySelectorAll("thead th")), first = body.rows[0];
  const unfold = box.querySelector(".oit-sheet__rows"), more = box.nextElementSibling;
  const file = more && more.querySelector(".oit-rest__file");
  const steps = () => getComputedStyle(box.querySelector("thead")).display === "none" ? STEPS.cards : STEPS.rows;
  let rows = Array.from(body.rows, (row) => ({ row })), whole = !file, wanted = "", order = { column: NO_COLUMN, down: 1 };
  let [step] = steps(), limit = step;
  // Two rows more are sooner read than asked for.
  if (whole && rows.length <= step + 2) limit = step = rows.length;
  if (unfold) unfold.remove();

  const bar = controls(box, heads, {
    filter(text) { wanted = folded(text); limit = step; withAll(show); },
    prepare() { withAll(show); },
    sort(column, down) { order = { column, down }; withAll(show); },
    toggle(column) { bar.sort(column, order.column === column ? -order.down : 1); },
    more() {
      const last = body.lastElementChild;
      limit += steps()[1];
      withAll(() => {
        show();
        const next = last.nextElementSibling;
        if (next) { next.tabIndex = -1; next.focus(); }
      });
    },
  });
  addEventListener("beforeprint", () => show(Infinity));
  addEventListener("afterprint", () => show());
  show();

  // Goes on once all rows are here.
  function withAll(then) {
    if (whole) return then();
    bar.tell("กำลังโหลดทุกแถว…");
    rowsOf(box.dataset.table, file.href).then((fetched) => {
      rows = fetched.map(([texts, sorts]) => ({ texts, sorts }));
      whole = true;
      then();
    }, () => {
      whole = true;
      show();
      bar.tell("โหลดทุกแถวไม่ได้ โปรดใช้ไฟล์ดาวน์โหลด");
    });
  }

  function show(most = limit) {
    const found = wanted ? rows.filter((one) => textOf(one).includes(wanted)) : rows;
    const total = whole ? rows.length : Number(box.dataset.count);
    const shown = sorted(found, order, heads, cell).slice(0, most);
    body.replaceChildren(...shown.map(elementOf));
    const [count, of] = wanted ? ["พบ ", found.length] : ["แสดง ", shown.length];
    bar.tell(count + said(of.toLocaleString("en")) + " จาก " + said(total.toLocaleString("en")) + " แถว");
    bar.offerMore(shown.length < (wanted ? found.length : total));
  }

  // A cell as [its text, what it is sorted by where the text does not tell].
  function cell(one, at) {
    if (!one.row) return [one.texts[at], one.sorts[at]];
    return [one.row.cells[at].textContent, one.row.cells[at].dataset.sort];
  }

  function textOf(one) {
    return one.text || (one.text = folded(heads.map((_, at) => cell(one, at)[0]).join(" ")));
  }

  function elementOf(one) {
    if (one.row) return one.row;
    const made = first.cloneNode(true);
    one.texts.forEach((text, at) => {
      made.cells[at].textContent = text;
      if (one.sorts[at]) made.cells[at].dataset.sort = one.sorts[at]; else delete made.cells[at].dataset.sort;
    });
    return one.row = made;
  }
}
