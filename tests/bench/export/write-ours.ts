/** What the program does: plans, fills the built-in blank, proves it and reads it back. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fillForms } from "#backend/filling/fill-forms.ts";
import type { Form } from "#shared/form/form.ts";

export async function write(folder: string, name: string): Promise<Uint8Array> {
  return (await fillForms([JSON.parse(readFileSync(join(folder, `${name}.form.json`), "utf8")) as Form])).bytes;
}
