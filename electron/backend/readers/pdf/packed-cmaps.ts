/**
 * The predefined character maps of Chinese fonts (GBK-EUC-H, UniGB-UCS2-H …), read from pdfjs's own folder.
 *
 * Nothing else is ever fetched for a PDF: no font, no colour profile, no address.
 */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

/** pdfjs makes one and asks it for whatever it wants to fetch. */
export class PackedCMaps {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    if (kind !== "cMapUrl" || !/^[\w-]+\.bcmap$/.test(filename)) throw new Error(`not fetched: ${kind} ${filename}`);
    return new Uint8Array(await readFile(path.join(folder(), filename)));
  }
}

function folder(): string {
  return path.join(path.dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json")), "cmaps");
}
