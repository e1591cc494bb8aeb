/**
 * What others wrote and the program is shipped with, by the lock: name, version, licence and its text, as packages bring them.
 *
 * Invariant: no licence but those listed here; `npm test` holds it for every change of the lock.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import lock from "../../package-lock.json" with { type: "json" };
import { root } from "./sources.ts";

export interface ThirdParty {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** None where the package brings none. */
  readonly text: string | undefined;
}

/** Licences that ask for no more than to be named. */
export const allowedLicences: ReadonlySet<string> = new Set([
  "MIT",
  "ISC",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "Zlib",
  "0BSD",
  "(MIT OR GPL-3.0-or-later)",
  "(MIT AND Zlib)",
  "(MIT OR CC0-1.0)",
]);

/** Shipped under terms of its own, which README and the About box speak of. */
export const ofItsOwnTerms = "handsontable";

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
}

/** By name; what is installed more than once in one version counts once. */
export function thirdParties(): ThirdParty[] {
  const shipped = new Map<string, ThirdParty>();
  for (const [folder, locked] of Object.entries<Locked>(lock.packages)) {
    // Optional ones are binaries that stay out of a package (electron-builder.yml).
    if (folder === "" || locked.dev || locked.optional) continue;
    const name = folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length);
    const { version = "", license: licence = "" } = locked;
    shipped.set(`${name} ${version}`, { name, version, licence, text: licenceText(join(root, folder)) });
  }
  return [...shipped.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** As it is shown and packed: each licence with its text. */
export function noticesText(): string {
  return thirdParties()
    .map(({ name, version, licence, text }) => `${name} ${version}（${licence}）\n\n${text ?? ""}`.trimEnd())
    .join(`\n\n${"─".repeat(40)}\n\n`);
}

function licenceText(folder: string): string | undefined {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name));
  return file === undefined ? undefined : readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim();
}
