/**
 * `npm run templates`: the built-in blanks in build/templates, a workbook for each template, drawn anew from the one layout.
 *
 * The same sources give the same bytes, so a test can tell that they are up to date.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { templates } from "#shared/template/templates.ts";
import { makeBlanks } from "./blanks/make-blanks.ts";
import { root } from "./sources.ts";

const folder = join(root, "build/templates");
mkdirSync(folder, { recursive: true });
for (const [name, bytes] of await makeBlanks(templates)) writeFileSync(join(folder, name), bytes);
