import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { FileReader, type FileReaderOptions } from "#backend/jobs/file-reader.ts";
import { startsChild } from "#backend/jobs/start-child.ts";
import { unpack } from "#backend/store/packed.ts";
import type { TrayEntry } from "#backend/store/tray-entry.ts";
import { recognizedSchema } from "#shared/recognize/recognized.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { hostile, patient } from "./leave-while-reading.ts";

const leaving = fileURLToPath(new URL("./leave-while-reading.ts", import.meta.url));
const never = new AbortController().signal;

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function open(options?: FileReaderOptions): FileReader {
  const reader = new FileReader(options);
  onTestFinished(() => reader.close());
  return reader;
}

async function read(reader: FileReader, name: string, text = "", signal = never): Promise<TrayEntry[]> {
  const entries: TrayEntry[] = [];
  await reader.read({ name, bytes: new TextEncoder().encode(text) }, signal, (entry) => entries.push(entry));
  return entries;
}

function outcomes(entries: readonly TrayEntry[]): [path: string, code: string][] {
  return entries.map(({ path, error }) => [path, error?.code ?? "read"]);
}

/** Whether a process with that id is still there; one that ended and was not waited for is. */
function isThere(pid: string): boolean {
  try {
    return process.kill(Number(pid), 0);
  } catch {
    return false;
  }
}

describe("with the process that reads", () => {
  test("a file comes back as entries of the tray", async () => {
    const [entry, ...others] = await read(open(), "表.json", JSON.stringify(sampleForms));
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ path: "表.json", hash: expect.stringMatching(/^[\da-f]{64}$/) });
    expect(entry?.forms.map(({ recognized }) => unpack(recognized, recognizedSchema).form)).toEqual(sampleForms);
  });

  test("a failure keeps its code on the way between processes", async () => {
    expect((await read(open(), "照片.png", "x"))[0]?.error).toMatchObject({ code: "file-type-unknown", subject: "照片.png" });
  });
});

describe("with a process that falls for what it reads", () => {
  test.for([
    ["慢.xlsx", "file-too-slow", { milliseconds: 3000, megabytes: 128 }, /^$/],
    ["大.xlsx", "file-too-large", patient, /^$/],
    ["崩.xlsx", "file-damaged", patient, /a reading process ended: SIGSEGV/],
    ["坏.xlsx", "file-damaged", patient, /TypeError: broken/],
  ] as const)("%s is %s, and the next file is read", async ([name, code, limits, report]) => {
    const told = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const reader = open({ start: hostile, limits, processes: 1 });
    expect(outcomes(await read(reader, name))).toEqual([[name, code]]);
    expect(outcomes(await read(reader, "好.xlsx"))).toEqual([["好.xlsx", "read"]]);
    // Only a process that died by itself has something to tell developers.
    expect(told.mock.calls.map(([text]) => String(text)).join("")).toMatch(report);
  });

  test.runIf(process.platform === "linux")("memory beside the heap counts too", async () => {
    const reader = open({ start: hostile, limits: patient, processes: 1 });
    expect(outcomes(await read(reader, "满.xlsx"))).toEqual([["满.xlsx", "file-too-large"]]);
  });

  test("of a zip, only the members at fault are lost; each has its own time", async () => {
    const reader = open({ start: hostile, limits: { milliseconds: 3000, megabytes: 128 }, processes: 1 });
    vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const entries = await read(reader, "包.zip", "一\n慢\n三\n崩\n五");
    expect(outcomes(entries)).toEqual([
      ["包.zip/一", "read"],
      ["包.zip/慢", "file-too-slow"],
      ["包.zip/三", "read"],
      ["包.zip/崩", "file-damaged"],
      ["包.zip/五", "read"],
    ]);
  });

  test("nobody waiting any more ends the process", async () => {
    const stop = new AbortController();
    const reader = open({ start: hostile, limits: patient, processes: 1 });
    const [{ hash: pid } = { hash: "" }] = await read(reader, "好.xlsx");
    const reading = read(reader, "慢.xlsx", "", stop.signal);
    await delay(200);
    expect(isThere(pid)).toBe(true);
    stop.abort();
    await expect(reading).rejects.toThrow("aborted");
    await vi.waitFor(() => expect(isThere(pid)).toBe(false), { timeout: 10_000 });
    expect(outcomes(await read(reader, "好.xlsx"))).toEqual([["好.xlsx", "read"]]);
  });

  test("files beyond the number of processes wait for their turn, and one process reads many", async () => {
    const reader = open({ start: hostile, limits: patient, processes: 2 });
    const names = Array.from({ length: 10 }, (_, index) => `${index}.xlsx`);
    const entries = (await Promise.all(names.map((name) => read(reader, name)))).flat();
    expect(entries.map(({ path }) => path)).toEqual(names);
    expect(new Set(entries.map(({ hash }) => hash)).size).toBe(2);
  });

  test("closing ends what is read, what waits, and every process", async () => {
    const reader = open({ start: hostile, limits: patient, processes: 2 });
    const started = (await Promise.all(["1.xlsx", "2.xlsx"].map((name) => read(reader, name)))).flat();
    const readings = ["慢1.xlsx", "慢2.xlsx", "3.xlsx"].map((name) => read(reader, name));
    const outcome = Promise.allSettled(readings);
    await delay(100);
    await reader.close();
    expect((await outcome).map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
    expect(started.map(({ hash }) => isThere(hash))).toEqual([false, false]);
  });

  test("a process that has had nothing to do for half a minute is ended", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const reader = open({ start: hostile, limits: patient, processes: 1 });
    const pid = async () => (await read(reader, "好.xlsx"))[0]?.hash ?? "";
    const first = await pid();
    vi.advanceTimersByTime(29_000);
    expect(await pid()).toBe(first);
    vi.advanceTimersByTime(31_000);
    while (isThere(first)) await delay(10);
    expect(await pid()).not.toBe(first);
  });

  test("a program that ends takes a process along that would never end", async () => {
    const program = spawn(process.execPath, [leaving], { stdio: ["ignore", "pipe", "inherit"] });
    let pid = "";
    program.stdout.setEncoding("utf8").on("data", (text: string) => (pid += text));
    await once(program, "close");
    expect(pid).toMatch(/^\d+$/);
    await vi.waitFor(() => expect(isThere(pid)).toBe(false), { timeout: 10_000 });
  });

  test("a process that cannot be started costs only the file", async () => {
    const told = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const missing = startsChild(new URL("./none.ts", import.meta.url));
    expect(outcomes(await read(open({ start: missing }), "好.xlsx"))).toEqual([["好.xlsx", "file-damaged"]]);
    expect(told.mock.calls.join("")).toContain("none.ts");
  });
});
