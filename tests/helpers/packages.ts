/** Packages that units hand in, made by the core the command line uses, and taken apart again to be altered. */
import { readFileSync, writeFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from "fflate";
import { exportFiles } from "#backend/export-files.ts";
import { HandIn, type HandedIn, type HandInRequest } from "#backend/handing-in/hand-in.ts";
import type { Form } from "#shared/form/form.ts";
import { manifestName, type Manifest } from "#shared/handing-in/manifest.ts";
import { review } from "#shared/review/review.ts";
import { templateOf } from "#shared/template/templates.ts";

/** A moment of its own for each package that says none. */
let minute = 0;

export async function handInForms(
  out: string,
  forms: readonly Form[],
  request: Partial<HandInRequest> = {},
): Promise<HandedIn> {
  const made = new Date(Date.UTC(2026, 2, 1, 8, (minute += 1)));
  const making = await HandIn.begin({ out, program: "绩表 试验", made, ...request });
  try {
    for (const form of forms) {
      const context = { template: templateOf(form.template) };
      const [file] = await exportFiles([{ form }], { oneWorkbook: false });
      if (!file) throw new Error("no workbook");
      await making.add(file, [{ form, context, findings: review(form, context).findings }], ["空白表"]);
    }
    return await making.finish();
  } finally {
    making.discard();
  }
}

/** A zipped package with something in it changed; nothing vouches for it any more but what it says of itself. */
export function alterPackage(file: string, alter: (parts: Unzipped) => void): void {
  const parts = unzipSync(readFileSync(file));
  alter(parts);
  writeFileSync(file, zipSync(parts));
}

/** A zipped package whose manifest says otherwise. */
export function alterManifest(file: string, alter: (manifest: Manifest) => unknown): void {
  alterPackage(file, (parts) => {
    const manifest = JSON.parse(strFromU8(parts[manifestName] ?? new Uint8Array())) as Manifest;
    parts[manifestName] = strToU8(JSON.stringify(alter(manifest) ?? manifest));
  });
}

export function manifestIn(file: string): Manifest {
  return JSON.parse(strFromU8(unzipSync(readFileSync(file))[manifestName] ?? new Uint8Array())) as Manifest;
}
