/** A process of its own that hands in every form of a folder as one package, and prints what it took as JSON: `node hand-in-all.ts FOLDER`. */
import { readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { exportFiles } from "#backend/export-files.ts";
import { HandIn } from "#backend/handing-in/hand-in.ts";
import { ReviewBatches, type ReviewedInput } from "#electron/cli/review-batches.ts";
import type { Form } from "#shared/form/form.ts";
import { memory, worked } from "../took.ts";

const [folder = ""] = process.argv.slice(2);
const out = join(folder, "package.jibiao");
rmSync(out, { force: true });
const names = JSON.parse(readFileSync(join(folder, "names.json"), "utf8")) as string[];
const begun = worked();
const making = await HandIn.begin({ out, unit: "厅本级", program: "bench", made: new Date() });
const take = async (batch: Iterable<ReviewedInput>) => {
  for (const reviewed of batch) {
    const [file] = await exportFiles([reviewed], { oneWorkbook: false });
    if (file) await making.add(file, [reviewed], [""]);
  }
};
const batches = new ReviewBatches();
for (const name of names) {
  const form = JSON.parse(readFileSync(join(folder, `${name}.form.json`), "utf8")) as Form;
  const source = { file: name, hash: "", line: 1 };
  await take(batches.add({ source, recognized: { form, unplaced: [], notes: [], line: 1, origins: {} } }));
}
await take(batches.rest());
const { manifest } = await making.finish();
making.discard();
if (manifest.forms.length !== names.length || statSync(out).size === 0) throw new Error("the package is not whole");
console.log(JSON.stringify({ milliseconds: worked() - begun, megabytes: memory(), counted: manifest.forms.length }));
