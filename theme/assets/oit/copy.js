// Puts a button beside every text that is made to be pasted elsewhere; without script the text can be marked by hand.
const COPY = "คัดลอก", COPIED = "คัดลอกแล้ว", SAID_FOR = 2500;

if (navigator.clipboard) document.querySelectorAll("[data-copy]").forEach(offerCopy);

function offerCopy(text) {
  const button = document.createElement("button"), said = document.createElement("span");
  button.type = "button";
  button.className = "oit-copy";
  button.textContent = COPY;
  button.setAttribute("aria-label", text.dataset.copy);
  said.className = "oit-hidden";
  said.setAttribute("role", "status");
  button.addEventListener("click", () => navigator.clipboard.writeText(text.textContent.trim()).then(() => {
    button.textContent = said.textContent = COPIED;
    setTimeout(() => {
      button.textContent = COPY;
      said.textContent = "";
    }, SAID_FOR);
  }));
  text.after(button, said);
}
