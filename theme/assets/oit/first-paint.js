// Before anything is painted: the scheme that the reader chose on an earlier page.
try {
  const kept = localStorage.getItem("oit-scheme");
  if (kept) document.getElementById("oit-dark").media = kept === "dark" ? "screen" : "not all";
} catch (refused) { /* the reader's own setting holds */ }
