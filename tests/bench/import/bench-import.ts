/**
 * Reading a thousand workbooks, recognition included, against openpyxl and SheetJS alone on the same files. Every reader runs in a
 * process of its own, on one core where the system can hold it there; rounds take turns, so that a busy machine is busy for all.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { median, type Measured } from "../table.ts";
import { generateWorkbooks } from "./generate-workbooks.ts";
import type { Took } from "./took.ts";

const count = 1000;
const rounds = 3;
const script = join(import.meta.dirname, "read-all.ts");
const pythonScript = join(import.meta.dirname, "read_all.py");

interface Peer {
  readonly name: string;
  readonly command: readonly string[];
}

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
  if (python === undefined)
    console.log("openpyxl is missing: neither python3 nor /usr/bin/python3 has it, so it is not measured.");
  const reader = (name: string, kind: string): Peer => ({ name, command: [process.execPath, script, kind, folder] });
  const ours = reader("ours, with recognition", "ours");
  const peers = [
    ...(python === undefined ? [] : [{ name: "openpyxl, cells only", command: [python, pythonScript, folder] }]),
    reader("SheetJS, cells only", "sheetjs"),
    reader("ours, cells only", "cells"),
  ];
  const all = [ours, ...peers];
  const tooks = new Map<Peer, Took[]>(all.map((peer) => [peer, []]));
  for (let round = 0; round < rounds; round++) for (const peer of all) tooks.get(peer)?.push(run(peer.command));
  for (const peer of all) {
    const megabytes = (tooks.get(peer) ?? []).map((took) => took.megabytes);
    console.log(`${peer.name}: at most ${Math.max(...megabytes).toFixed(0)} MB`);
  }
  const times = (peer: Peer) => (tooks.get(peer) ?? []).map((took) => took.milliseconds);
  const usual = median(times(ours));
  console.log(`${((count / usual) * 1000).toFixed(0)} workbooks a second`);
  return peers.map((peer) => ({
    what: `read ${count} workbooks with recognition`,
    ours: times(ours),
    peer: { name: peer.name, times: times(peer) },
  }));
}

/** The interpreter first on the path need not be the one that the system's packages belong to. */
function pythonWithOpenpyxl(): string | undefined {
  return ["python3", "/usr/bin/python3"].find((python) => spawnSync(python, ["-c", "import openpyxl"]).status === 0);
}

function run(command: readonly string[]): Took {
  const [program = "", ...args] = hasTaskset() ? ["taskset", "-c", "0", ...command] : command;
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${command.join(" ")}: ${stderr}`);
  const took = JSON.parse(stdout) as Took;
  if (took.counted === 0) throw new Error(`${command.join(" ")} has read nothing`);
  return took;
}

const hasTaskset = (): boolean => spawnSync("taskset", ["--version"]).status === 0;
