/** What was found is read: a package whole or not at all, and why not; a file beside packages, whose forms are gathered until all of them are known. */
import { AppError, type AppErrorData } from "#shared/api/app-error.ts";
import type { Manifest } from "#shared/handing-in/manifest.ts";
import type { CameIn } from "../store/arrived-rows.ts";
import type { Found } from "./find-arrived.ts";
import type { FormsReader } from "./forms-reader.ts";
import type { LooseForms } from "./loose-forms.ts";
import { readHanded } from "./open-package.ts";
import { packageName, readPackage } from "./read-package.ts";

export type Arrival =
  | { readonly kind: "came"; readonly came: CameIn }
  | { readonly kind: "refused"; readonly path: string; readonly error: AppErrorData; readonly whose?: Whose };

/** Whose package it is, by its manifest. */
export type Whose = Pick<Manifest, "unit" | "year">;

/** As the person knows it. */
export function foundPath(found: Found): string {
  return found.kind === "package" ? packageName(found.tree, found.base) : found.path;
}

/** @returns nothing where its forms are in `loose` now. */
export async function readFound(found: Found, loose: LooseForms, reader: FormsReader): Promise<Arrival | undefined> {
  try {
    if (found.kind === "refused") throw found.error;
    if (found.kind === "package") return { kind: "came", came: await readPackage(found.tree, found.base, reader) };
    const bytes = await found.read();
    loose.add(found.path, bytes, await reader.readStrictly(found.name, bytes));
    return undefined;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const whose = found.kind === "package" ? await whoseIs(found) : undefined;
    return { kind: "refused", path: foundPath(found), error: error.toData(), ...(whose && { whose }) };
  }
}

/** Nobody's where its manifest is not sound. */
async function whoseIs({ tree, base }: Extract<Found, { kind: "package" }>): Promise<Whose | undefined> {
  try {
    const { unit, year } = (await readHanded(tree, base, "")).manifest;
    return { unit, year };
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}
