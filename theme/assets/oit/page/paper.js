// What paper needs: a button for the report, addresses spelled out, nothing folded.
export function offerToPrint() {
  if (!document.querySelector(".oit-report")) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "oit-print";
  button.textContent = "พิมพ์รายงาน";
  button.addEventListener("click", () => window.print());
  document.querySelector(".oit-page").before(button);
}

// On paper a link is its address: each of the site's own is spelled out once, as it stands on the web.
export function spellAddressesOnPaper() {
  const canonical = document.querySelector('link[rel="canonical"]');
  const address = canonical ? canonical.href : location.protocol === "file:" ? "" : location.href;
  const spelled = new Map();
  if (!address) return;
  addEventListener("beforeprint", () => {
    for (const link of document.querySelectorAll(".oit-page a[href]")) {
      const written = link.getAttribute("href");
      if (/^(#|[a-z]+:)/i.test(written)) continue;
      const whole = new URL(written.replace(/index\.html(?=$|[?#])/, ""), address).href;
      if (!spelled.has(whole)) spelled.set(whole, link);
      if (spelled.get(whole) === link) link.dataset.address = decodeURI(whole);
    }
  });
}

// A browser whose styles cannot open what is folded has it opened for the paper.
export function openForPaper() {
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = Array.from(document.querySelectorAll(".oit-details:not([open], .oit-aside), .oit-report .oit-fold:not([open])"));
    for (const one of folded) one.open = true;
  });
  addEventListener("afterprint", () => { for (const one of folded) one.open = false; });
}
