/** Reads like a file that never ends: by its name it hangs, or takes all the memory there is, or breaks. */
import type { FormFile } from "#backend/readers/read-forms.ts";
import type { FileRead } from "#backend/jobs/read-worker.ts";

export function readFile({ name }: FormFile): FileRead {
  if (name === "坏.xlsx") throw new TypeError("broken");
  if (name === "慢.xlsx") for (;;);
  const hoard: unknown[] = [];
  if (name === "大.xlsx") for (;;) hoard.push(Array.from({ length: 100_000 }, (_, index) => ({ index })));
  return { kind: "forms", hash: "", forms: [] };
}
