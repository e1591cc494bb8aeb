/**
 * Hands a one-time link to the default browser without naming it in the argument list of the browser's start, which everyone on the machine
 * may read: what is opened is a page only this person can read, and it leads on to the link.
 *
 * It lies in the home folder under a name without a dot, since browsers in a sandbox of their own (snap) see neither /tmp nor hidden folders.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface PrivatePage {
  readonly file: string;
  /** May be tried again: a file that a browser is still reading cannot be removed on Windows. */
  remove(): void;
}

export function writePrivatePage(url: string, home: string): PrivatePage {
  const folder = mkdtempSync(join(home, "jibiao-open-"));
  const file = join(folder, "jibiao.html");
  writeFileSync(file, pageTo(url), { mode: 0o600 });
  return { file, remove: () => removeIfPossible(folder) };
}

function removeIfPossible(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // The link in it is used by now or will not be: what is left says nothing.
  }
}

function pageTo(url: string): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0; url=${url}"><title>绩表</title>
<p>正在打开绩表…如果没有自动打开，请点<a href="${url}">打开绩表</a>。</p></html>
`;
}
