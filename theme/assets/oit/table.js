// Sorts and filters tables, and fetches the rows of long ones; without it the first rows are there to read.
(function () {
  "use strict";
  var phone = matchMedia("(max-width: 45em)"), thai = new Intl.Collator("th", { numeric: true }), waiting = {};
  function make(name, className, inside) {
    var made = document.createElement(name);
    made.className = className;
    made.append.apply(made, inside || []);
    return made;
  }
  function fold(text) {
    return text.toLowerCase().replace(/[๐-๙]/g, function (digit) { return digit.charCodeAt(0) - 3664; }).replace(/[\s,]+/g, "");
  }
  var thaiDigits = document.querySelector('meta[name="oit-digits"][content="thai"]');
  function said(number) {
    var text = number.toLocaleString("en");
    return thaiDigits ? text.replace(/\d/g, function (digit) { return String.fromCharCode(3664 + +digit); }) : text;
  }
  window.oitRows = function (id, rows) { if (waiting[id]) waiting[id](rows); };
  document.querySelectorAll(".oit-sheet").forEach(function (box) {
    var body = box.querySelector("tbody"), heads = Array.from(box.querySelectorAll("thead th"));
    var rows = Array.from(body.rows, function (row) { return { row: row }; }), first = body.rows[0];
    var file = box.nextElementSibling && box.nextElementSibling.querySelector(".oit-rest__file");
    var step = phone.matches ? 6 : 100, limit = step, column = -1, down = 1, wanted = "";
    var unfold = box.querySelector(".oit-sheet__rows");
    if (rows.length < 6) return;
    // Two rows more are sooner read than asked for.
    if (!file && rows.length <= step + 2) limit = step = rows.length;
    if (unfold) unfold.remove();
    var input = make("input", ""), select = make("select", "oit-sheet__sort"), count = make("span", "oit-sheet__told");
    var more = make("button", "oit-sheet__more");
    input.type = "search";
    more.type = "button";
    count.setAttribute("role", "status");
    select.setAttribute("aria-label", "เรียงตาม");
    select.append(new Option("เรียงตามที่เขียนไว้", ""));
    heads.forEach(function (head, at) {
      var button = make("button", "oit-sheet__head", Array.from(head.childNodes));
      button.type = "button";
      button.onclick = function () { sort(at, column !== at ? 1 : -down); };
      head.append(button);
      select.append(new Option(head.textContent + " ↑", at), new Option(head.textContent + " ↓", "-" + at));
    });
    select.onchange = function () { sort(select.value ? Math.abs(+select.value) : -1, select.value[0] === "-" ? -1 : 1); };
    input.oninput = function () { wanted = fold(input.value); limit = step; all(show); };
    input.onfocus = function () { all(show); };
    more.onclick = function () {
      var last = body.lastElementChild;
      limit += phone.matches ? 20 : 200;
      all(function () {
        show();
        var next = last.nextElementSibling;
        if (next) { next.tabIndex = -1; next.focus(); }
      });
    };
    box.before(make("div", "oit-sheet__bar", [make("label", "", ["ค้นในตาราง ", input]), select, count]));
    box.after(more);
    addEventListener("beforeprint", function () { show(Infinity); });
    addEventListener("afterprint", function () { show(); });
    show();
    function cell(one, at) {
      if (!one.row) return [one.told[0][at], one.told[1][at]];
      return [one.row.cells[at].textContent, one.row.cells[at].dataset.sort];
    }
    function text(one) {
      return one.text || (one.text = fold(heads.map(function (_, at) { return cell(one, at)[0]; }).join(" ")));
    }
    function key(one) {
      var found = cell(one, column), told = found[1] || found[0], kind = heads[column].dataset.sort;
      if (kind === "number") { told = parseFloat(fold(told)); return isNaN(told) ? null : told; }
      return told || null;
    }
    function compare(one, other) {
      if (one[0] === null || other[0] === null) return (one[0] === null) - (other[0] === null);
      return down * (typeof one[0] === "number" ? one[0] - other[0] : thai.compare(one[0], other[0]));
    }
    function row(one) {
      if (one.row) return one.row;
      var made = one.row = first.cloneNode(true);
      one.told[0].forEach(function (told, at) {
        made.cells[at].textContent = told;
        if (one.told[1][at]) made.cells[at].dataset.sort = one.told[1][at]; else delete made.cells[at].dataset.sort;
      });
      return made;
    }
    function all(then) {
      if (!file) return then();
      count.textContent = "กำลังโหลดทุกแถว…";
      var script = document.createElement("script");
      waiting[box.dataset.table] = function (told) {
        rows = told.map(function (one) { return { told: one }; });
        file = null;
      };
      script.src = file.href;
      script.onload = then;
      script.onerror = function () { file = null; show(); count.textContent = "โหลดทุกแถวไม่ได้ โปรดใช้ไฟล์ดาวน์โหลด"; };
      document.head.append(script);
    }
    function sort(at, way) {
      column = at;
      down = way;
      heads.forEach(function (head, place) {
        if (place === at) head.setAttribute("aria-sort", way > 0 ? "ascending" : "descending"); else head.removeAttribute("aria-sort");
      });
      all(show);
    }
    function show(most) {
      var found = wanted ? rows.filter(function (one) { return text(one).indexOf(wanted) >= 0; }) : rows;
      var total = file ? +box.dataset.count : rows.length;
      if (column >= 0) found = found.map(function (one) { return [key(one), one]; }).sort(compare).map(function (pair) { return pair[1]; });
      var shown = found.slice(0, most > 0 ? most : limit);
      body.replaceChildren.apply(body, shown.map(row));
      count.textContent = wanted ? "พบ " + said(found.length) + " จาก " + said(total) + " แถว" : "แสดง " + said(shown.length) + " จาก " + said(total) + " แถว";
      more.textContent = "แสดงแถวเพิ่ม";
      more.hidden = shown.length >= (wanted ? found.length : total);
    }
  });
})();
