/** Names for copies kept beside a library: `library.sqlite` → `library.before-restore.sqlite`, never one that is taken. */
import { existsSync } from "node:fs";
import { dirname, join, parse } from "node:path";

export function freeSiblingName(file: string, what: string): string {
  const { name, ext } = parse(file);
  for (let count = 1; ; count += 1) {
    const sibling = join(dirname(file), `${name}.${what}${count === 1 ? "" : `-${count}`}${ext}`);
    if (!existsSync(sibling)) return sibling;
  }
}
