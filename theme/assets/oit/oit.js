// What every page may need; each part does nothing where the page has nothing for it.
import { markPastDue } from "./page/due.js";
import { nameFilesInLinks } from "./page/file_links.js";
import { keepMenuInView } from "./page/menu.js";
import { offerToPrint, openForPaper, spellAddressesOnPaper } from "./page/paper.js";
import { offerScheme } from "./page/scheme.js";

for (const part of [markPastDue, offerToPrint, spellAddressesOnPaper, openForPaper, nameFilesInLinks, keepMenuInView, offerScheme]) {
  // One that fails leaves the others at work.
  try { part(); } catch (fault) { console.error(fault); }
}
