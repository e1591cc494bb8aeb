/**
 * `npm run bench [NAME…] [-- --forms N]`: measures, beside a peer in the same run, and prints a table of medians and ratios. Nothing is asserted about
 * time: machines are small and noisy, and only ratios carry over from one to another.
 */
import { parseArgs } from "node:util";
import { benchGrid } from "./bench-grid.ts";
import { benchReview } from "./bench-review.ts";
import { benchExport } from "./export/bench-export.ts";
import { benchHandIn } from "./hand-in/bench-hand-in.ts";
import { benchImport } from "./import/bench-import.ts";
import { benchLibrary } from "./library/bench-library.ts";
import { printTable, type Measured } from "./table.ts";

const { values, positionals: names } = parseArgs({ options: { forms: { type: "string" } }, allowPositionals: true });

const benches: Readonly<Record<string, () => Promise<Measured[]>>> = {
  grid: benchGrid,
  export: benchExport,
  "hand-in": benchHandIn,
  import: benchImport,
  library: () => benchLibrary(values.forms === undefined ? undefined : Number(values.forms)),
  review: benchReview,
};

const unknown = names.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`no such bench: ${unknown.join(", ")} (there are: ${Object.keys(benches).join(", ")})`);
  process.exitCode = 2;
} else {
  for (const [name, bench] of Object.entries(benches)) {
    if (names.length === 0 || names.includes(name)) printTable(name, await bench());
  }
}
