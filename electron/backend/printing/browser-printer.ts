/**
 * Prints with an installed browser without a window. Its profile stays in a private folder that is removed afterwards; the browser can reach no
 * network, and it is gone when the printer is closed.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { z } from "zod";
import { AppError } from "#shared/api/app-error.ts";
import { DevtoolsPipe } from "./devtools-pipe.ts";
import { findBrowser } from "./find-browser.ts";
import { nameProducer } from "./name-producer.ts";
import { producer, type Printer } from "./printer.ts";

/** Of one print. */
const timeLimit = 60_000;

/** @throws AppError `pdf-unavailable` where no browser is installed. */
export async function openBrowserPrinter(): Promise<Printer> {
  const browser = findBrowser(process.env, process.platform);
  if (browser === undefined) throw new AppError("pdf-unavailable", "", "没有找到 Chromium、Chrome 或 Edge");
  const profile = await mkdtemp(join(tmpdir(), "jibiao-pdf-"));
  const child = spawn(browser, switches(profile), { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
  const closed = once(child, "close").catch(() => undefined);
  const kill = () => void child.kill("SIGKILL");
  process.once("exit", kill);
  const devtools = devtoolsOf(child);
  return {
    async print(html) {
      const timer = setTimeout(kill, timeLimit);
      try {
        return nameProducer(await print(devtools, html), producer);
      } catch (error) {
        throw new AppError("pdf-unavailable", "", "浏览器没有生成 PDF", { cause: error });
      } finally {
        clearTimeout(timer);
      }
    },
    async close() {
      process.off("exit", kill);
      kill();
      await closed;
      // Its helpers may take a moment longer to let go of the folder.
      await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

async function print(devtools: DevtoolsPipe, html: string): Promise<Uint8Array> {
  const blank = { url: "about:blank" };
  const { targetId } = await devtools.call("Target.createTarget", blank, z.object({ targetId: z.string() }));
  const attach = { targetId, flatten: true };
  const { sessionId } = await devtools.call("Target.attachToTarget", attach, z.object({ sessionId: z.string() }));
  const call = <Result>(method: string, params: object, result: z.ZodType<Result>) =>
    devtools.call(method, params, result, sessionId);

  const { frameTree } = await call(
    "Page.getFrameTree",
    {},
    z.object({ frameTree: z.object({ frame: z.object({ id: z.string() }) }) }),
  );
  await call("Page.setDocumentContent", { frameId: frameTree.frame.id, html }, z.unknown());
  await call("Runtime.evaluate", { expression: "document.fonts.ready.then(() => true)", awaitPromise: true }, z.unknown());
  const options = { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true };
  const { data } = await call("Page.printToPDF", options, z.object({ data: z.base64() }));
  await devtools.call("Target.closeTarget", { targetId }, z.unknown());
  return Buffer.from(data, "base64");
}

/** The browser reads from its descriptor 3 and writes to 4. */
function devtoolsOf(child: ChildProcess): DevtoolsPipe {
  return new DevtoolsPipe(child.stdio[3] as Writable, child.stdio[4] as Readable);
}

function switches(profile: string): string[] {
  return [
    "--headless",
    "--remote-debugging-pipe",
    "--disable-gpu",
    "--no-first-run",
    "--disable-extensions",
    "--disable-background-networking",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    `--user-data-dir=${profile}`,
    // Chromium refuses to run its sandbox for the superuser; the page is our own and loads nothing.
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  ];
}
