import { launchBrowser } from "../helpers/browser.ts";
import { preview } from "vite";
const browser = await launchBrowser();
for (const [i, root] of process.argv.slice(2).entries()) {
  const server = await preview({ root: root + "/tests/bench/page", configFile: false, build: { outDir: "/tmp/pr-" + i }, preview: { port: 0, host: "127.0.0.1" } });
  const p = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await p.goto(server.resolvedUrls!.local[0] + "?subject=editor");
  await p.waitForFunction(() => "bench" in window);
  await p.evaluate(() => (window as any).bench.start());
  await p.waitForTimeout(300);
  console.log(await p.evaluate(() => ({ nodes: document.querySelectorAll("*").length, td: document.querySelectorAll("td").length, classes: [...document.querySelectorAll("*")].reduce((m: any, e) => { const k = e.tagName + "." + (e.parentElement?.className?.toString().slice(0, 40) ?? ""); m[k] = (m[k] ?? 0) + 1; return m; }, {}) })));
  await p.screenshot({ path: `/tmp/dom-${i}.png` });
  // the cost of one layout
  console.log(await p.evaluate(() => { const g = document.querySelector(".handsontable") as HTMLElement; const t0 = performance.now(); for (let k = 0; k < 40; k++) { const h = g.parentElement!; const d = h.style.display; h.style.display = "none"; document.body.offsetHeight; h.style.display = d; document.body.offsetHeight; } return (performance.now() - t0) / 40; }));
}
await browser.close(); process.exit(0);
