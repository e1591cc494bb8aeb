/**
 * A process of its own that makes a workbook of every form of a folder, in one way, and prints what it took as JSON: `node write-all.ts ours|exceljs
 * FOLDER`. Forms lie there as JSON, one a file, and beside them what they look like for peers; workbooks go to `out`. Only the way asked for is loaded, so that
 * each has its own memory.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { memory, worked } from "../took.ts";

const ways = { ours: () => import("./write-ours.ts"), exceljs: () => import("./write-exceljs.ts") };

const [kind = "", folder = ""] = process.argv.slice(2);
const way = kind in ways ? ways[kind as keyof typeof ways] : undefined;
if (!way) throw new Error(`no way ${kind}`);
const { write } = await way();
const names = JSON.parse(readFileSync(join(folder, "names.json"), "utf8")) as string[];
const begun = worked();
let counted = 0;
for (const name of names) {
  const bytes = await write(folder, name);
  writeFileSync(join(folder, "out", `${name}.xlsx`), bytes);
  counted += bytes.length;
}
console.log(JSON.stringify({ milliseconds: worked() - begun, megabytes: memory(), counted }));
