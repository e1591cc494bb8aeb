import { launchBrowser } from "../helpers/browser.ts";
import { preview } from "vite";
const browser = await launchBrowser();
const pages: any[] = [];
const trees = process.argv.slice(2);
for (const [i, root] of trees.entries()) {
  const server = await preview({ root: root + "/tests/bench/page", configFile: false, build: { outDir: "/tmp/pr-" + i }, preview: { port: 0, host: "127.0.0.1" } });
  const p = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await p.goto(server.resolvedUrls!.local[0] + "?subject=editor");
  await p.waitForFunction(() => "bench" in window);
  await p.evaluate(() => (window as any).bench.start());
  const cdp = await p.context().newCDPSession(p); await cdp.send("Performance.enable");
  pages.push({ p, cdp });
}
const keys = ["LayoutCount", "RecalcStyleCount", "LayoutDuration", "RecalcStyleDuration", "ScriptDuration", "TaskDuration"];
const get = async (cdp: any) => { const m = (await cdp.send("Performance.getMetrics")).metrics; return keys.map((k) => m.find((x: any) => x.name === k).value); };
for (const key of ["F10","F10","Enter"]) {
  const acc = pages.map(() => keys.map(() => 0)); const N = 60;
  for (let r = 0; r < N / 5; r++) for (const [w, { p, cdp }] of pages.entries()) {
    await p.bringToFront(); await p.evaluate(() => (window as any).bench.start()); await p.waitForTimeout(100);
    for (let i = 0; i < 5; i++) {
      if (key === "Enter") { await p.keyboard.press("8"); await p.waitForTimeout(60); }
      const a = await get(cdp); await p.keyboard.press(key); await p.waitForTimeout(80); const b = await get(cdp);
      keys.forEach((_, k) => { acc[w]![k]! += (b[k] - a[k]) * (k < 2 ? 1 : 1000) / N; });
    }
  }
  for (const [w, a] of acc.entries()) console.log(key.padEnd(10), w, keys.map((k, i) => k.replace("Duration", "").replace("Count", "#") + " " + a[i]!.toFixed(2)).join("  "));
}
await browser.close(); process.exit(0);
