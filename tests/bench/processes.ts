/**
 * Peers measured each in a process of its own, on one core where the system can hold it there; rounds take turns, so that a busy machine
 * is busy for all.
 */
import { spawnSync } from "node:child_process";
import { median, type Measured } from "./table.ts";
import type { Took } from "./took.ts";

export interface Peer {
  readonly name: string;
  readonly command: readonly string[];
}

/** Prints the memory of each, and how many a second the first one, ours, gets done. */
export function measureProcesses(what: string, count: number, rounds: number, ours: Peer, peers: readonly Peer[]): Measured[] {
  const all = [ours, ...peers];
  const tooks = new Map<Peer, Took[]>(all.map((peer) => [peer, []]));
  for (let round = 0; round < rounds; round++) for (const peer of all) tooks.get(peer)?.push(run(peer.command));
  for (const peer of all) {
    const megabytes = (tooks.get(peer) ?? []).map((took) => took.megabytes);
    console.log(`${peer.name}: at most ${Math.max(...megabytes).toFixed(0)} MB`);
  }
  const times = (peer: Peer) => (tooks.get(peer) ?? []).map((took) => took.milliseconds);
  console.log(`${((count / median(times(ours))) * 1000).toFixed(0)} workbooks a second`);
  return peers.map((peer) => ({ what, ours: times(ours), peer: { name: peer.name, times: times(peer) } }));
}

/** The interpreter first on the path need not be the one that the system's packages belong to. */
export function pythonWithOpenpyxl(): string | undefined {
  const python = ["python3", "/usr/bin/python3"].find((one) => spawnSync(one, ["-c", "import openpyxl"]).status === 0);
  if (python === undefined)
    console.log("openpyxl is missing: neither python3 nor /usr/bin/python3 has it, so it is not measured.");
  return python;
}

function run(command: readonly string[]): Took {
  const [program = "", ...args] = hasTaskset() ? ["taskset", "-c", "0", ...command] : command;
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${command.join(" ")}: ${stderr}`);
  const took = JSON.parse(stdout) as Took;
  if (took.counted === 0) throw new Error(`${command.join(" ")} has done nothing`);
  return took;
}

const hasTaskset = (): boolean => spawnSync("taskset", ["--version"]).status === 0;
