/**
 * Our editor and a bare Handsontable with its defaults, on the same form of 80 indicators, in the same browser and the same run: real
 * key presses, measured from the key event to the end of the first frame painted after it.
 *
 * "work" is the part of that which the page itself was busy, without waiting for the screen's next frame.
 */
import { join } from "node:path";
import { build, preview } from "vite";
import react from "@vitejs/plugin-react";
import type { Page } from "playwright-core";
import { launchBrowser } from "../helpers/browser.ts";
import type { Measured } from "./table.ts";

interface Times {
  readonly work: number[];
  readonly painted: number[];
}

type Subject = "editor" | "bare";

const repetitions = 30;

export async function benchGrid(): Promise<Measured[]> {
  const root = join(import.meta.dirname, "page");
  const outDir = join(import.meta.dirname, "../../node_modules/.cache/jibiao/bench-page");
  const bundle = { outDir, emptyOutDir: true, chunkSizeWarningLimit: 10_000 };
  const config = { root, configFile: false as const, logLevel: "warn" as const, build: bundle };
  const define = { __HANDSONTABLE_KEY__: JSON.stringify("non-commercial-and-evaluation") };
  await build({ ...config, define, plugins: [react()] });
  const server = await preview({ ...config, preview: { port: 0, host: "127.0.0.1" } });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    page.on("pageerror", (error) => {
      throw error;
    });
    const measured: Measured[] = [];
    const address = server.resolvedUrls?.local[0] ?? "";
    const runs = { editor: await runAll(page, address, "editor"), bare: await runAll(page, address, "bare") };
    for (const [what, ours] of Object.entries(runs.editor)) {
      const peer = runs.bare[what];
      if (!peer) continue;
      const name = "bare Handsontable, defaults";
      measured.push({ what: `${what}: painted`, ours: ours.painted, peer: { name, times: peer.painted } });
      measured.push({ what: `${what}: work`, ours: ours.work, peer: { name, times: peer.work } });
    }
    return measured;
  } finally {
    await browser.close();
    await server.close();
  }
}

async function runAll(page: Page, address: string, subject: Subject): Promise<Record<string, Times>> {
  await page.goto(`${address}?subject=${subject}`);
  await page.waitForFunction(() => "bench" in window);
  await startAt(page);
  const first = await collect(page, async (measure) => {
    for (let i = 0; i < repetitions; i += 1) {
      await measure(() => page.keyboard.press("7"));
      await page.keyboard.press("Enter");
    }
  });
  await startAt(page);
  const enter = await collect(page, async (measure) => {
    for (let i = 0; i < repetitions; i += 1) {
      await page.keyboard.press("8");
      await measure(() => page.keyboard.press("Enter"));
    }
  });
  await startAt(page);
  const arrows = await collect(page, async (measure) => {
    for (let i = 0; i < repetitions; i += 1) await measure(() => page.keyboard.press(i % 2 === 0 ? "ArrowDown" : "ArrowUp"));
  });
  await startAt(page);
  const insert = await collect(page, async (measure) => {
    for (let i = 0; i < 15; i += 1) await measure(() => page.keyboard.press("F9"));
  });
  const open = await collect(page, async (measure) => {
    for (let i = 0; i < 15; i += 1) await measure(() => page.keyboard.press("F10"));
  });
  return {
    "first key into a cell": first,
    "Enter, cell set and next selected": enter,
    "arrow key": arrows,
    "row inserted": insert,
    "form opened": open,
  };
}

const startAt = (page: Page) => page.evaluate(() => (window as unknown as { bench: { start: () => void } }).bench.start());

/** Runs presses; those inside `measure` are timed by the page (page/timing.ts). */
async function collect(
  page: Page,
  run: (measure: (press: () => Promise<void>) => Promise<void>) => Promise<void>,
): Promise<Times> {
  const times: Times = { work: [], painted: [] };
  await run(async (press) => {
    await page.waitForTimeout(60);
    await page.evaluate(() => (window as unknown as { timing: { arm: () => void } }).timing.arm());
    await press();
    const { work, painted } = await page.evaluate(() =>
      (window as unknown as { timing: { result: () => Promise<{ work: number; painted: number }> } }).timing.result(),
    );
    times.work.push(work);
    times.painted.push(painted);
    await page.waitForTimeout(60);
  });
  return times;
}
