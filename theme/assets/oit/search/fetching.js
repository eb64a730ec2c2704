// The shards of the index: scripts beside the site, each asked for once, when somebody searches.
import { prepare } from "./shards.js";

const asked = new Map(), arrived = new Map();

document.addEventListener("oit:shard", (event) => arrived.set(event.detail.name, event.detail));

// The prepared shards of these names; `root` is the address of the site.
export function shards(root, names) {
  return Promise.all(names.map((name) => {
    if (!asked.has(name)) asked.set(name, load(root, name));
    return asked.get(name);
  }));
}

function load(root, name) {
  return new Promise((done, fail) => {
    const script = document.createElement("script");
    script.src = root + "search/" + name + ".js";
    script.onload = () => arrived.has(name) ? done(prepare(arrived.get(name))) : fail(new Error(name));
    script.onerror = () => {
      asked.delete(name);
      script.remove();
      fail(new Error(name));
    };
    document.head.append(script);
  });
}
