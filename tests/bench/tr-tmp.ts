import { launchBrowser } from "../helpers/browser.ts";
import { preview } from "vite";
const browser = await launchBrowser();
for (const [i, root] of process.argv.slice(2).entries()) {
  const server = await preview({ root: root + "/tests/bench/page", configFile: false, build: { outDir: "/tmp/pr-" + i }, preview: { port: 0, host: "127.0.0.1" } });
  const p = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await p.goto(server.resolvedUrls!.local[0] + "?subject=editor");
  await p.waitForFunction(() => "bench" in window);
  await p.evaluate(() => (window as any).bench.start());
  for (let k = 0; k < 4; k++) { await p.keyboard.press("F10"); await p.waitForTimeout(100); }
  await browser.startTracing(p, { categories: ["devtools.timeline", "disabled-by-default-devtools.timeline", "disabled-by-default-devtools.timeline.stack"] });
  for (let k = 0; k < 2; k++) { await p.keyboard.press("F10"); await p.waitForTimeout(150); }
  const buf = await browser.stopTracing();
  const ev = JSON.parse(buf.toString()).traceEvents.filter((e: any) => ["UpdateLayoutTree", "Layout", "EventDispatch", "FireAnimationFrame", "Paint", "PrePaint", "Layerize", "Commit"].includes(e.name)).sort((a: any, b: any) => a.ts - b.ts);
  console.log("==", root);
  for (const e of ev) { const st = e.args?.beginData?.stackTrace ?? e.args?.data?.stackTrace; if (e.dur > 100 || /Layout/.test(e.name)) console.log(e.name.padEnd(18), (e.dur / 1000).toFixed(2), e.args?.elementCount ?? e.args?.data?.type ?? e.args?.beginData?.dirtyObjects ?? "", (st ?? []).slice(0, 6).map((f: any) => f.functionName + ":" + f.lineNumber).join(" < ")); }
}
await browser.close(); process.exit(0);
