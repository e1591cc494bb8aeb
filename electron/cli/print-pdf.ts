/**
 * A page of HTML as PDF, printed by an installed browser without a window. Page, profile and result stay in a private folder that is
 * removed afterwards; the browser can reach no network.
 */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { AppError } from "#shared/api/app-error.ts";
import { texts } from "./text.ts";

const timeLimit = 60_000;

/** @throws AppError `pdf-unavailable` where the browser does not print. */
export async function printPdf(browser: string, html: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "jibiao-pdf-"));
  try {
    const [page, pdf] = [join(folder, "page.html"), join(folder, "page.pdf")];
    await writeFile(page, html);
    await promisify(execFile)(browser, [...switches(folder, pdf), pathToFileURL(page).href], { timeout: timeLimit });
    return await readFile(pdf);
  } catch (error) {
    throw new AppError("pdf-unavailable", "", texts.browserFailed, { cause: error });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function switches(folder: string, pdf: string): string[] {
  return [
    "--headless",
    "--disable-gpu",
    "--no-first-run",
    "--disable-extensions",
    "--disable-background-networking",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    `--user-data-dir=${join(folder, "profile")}`,
    "--no-pdf-header-footer",
    `--print-to-pdf=${pdf}`,
    // Chromium refuses to run its sandbox for the superuser; the page is our own and loads nothing.
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  ];
}
