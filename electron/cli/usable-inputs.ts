/**
 * The input files of a command that writes: nothing is handed over before every file that was named is known to be usable, and nothing
 * at all where one is not.
 */
import { readInputs, type InputFile, type InputOptions } from "./inputs.ts";
import { Tally } from "./tally.ts";

/** Files without a form are left out. @returns what was met in all of them. */
export async function forEachUsable(
  options: Omit<InputOptions, "namedFirst">,
  write: (file: InputFile) => void | Promise<void>,
): Promise<Tally> {
  const tally = new Tally();
  const waiting: InputFile[] = [];
  for await (const file of readInputs({ ...options, namedFirst: true })) {
    if (!file.isNamed && !tally.namedUsable) break;
    tally.add(file, true);
    if (file.entries.some(({ forms }) => forms.length > 0)) waiting.push(file);
    if (!file.isNamed) await writeAll(waiting, write);
  }
  if (tally.namedUsable) await writeAll(waiting, write);
  return tally;
}

async function writeAll(waiting: InputFile[], write: (file: InputFile) => void | Promise<void>): Promise<void> {
  for (const file of waiting.splice(0)) await write(file);
}
