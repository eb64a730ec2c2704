// In which order rows stand, and how cells are compared.
const thai = new Intl.Collator("th", { numeric: true });

export function folded(text) {
  return text.toLowerCase().replace(/[๐-๙]/g, (digit) => digit.charCodeAt(0) - 0x0e50).replace(/[\s,]+/g, "");
}

// The rows by a column, empty cells last; as they were where no column is chosen.
export function sorted(rows, { column, down }, heads, cell) {
  if (column < 0) return rows;
  const numbers = heads[column].dataset.sort === "number";
  const keyed = rows.map((row) => ({ row, key: keyOf(cell(row, column), numbers) }));
  return keyed.sort((one, other) => compared(one.key, other.key, down)).map((one) => one.row);
}

function keyOf([text, sort], numbers) {
  const told = sort || text, number = numbers && parseFloat(folded(told));
  if (numbers) return Number.isNaN(number) ? null : number;
  return told || null;
}

function compared(one, other, down) {
  if (one === null || other === null) return (one === null) - (other === null);
  return down * (typeof one === "number" ? one - other : thai.compare(one, other));
}
