// Marks what is past its due day by the reader's own clock.
export function markPastDue() {
  const now = new Date();
  const today = new Date(now.getTime() - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
  for (const entry of document.querySelectorAll("[data-due]")) {
    entry.classList.toggle("oit-past", entry.dataset.due < today);
  }
}
