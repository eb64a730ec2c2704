// Marks what is past its due day by the reader's own clock, offers to print the report, keeps the menu's place, and changes light and dark.
(function () {
  "use strict";
  var today = new Date();
  var iso = new Date(today.getTime() - today.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
  document.querySelectorAll("[data-due]").forEach(function (entry) {
    if (entry.dataset.due < iso) entry.classList.add("oit-past");
  });
  if (document.querySelector(".oit-report")) {
    var print = document.createElement("button");
    print.type = "button";
    print.className = "oit-print";
    print.textContent = "พิมพ์รายงาน";
    print.addEventListener("click", function () { window.print(); });
    document.querySelector(".oit-page").before(print);
  }
  // On paper a link is its address: each of the site's own is spelled out once, as it stands on the web.
  var spelled = {}, canonical = document.querySelector('link[rel="canonical"]');
  var address = canonical ? canonical.href : location.protocol === "file:" ? "" : location.href;
  addEventListener("beforeprint", function () {
    if (address) document.querySelectorAll(".oit-page a[href]").forEach(function (link) {
      var written = link.getAttribute("href");
      if (/^(#|[a-z]+:)/i.test(written)) return;
      var whole = new URL(written.replace(/index\.html(?=$|[?#])/, ""), address).href;
      if (spelled[whole] && spelled[whole] !== link) return;
      spelled[whole] = link;
      link.dataset.address = decodeURI(whole);
    });
  });
  // A browser whose styles cannot open what is folded has it opened for the paper.
  var folded = [];
  addEventListener("beforeprint", function () {
    folded = Array.from(document.querySelectorAll(".oit-details:not([open], .oit-aside), .oit-report .oit-fold:not([open])"));
    folded.forEach(function (one) { one.open = true; });
  });
  addEventListener("afterprint", function () {
    folded.forEach(function (one) { one.open = false; });
  });
  // Opened from a folder, no server turns an address that ends in / into the page that stands there.
  if (location.protocol === "file:") {
    document.querySelectorAll("a[href], form[action]").forEach(function (one) {
      var name = one.matches("form") ? "action" : "href";
      var parts = /^((?:[^?#:]*\/)?\.{0,2})([?#].*)?$/.exec(one.getAttribute(name));
      if (parts && parts[1]) one.setAttribute(name, parts[1].replace(/\/?$/, "/") + "index.html" + (parts[2] || ""));
    });
  }
  var nav = document.getElementById("oit-nav");
  var here = nav && nav.querySelector("[aria-current]");
  if (here) {
    var show = function () { nav.scrollTop = here.offsetTop - nav.clientHeight / 2; };
    show();
    nav.addEventListener("toggle", show);
  }
  var dark = document.getElementById("oit-dark");
  var button = document.querySelector(".oit-scheme");
  if (!dark || !button) return;
  button.hidden = false;
  button.addEventListener("click", function () {
    var wanted = matchMedia(dark.media).matches ? "light" : "dark";
    dark.media = wanted === "dark" ? "screen" : "not all";
    try { localStorage.setItem("oit-scheme", wanted); } catch (e) { /* the choice lasts as long as the page */ }
  });
})();
