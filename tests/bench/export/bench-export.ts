/**
 * A thousand forms into workbooks, each planned, filled into the built-in blank, proven and read back, against openpyxl and exceljs that only write cells,
 * styles and merges which were laid out for them before. Peers are given what they are fastest with.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measureProcesses, pythonWithOpenpyxl } from "../processes.ts";
import type { Measured } from "../table.ts";
import { drawnForm, drawnStyles } from "./drawn-form.ts";
import { generateForms } from "./generate-forms.ts";

const count = 1000;
const rounds = 3;

export async function benchExport(): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), "jibiao-bench-"));
  try {
    writeForms(folder, count);
    const python = pythonWithOpenpyxl();
    const writer = (kind: string) => [process.execPath, join(import.meta.dirname, "write-all.ts"), kind, folder];
    return measureProcesses(
      `${count} forms into workbooks`,
      count,
      rounds,
      { name: "ours, with proof", command: writer("ours") },
      [
        ...(python === undefined
          ? []
          : [{ name: "openpyxl, only writing", command: [python, join(import.meta.dirname, "write_all.py"), folder] }]),
        { name: "exceljs, only writing", command: writer("exceljs") },
      ],
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Forms as JSON, and laid out for peers. */
export function writeForms(folder: string, count: number): void {
  mkdirSync(join(folder, "out"));
  const names = generateForms(count).map((form, i) => {
    const name = String(i).padStart(4, "0");
    writeFileSync(join(folder, `${name}.form.json`), JSON.stringify(form));
    writeFileSync(join(folder, `${name}.drawn.json`), JSON.stringify(drawnForm(form, name)));
    return name;
  });
  writeFileSync(join(folder, "names.json"), JSON.stringify(names));
  writeFileSync(join(folder, "styles.json"), JSON.stringify(drawnStyles()));
}
