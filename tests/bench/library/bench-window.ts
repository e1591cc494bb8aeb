/** The window of the library in a real browser: from the start of the program to the first row that is painted, and keys in the filter. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Page } from "playwright-core";
import { launchBrowser } from "../../helpers/browser.ts";
import { quantile, type Measured } from "../table.ts";

const starts = 3;
const typed = ["培训", "数字化", "2025", "教育局", "同心"];

/** The window has to have been built. */
export async function benchWindow(libraryFile: string): Promise<Measured[]> {
  const [firstRows, afterAsking, wholes, keys, filtered]: number[][] = [[], [], [], [], []];
  for (let start = 0; start < starts; start += 1) {
    await withWindow(libraryFile, async (page, { began, asked, pid }) => {
      await page.locator("[role=treeitem][aria-level='3']").first().waitFor();
      await painted(page);
      firstRows?.push(performance.now() - began);
      afterAsking?.push(performance.now() - asked);
      await page.getByText(/^正在读取表格库/).waitFor({ state: "detached" });
      await painted(page);
      wholes?.push(performance.now() - began);
      if (start < starts - 1) return;
      for (const text of typed) {
        for (const key of text) {
          const { frame, shown } = await typeInFilter(page, key);
          keys?.push(frame);
          filtered?.push(shown);
        }
        await page.keyboard.press("Escape");
        await page.waitForTimeout(300);
      }
      console.log(`memory: host ${hostMegabytes(pid)} MB, window ${await heapMegabytes(page)} MB of objects`);
    });
  }
  const share = (times: readonly number[] = []) => quantile(times, 0.95).toFixed(0);
  console.log(`a key in the filter: 95 % painted within ${share(keys)} ms, the tree within ${share(filtered)} ms`);
  return [
    { what: "start of the program to the first row painted", ours: firstRows ?? [] },
    { what: "window opened to the first row painted", ours: afterAsking ?? [] },
    { what: "start of the program to the whole list", ours: wholes ?? [] },
    { what: "a key in the filter, painted", ours: keys ?? [] },
    { what: "a key in the filter, the tree painted", ours: filtered ?? [] },
  ];
}

interface Start {
  /** When the program was started, and when the browser was told where it is. */
  readonly began: number;
  readonly asked: number;
  readonly pid: number;
}

async function withWindow(file: string, work: (page: Page, start: Start) => Promise<void>): Promise<void> {
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  const began = performance.now();
  const host = spawn(process.execPath, [join(import.meta.dirname, "library-host.ts"), file], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => host.once("exit", resolve));
  try {
    const [link] = await new Promise<string[]>((resolve) =>
      createInterface(host.stdout).once("line", (...line) => resolve(line)),
    );
    const asked = performance.now();
    await page.goto(link ?? "");
    await work(page, { began, asked, pid: host.pid ?? 0 });
  } finally {
    await browser.close();
    host.stdin.end();
    await ended;
  }
}

async function painted(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => void requestAnimationFrame(() => setTimeout(resolve))));
}

/** Milliseconds from the key event to the frame that shows it, and to when the page has nothing left to do for it: then the tree shows what it leaves. */
async function typeInFilter(page: Page, key: string): Promise<{ frame: number; shown: number }> {
  const field = page.getByRole("textbox", { name: /^筛选/ });
  await field.focus();
  await field.evaluate((input) => {
    const timed = new Promise<{ frame: number; shown: number }>((resolve) => {
      const began = ({ timeStamp }: Event) => {
        const passed = () => performance.now() - timeStamp;
        requestAnimationFrame(() =>
          setTimeout(() => {
            const frame = passed();
            requestIdleCallback(() => resolve({ frame, shown: passed() }));
          }),
        );
      };
      input.addEventListener("input", began, { once: true });
    });
    Object.assign(window, { timed });
  });
  await page.keyboard.insertText(key);
  return page.evaluate(() => (window as unknown as { timed: Promise<{ frame: number; shown: number }> }).timed);
}

function hostMegabytes(pid: number): string {
  const [, kilobytes = "0"] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return (Number(kilobytes) / 1024).toFixed(0);
}

async function heapMegabytes(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return (usedSize / 2 ** 20).toFixed(0);
}
