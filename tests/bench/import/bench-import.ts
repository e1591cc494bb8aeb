/**
 * Reading a thousand workbooks, recognition included, against openpyxl and SheetJS alone on the same files.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measureProcesses, pythonWithOpenpyxl, type Peer } from "../processes.ts";
import type { Measured } from "../table.ts";
import { generateWorkbooks } from "./generate-workbooks.ts";

const count = 1000;
const rounds = 3;
const script = join(import.meta.dirname, "read-all.ts");
const pythonScript = join(import.meta.dirname, "read_all.py");

export async function benchImport(): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), "jibiao-bench-"));
  try {
    console.log(`writing ${count} workbooks …`);
    await generateWorkbooks(folder, count);
    return measure(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measure(folder: string): Measured[] {
  const python = pythonWithOpenpyxl();
  const reader = (name: string, kind: string): Peer => ({ name, command: [process.execPath, script, kind, folder] });
  return measureProcesses(`read ${count} workbooks with recognition`, count, rounds, reader("ours, with recognition", "ours"), [
    ...(python === undefined ? [] : [{ name: "openpyxl, cells only", command: [python, pythonScript, folder] }]),
    reader("SheetJS, cells only", "sheetjs"),
    reader("ours, cells only", "cells"),
  ]);
}
