/**
 * Reads the files of the built window for the host that serves them. Nothing outside the folder is ever read, whatever the path says:
 * a path is a list of plain names below the folder, or it names no file.
 */
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { windowHeaders } from "./window-headers.ts";

export interface WindowFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
}

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
};

/** The file at the path of a URL (`/` is the page itself), or `undefined` where there is none. */
export async function readWindowFile(folder: string, urlPath: string): Promise<WindowFile | undefined> {
  const names = plainNames(urlPath === "/" ? "/index.html" : urlPath);
  const contentType = names && contentTypes[extname(names.at(-1) ?? "")];
  if (!names || !contentType) return undefined;
  try {
    const bytes = await readFile(join(folder, ...names));
    return { bytes, headers: { ...windowHeaders, "content-type": contentType } };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function plainNames(urlPath: string): string[] | undefined {
  const names = urlPath.slice(1).split("/");
  return names.every((name) => /^[\w-][\w.-]*$/.test(name)) ? names : undefined;
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ENOENT" || code === "EISDIR" || code === "ENOTDIR";
}
