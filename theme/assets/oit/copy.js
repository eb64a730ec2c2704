// Puts a button beside every text that is made to be pasted elsewhere; without script the text can be marked by hand.
(function () {
  "use strict";
  if (!navigator.clipboard) return;
  document.querySelectorAll("[data-copy]").forEach(function (text) {
    var button = document.createElement("button");
    button.type = "button";
    button.className = "oit-copy";
    button.textContent = "คัดลอก";
    button.setAttribute("aria-label", text.dataset.copy);
    var said = document.createElement("span");
    said.className = "oit-hidden";
    said.setAttribute("role", "status");
    button.addEventListener("click", function () {
      navigator.clipboard.writeText(text.textContent.trim()).then(function () {
        button.textContent = "คัดลอกแล้ว";
        said.textContent = "คัดลอกแล้ว";
        setTimeout(function () {
          button.textContent = "คัดลอก";
          said.textContent = "";
        }, 2500);
      });
    });
    text.after(button, said);
  });
})();
