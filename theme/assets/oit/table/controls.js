// What stands around a table to work with it: a field to filter, the order, how much is shown, a button for more.
function make(name, className, ...inside) {
  const made = document.createElement(name);
  made.className = className;
  made.append(...inside);
  return made;
}

// `on` is told what the reader does: filter(text), prepare(), sort(column, down), toggle(column), more().
export function controls(box, heads, on) {
  const input = make("input", ""), select = make("select", "oit-sheet__sort"), count = make("span", "oit-sheet__told");
  const more = make("button", "oit-sheet__more", "แสดงแถวเพิ่ม");
  input.type = "search";
  more.type = "button";
  count.setAttribute("role", "status");
  select.setAttribute("aria-label", "เรียงตาม");
  select.append(new Option("เรียงตามที่เขียนไว้", ""));
  heads.forEach((head, column) => {
    const button = make("button", "oit-sheet__head", ...head.childNodes);
    button.type = "button";
    button.onclick = () => on.toggle(column);
    head.append(button);
    select.append(new Option(head.textContent + " ↑", column), new Option(head.textContent + " ↓", "-" + column));
  });
  const sort = (column, down) => {
    heads.forEach((head, at) => {
      if (at === column) head.setAttribute("aria-sort", down > 0 ? "ascending" : "descending"); else head.removeAttribute("aria-sort");
    });
    on.sort(column, down);
  };
  select.onchange = () => sort(select.value ? Math.abs(Number(select.value)) : -1, select.value[0] === "-" ? -1 : 1);
  input.oninput = () => on.filter(input.value);
  input.onfocus = () => on.prepare();
  more.onclick = () => on.more();
  box.before(make("div", "oit-sheet__bar", make("label", "", "ค้นในตาราง ", input), select, count));
  box.after(more);
  return {
    sort,
    tell: (text) => { count.textContent = text; },
    offerMore: (any) => { more.hidden = !any; },
  };
}
