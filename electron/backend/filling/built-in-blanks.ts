/**
 * The blanks the program brings (build/templates), read once: the sheet of a template, the styles it shares with all others, and what it is bound to.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Binding } from "#shared/binding/binding.ts";
import type { Template } from "#shared/template/template.ts";
import { rememberByObject } from "#shared/value/remember-by-object.ts";
import type { IssuedPart } from "../issued/package/issued-part.ts";
import { newPart, zipPackage } from "../issued/package/issued-package.ts";
import { boundSheets } from "../issued-blank.ts";
import { sheetPath, stylesPath } from "./blank-package.ts";

export interface BuiltInBlank {
  readonly sheet: IssuedPart;
  readonly styles: IssuedPart;
  readonly binding: Binding;
  /** SHA-256 of its file, hexadecimal. */
  readonly hash: string;
}

export const builtInBlank = rememberByObject(({ id }: Template): BuiltInBlank => {
  const name = `${id}.xlsx`;
  const bytes = readFileSync(join(templatesFolder(), name));
  const { parts } = zipPackage(name, bytes);
  const part = (path: string) => {
    const found = parts.find((one) => one.path === path) ?? fail(`${name} has no ${path}`);
    return newPart(path, () => found.bytes);
  };
  const [bound] = boundSheets(name, bytes);
  return {
    sheet: part(sheetPath(1)),
    styles: part(stylesPath),
    binding: bound?.binding ?? fail(`${name} is no blank`),
    hash: createHash("sha256").update(bytes).digest("hex"),
  };
});

/** In the checkout and in a package alike it lies above what runs: beside `electron`, or beside `dist`. */
function templatesFolder(): string {
  for (let above = import.meta.dirname; above !== dirname(above); above = dirname(above)) {
    const folder = join(above, "build/templates");
    if (existsSync(folder)) return folder;
  }
  return fail("build/templates is missing");
}

function fail(what: string): never {
  throw new Error(what);
}
