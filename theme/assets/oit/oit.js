// Marks what is past its due day by the reader's own clock, offers to print the report, keeps the menu's place, and opens the menu from the keyboard.
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
    document.querySelector(".md-content").prepend(print);
  }
  // Opened from a folder, no server turns an address that ends in / into the page that stands there.
  if (location.protocol === "file:") {
    document.querySelectorAll("a[href], form[action]").forEach(function (one) {
      var name = one.matches("form") ? "action" : "href";
      var parts = /^((?:[^?#:]*\/)?\.{0,2})([?#].*)?$/.exec(one.getAttribute(name));
      if (parts && parts[1]) one.setAttribute(name, parts[1].replace(/\/?$/, "/") + "index.html" + (parts[2] || ""));
    });
  }
  var here = document.querySelector(".md-sidebar .md-nav__link--active");
  var sidebar = document.querySelector(".md-sidebar");
  if (here && sidebar && here.offsetParent) {
    var below = here.getBoundingClientRect().bottom - sidebar.getBoundingClientRect().bottom;
    if (below > 0) sidebar.scrollTop += below + 100;
  }
  var menu = document.querySelector(".oit-menu");
  var drawer = document.getElementById("__drawer");
  if (!menu || !drawer) return;
  menu.tabIndex = 0;
  document.addEventListener("keydown", function (event) {
    if (event.target === menu && event.key === " ") {
      event.preventDefault();
      drawer.click();
    } else if (event.key === "Escape" && drawer.checked) {
      drawer.click();
      menu.focus();
    }
  });
})();
