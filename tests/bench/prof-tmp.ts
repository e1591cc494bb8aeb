import { build, preview } from "vite";
import react from "@vitejs/plugin-react";
import { launchBrowser } from "../helpers/browser.ts";
const define = { __HANDSONTABLE_KEY__: JSON.stringify("non-commercial-and-evaluation") };
const [key, n, ...trees] = process.argv.slice(2);
const browser = await launchBrowser();
const pages: any[] = [];
for (const [i, root] of trees.entries()) {
  const config = { root: root + "/tests/bench/page", configFile: false as const, logLevel: "error" as const, build: { minify: false, outDir: "/tmp/pr-" + i, emptyOutDir: true, chunkSizeWarningLimit: 10000 } };
  await build({ ...config, define, plugins: [react()] });
  const server = await preview({ ...config, preview: { port: 0, host: "127.0.0.1" } });
  const p = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await p.goto(server.resolvedUrls!.local[0] + "?subject=editor");
  await p.waitForFunction(() => "bench" in window);
  await p.evaluate(() => (window as any).bench.start());
  pages.push(p);
}
const sums: Map<string, number>[] = trees.map(() => new Map());
const incl: Map<string, number>[] = trees.map(() => new Map());
for (let round = 0; round < 3; round++) for (const [w, p] of pages.entries()) {
  await p.bringToFront();
  const cdp = await p.context().newCDPSession(p);
  await cdp.send("Profiler.enable"); await cdp.send("Profiler.setSamplingInterval", { interval: 100 });
  await cdp.send("Profiler.start");
  for (let i = 0; i < Number(n); i++) { if (key === "Enter") await p.keyboard.press("8"); await p.keyboard.press(key!); await p.waitForTimeout(50); }
  const { profile } = await cdp.send("Profiler.stop");
  const byId = new Map<number, any>(profile.nodes.map((x: any) => [x.id, x]));
  const self = new Map<number, number>();
  profile.samples.forEach((s: number, i: number) => self.set(s, (self.get(s) ?? 0) + profile.timeDeltas[i]));
  const name = (x: any) => x.callFrame.functionName + " " + (x.callFrame.functionName ? "" : x.callFrame.lineNumber);
  const walk = (x: any, stack: Set<string>): number => {
    const nm = name(x); const fresh = !stack.has(nm); if (fresh) stack.add(nm);
    let t = self.get(x.id) ?? 0; sums[w]!.set(nm, (sums[w]!.get(nm) ?? 0) + t);
    for (const c of x.children ?? []) t += walk(byId.get(c), stack);
    if (fresh) { stack.delete(nm); incl[w]!.set(nm, (incl[w]!.get(nm) ?? 0) + t); }
    return t;
  };
  walk(profile.nodes[0], new Set());
}
const total = Number(n) * 3 * 1000;
for (const [what, maps] of [["SELF", sums], ["INCL", incl]] as const) {
  console.log(what);
  const names = new Set(maps.flatMap((m) => [...m.keys()]));
  const rows = [...names].map((nm) => [nm, ...maps.map((m) => (m.get(nm) ?? 0) / total)] as any[]);
  rows.sort((a, b) => (process.env.BIG ? b[1] - a[1] : Math.abs(b[2] - b[1]) - Math.abs(a[2] - a[1])));
  for (const r of rows.slice(0, Number(process.env.TOP ?? 45))) console.log(String(r[0]).padEnd(44), r.slice(1).map((v: number) => v.toFixed(3)).join("  "), (r[2] - r[1]).toFixed(3));
}
await browser.close(); process.exit(0);
