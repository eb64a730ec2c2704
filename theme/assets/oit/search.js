// The search page: reads what is asked from the form and the address, fetches the years it needs, lists what is found.
(function () {
  "use strict";
  var root = new URL("../../", document.currentScript.src).href;
  var form = document.querySelector("[data-search-form]"), list = document.querySelector("[data-search-results]");
  if (!form || !list) return;
  var box = form.elements.q, choice = form.elements.year;
  var count = document.querySelector("[data-search-count]"), help = document.querySelector("[data-search-help]");
  document.querySelector("[data-search-off]").remove();
  var more = document.querySelector("[data-search-more]");
  var engine = self.oitEngine, named = document.title;
  var years = Array.from(choice.options, function (option) { return option.value; }).filter(Boolean);
  var thaiDigits = document.querySelector('meta[name="oit-digits"][content="thai"]');
  // Numbers in the agency's digits; codes such as o16 stay.
  function said(text) {
    return thaiDigits ? String(text).replace(/(?<![A-Za-z\d])\d+/g, function (number) {
      return number.replace(/\d/g, function (digit) { return String.fromCharCode(3664 + +digit); });
    }) : String(text);
  }
  var PAGE = 20, PATIENCE = 250;

  // ---- Shards: each is a script beside the site, asked for once, when somebody searches. ----
  var asked = {};
  self.oitShards = self.oitShards || [];
  function shard(name) {
    asked[name] = asked[name] || new Promise(function (done, fail) {
      var script = document.createElement("script");
      script.src = root + "search/" + name + ".js";
      script.onload = function () {
        var found = self.oitShards.filter(function (one) { return one.name === name; })[0];
        if (found) done(engine.prepare(found)); else fail(new Error(name));
      };
      script.onerror = function () { delete asked[name]; script.remove(); fail(new Error(name)); };
      document.head.append(script);
    });
    return asked[name];
  }

  function shards(names) { return Promise.all(names.map(shard)); }

  function first(year) { return year ? [year] : years.slice(0, 1).concat("site"); }

  // ---- Asking ----
  var turn = 0;
  function run() {
    var mine = ++turn, query = box.value.trim(), year = choice.value, since = performance.now();
    remember(query, year);
    if (!query) return show("", null, year);
    list.setAttribute("aria-busy", "true");
    if (list.hidden) count.textContent = "กำลังค้นหา…";
    var older = year ? [] : years.slice(1);
    shards(first(year)).then(function (newest) {
      function answer(found, whole) {
        if (mine !== turn) return;
        show(query, engine.search(found, query, Number(years[0])), year);
        if (whole) list.removeAttribute("aria-busy");
      }
      if (!older.length) return answer(newest, true);
      // The newest year is shown at once only where the others keep the reader waiting.
      var early = setTimeout(answer, Math.max(0, since + PATIENCE - performance.now()), newest, false);
      return shards(older).then(function (others) {
        clearTimeout(early);
        answer(newest.concat(others), true);
      });
    }).catch(function () {
      if (mine !== turn) return;
      list.removeAttribute("aria-busy");
      count.textContent = "โหลดข้อมูลสำหรับค้นหาไม่ได้ ตรวจสอบอินเทอร์เน็ตแล้วลองใหม่อีกครั้ง";
    });
  }

  // A search is an address of its own, so that it can be sent to somebody.
  function remember(query, year) {
    var told = new URLSearchParams();
    if (query) told.set("q", query);
    if (year) told.set("year", year);
    var address = location.pathname + (told.toString() ? "?" + told : "");
    document.title = query ? query + " - " + named : named;
    if (address === location.pathname + location.search) return;
    try { history.replaceState(null, "", address); } catch (refused) { /* a page opened from a folder may not */ }
  }

  // ---- Showing ----
  function make(tag, name, inside) {
    var made = document.createElement(tag);
    if (name) made.className = name;
    [].concat(inside || []).forEach(function (one) { made.append(one); });
    return made;
  }

  function pieces(found) {
    return found.map(function (piece) { return piece[1] ? make("mark", "", piece[0]) : piece[0]; });
  }

  function row(one, terms) {
    var page = one.page, link = make("a", "oit-found__link");
    link.href = root + page.address + (location.protocol === "file:" ? "index.html" : "");
    if (page.number) link.append(make("span", "oit-number", page.number), " ");
    link.append.apply(link, pieces(engine.marked(page.title, terms)));
    if (page.year && page.title.indexOf(said(page.year)) < 0) link.append(" ", make("span", "oit-found__year", "ปี " + said(page.year)));
    var made = make("li", "oit-found", link);
    if (page.place) made.append(make("p", "oit-found__place", page.place));
    if (one.note) made.append(make("p", "oit-found__note", said(one.note)));
    var text = one.line && one.line.text !== page.title ? one.line.text : page.about;
    if (text) made.append(make("p", "oit-found__text", pieces(engine.snippet(text, terms, 150))));
    return made;
  }

  function show(query, answer, year) {
    var found = answer ? answer.found : [], where = year ? " ในปี " + said(year) : "", shown = 0;
    function next() {
      found.slice(shown, shown + PAGE).forEach(function (one) { list.append(row(one, answer.asked.marks)); });
      shown += PAGE;
      more.hidden = shown >= found.length;
    }
    list.replaceChildren();
    next();
    list.hidden = !found.length;
    help.hidden = found.length > 0;
    more.firstElementChild.onclick = function () {
      var from = shown;
      next();
      links()[from].focus();
    };
    count.textContent = !query ? "" : found.length ? "พบ " + said(found.length) + " หน้า" + where : "ไม่พบหน้าที่ตรงกับ “" + query + "”" + where + " ";
    if (query && !found.length && year) {
      var all = make("a", "oit-search__all", "ค้นหาทุกปี");
      all.href = "?" + new URLSearchParams({ q: query });
      count.append(all);
    }
  }

  // ---- Keyboard: arrows go through what is found, Escape goes back to the box ----
  function links() { return Array.from(list.querySelectorAll("a")); }
  document.addEventListener("keydown", function (event) {
    var all = links(), here = all.indexOf(document.activeElement);
    if (here < 0 && document.activeElement !== box) return;
    var to = event.key === "ArrowDown" ? all[here + 1] : event.key === "ArrowUp" ? all[here - 1] || (here === 0 && box) : event.key === "Escape" && here >= 0 && box;
    if (!to) return;
    event.preventDefault();
    to.focus();
  });

  var waiting = 0;
  box.addEventListener("input", function () {
    clearTimeout(waiting);
    waiting = setTimeout(run, 80);
  });
  box.addEventListener("focus", function () { shards(first(choice.value)).catch(function () { /* told when asked */ }); });
  choice.addEventListener("change", run);
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    clearTimeout(waiting);
    run();
  });

  var told = new URLSearchParams(location.search);
  // What was typed while the page was still loading is the newer wish.
  box.value = box.value || told.get("q") || "";
  if (years.indexOf(told.get("year")) >= 0) choice.value = told.get("year");
  if (box.value.trim()) run();
})();
