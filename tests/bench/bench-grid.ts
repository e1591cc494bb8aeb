/**
 * Our editor and a bare Handsontable with its defaults, on the same form of 80 indicators, in the same browser and the same run: real
 * key presses, taking turns, measured from the key event to the end of the first frame painted after it.
 *
 * "work" is the part of that which the page itself was busy, without waiting for the screen's next frame.
 */
import { join } from "node:path";
import { build, preview } from "vite";
import react from "@vitejs/plugin-react";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../helpers/browser.ts";
import type { Subject } from "./page/main.ts";
import type { Effect, Timed, Timing } from "./page/timing.ts";
import type { Measured } from "./table.ts";

/** One key, how it is set up and what is measured of it. */
interface Press {
  readonly what: string;
  readonly before?: string;
  readonly key: (i: number) => string;
  readonly after?: string;
  readonly effect: Effect;
  readonly repetitions: number;
}

const presses: readonly Press[] = [
  { what: "first key into a cell", key: () => "7", after: "Enter", effect: "input", repetitions: 30 },
  { what: "Enter, cell set and next selected", before: "8", key: () => "Enter", effect: "keydown", repetitions: 30 },
  { what: "arrow key", key: (i) => (i % 2 === 0 ? "ArrowDown" : "ArrowUp"), effect: "keydown", repetitions: 30 },
  { what: "row inserted", key: () => "F9", effect: "keydown", repetitions: 20 },
  { what: "form opened", key: () => "F10", effect: "keydown", repetitions: 20 },
];

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
    const address = server.resolvedUrls?.local[0] ?? "";
    const [editor, bare] = [await openSubject(browser, address, "editor"), await openSubject(browser, address, "bare")];
    const measured: Measured[] = [];
    for (const press of presses) {
      const [ours, theirs] = await alternately(editor, bare, press);
      const name = "bare Handsontable, defaults";
      for (const part of ["painted", "work"] as const) {
        const peer = { name, times: theirs.map((timed) => timed[part]) };
        measured.push({ what: `${press.what}: ${part}`, ours: ours.map((timed) => timed[part]), peer });
      }
    }
    return measured;
  } finally {
    await browser.close();
    await server.close();
  }
}

async function openSubject(browser: Browser, address: string, subject: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  page.on("pageerror", (error) => {
    throw error;
  });
  await page.goto(`${address}?subject=${subject}`);
  await page.waitForFunction(() => "bench" in window);
  return page;
}

/** A few presses of one, a few of the other: what else the machine does meanwhile meets both. */
async function alternately(editor: Page, bare: Page, press: Press): Promise<[Timed[], Timed[]]> {
  const times: [Timed[], Timed[]] = [[], []];
  for (const page of [editor, bare]) {
    await page.bringToFront();
    await page.evaluate(() => (window as unknown as { bench: Subject }).bench.start());
    await pressOnce(page, press, 0);
    await pressOnce(page, press, 1);
  }
  const turn = 5;
  for (let begin = 0; begin < press.repetitions; begin += turn) {
    for (const [which, page] of [editor, bare].entries()) {
      await page.bringToFront();
      for (let i = begin; i < begin + turn; i += 1) times[which]?.push(await pressOnce(page, press, i));
    }
  }
  return times;
}

async function pressOnce(page: Page, { before, key, after, effect }: Press, i: number): Promise<Timed> {
  if (before !== undefined) await page.keyboard.press(before);
  // Saving, blinking and whatever else an earlier key left to do is over.
  await page.waitForTimeout(60);
  await page.evaluate((armed) => (window as unknown as { timing: Timing }).timing.arm(armed), effect);
  await page.keyboard.press(key(i));
  const timed = await page.evaluate(() => (window as unknown as { timing: Timing }).timing.result());
  if (!timed) throw new Error(`no ${effect} event after ${key(i)}`);
  await page.waitForTimeout(60);
  if (after !== undefined) await page.keyboard.press(after);
  return timed;
}
