import { build, preview } from "vite";
import react from "@vitejs/plugin-react";
import { launchBrowser } from "../helpers/browser.ts";
const define = { __HANDSONTABLE_KEY__: JSON.stringify("non-commercial-and-evaluation") };
async function page(browser: any, root: string, outDir: string) {
  const config = { root: root + "/tests/bench/page", configFile: false as const, logLevel: "warn" as const, build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 10000 } };
  await build({ ...config, define, plugins: [react()] });
  const server = await preview({ ...config, preview: { port: 0, host: "127.0.0.1" } });
  const p = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await p.goto(server.resolvedUrls!.local[0] + "?subject=editor");
  await p.waitForFunction(() => "bench" in window);
  return p;
}
const presses: any[] = [
  { what: "first key", key: () => "7", after: "Enter", effect: "input", repetitions: 30 },
  { what: "Enter", before: "8", key: () => "Enter", effect: "keydown", repetitions: 30 },
  { what: "arrow", key: (i: number) => (i % 2 === 0 ? "ArrowDown" : "ArrowUp"), effect: "keydown", repetitions: 30 },
  { what: "insert", key: () => "F9", effect: "keydown", repetitions: 20 },
  { what: "open", key: () => "F10", effect: "keydown", repetitions: 20 },
];
async function once(p: any, { before, key, after, effect }: any, i: number) {
  if (before) await p.keyboard.press(before);
  await p.waitForTimeout(60);
  await p.evaluate((e: any) => (window as any).timing.arm(e), effect);
  await p.keyboard.press(key(i));
  const t = await p.evaluate(() => (window as any).timing.result());
  await p.waitForTimeout(60);
  if (after) await p.keyboard.press(after);
  return t.work;
}
const browser = await launchBrowser();
const trees = process.argv.slice(2);
const pages: any[] = [];
for (const [i, t] of trees.entries()) pages.push(await page(browser, t, "/tmp/ab-" + i));
for (const press of presses) {
  const times: number[][] = pages.map(() => []);
  for (const p of pages) { await p.bringToFront(); await p.evaluate(() => (window as any).bench.start()); await once(p, press, 0); await once(p, press, 1); }
  for (let r = 0; r < press.repetitions * 2; r += 5) for (const [w, p] of pages.entries()) { await p.bringToFront(); for (let i = 0; i < 5; i++) times[w]!.push(await once(p, press, i)); }
  const q = (a: number[], f: number) => a.slice().sort((x, y) => x - y)[Math.floor(a.length * f)]!.toFixed(2);
  console.log(press.what.padEnd(10), times.map((a) => `${q(a, 0.1)} ${q(a, 0.25)} ${q(a, 0.5)}`).join("  |  "));
}
await browser.close(); process.exit(0);
