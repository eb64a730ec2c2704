// All rows of a long table: a script beside the page, since a page opened from a folder may fetch nothing else.
const arrived = new Map(), asked = new Map();

document.addEventListener("oit:rows", (event) => arrived.set(event.detail.table, event.detail.rows));

// The rows of the table with this id, each as [its texts, what cells are sorted by, by position]; fetched once.
export function rowsOf(table, address) {
  if (!asked.has(table)) asked.set(table, new Promise((done, fail) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => arrived.has(table) ? done(arrived.get(table)) : fail(new Error(address));
    script.onerror = () => fail(new Error(address));
    document.head.append(script);
  }));
  return asked.get(table);
}
