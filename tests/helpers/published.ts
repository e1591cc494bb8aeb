/**
 * The published tables beside the project, where they are there. They are read for what they show, never copied into the project; a test
 * that needs them says so and is skipped without them.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export interface PublishedText {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const folder = path.resolve(import.meta.dirname, "../../../shared/published");

/** All published texts; none, with a line on standard error, where the folder is not there. */
export function publishedTexts(): PublishedText[] {
  if (!existsSync(folder)) {
    console.warn(`skipped: no published tables in ${folder}`);
    return [];
  }
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .toSorted()
    .map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) }));
}
