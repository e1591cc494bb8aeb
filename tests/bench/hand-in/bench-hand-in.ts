/**
 * A thousand forms into a package: reviewed beside each other, filled into their blanks, proven, hashed and zipped, with 汇总表, review report and opinion
 * sheets; against openpyxl that only writes the workbooks, which were laid out for it before.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeForms } from "../export/bench-export.ts";
import { measureProcesses, pythonWithOpenpyxl } from "../processes.ts";
import type { Measured } from "../table.ts";

const count = 1000;
const rounds = 3;

export async function benchHandIn(): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), "jibiao-bench-"));
  try {
    writeForms(folder, count);
    const python = pythonWithOpenpyxl();
    if (python === undefined) return [];
    const writing = [python, join(import.meta.dirname, "../export/write_all.py"), folder];
    return measureProcesses(
      `${count} forms handed in`,
      count,
      rounds,
      { name: "ours, the whole package", command: [process.execPath, join(import.meta.dirname, "hand-in-all.ts"), folder] },
      [{ name: "openpyxl, only the workbooks", command: writing }],
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
