/**
 * Reading in processes of their own, whatever becomes of them. The reader's limits of time are counted on a clock that only the tests
 * move, and only once a process has begun.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { boundSheets } from "#backend/issued-blank.ts";
import { FileReader, type FileReaderOptions } from "#backend/jobs/file-reader.ts";
import { startsChild } from "#backend/jobs/start-child.ts";
import { unpack } from "#backend/store/packed.ts";
import type { TrayEntry } from "#backend/store/tray-entry.ts";
import { recognizedSchema } from "#shared/recognize/recognized.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { blankBytes, blankNamed } from "../../../helpers/blank-files.ts";
import { isRunning } from "../../../helpers/is-running.ts";
import { hostileProcesses } from "./hostile-processes.ts";

const leaving = fileURLToPath(new URL("./leave-while-reading.ts", import.meta.url));
const never = new AbortController().signal;
const limits = { milliseconds: 60_000, megabytes: 128 };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});

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

/** A reader with processes that fall for what they read. */
function openHostile(processes = 1) {
  const { start, ...told } = hostileProcesses();
  return { reader: open({ start, limits, processes }), ...told };
}

describe("with the process that reads", () => {
  test("a workbook that tells of many forms is written, and says what it was given", async () => {
    const reader = open({ limits: { ...limits, milliseconds: 0 } });
    const offices = [{ kind: "unit", code: "001", name: "示例局", shortName: "", department: "示例厅" } as const];
    const bytes = await reader.write("offices", offices);
    await reader.close();
    await expect(open().readOffices({ name: "代码表.xlsx", bytes })).resolves.toContainEqual(offices[0]);
    await expect(reader.write("offices", offices)).rejects.toMatchObject({ name: "AbortError" });
  });

  test("a file comes back as entries of the tray", async () => {
    const [entry, ...others] = await read(open(), "表.json", JSON.stringify(sampleForms));
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ path: "表.json", hash: expect.stringMatching(/^[\da-f]{64}$/) });
    expect(entry?.forms.map(({ recognized }) => unpack(recognized, recognizedSchema).form)).toEqual(sampleForms);
  });

  test("a failure keeps its code on the way between processes", async () => {
    expect((await read(open(), "图.png", "\u0089PNG\r\n\u001a\n"))[0]?.error).toMatchObject({
      code: "file-type-unknown",
      subject: "图.png",
    });
  });
});

test("an issued blank comes back bound, and what is none with its reason", async () => {
  const reader = open();
  const bytes = await blankBytes(blankNamed("宁夏 2019"), blankNamed("the table of 2026 with sums"));
  const bound = await reader.bind({ name: "下发.xlsx", bytes });
  expect(bound).toEqual(boundSheets("下发.xlsx", bytes));
  await expect(reader.bind({ name: "空.xlsx", bytes: new Uint8Array([1, 2]) })).rejects.toMatchObject({
    code: "file-type-unknown",
    subject: "空.xlsx",
  });
});

describe("with a process that falls for what it reads", () => {
  test.for([
    ["慢.xlsx", "file-too-slow", /^$/],
    ["大.xlsx", "file-too-large", /^$/],
    ["崩.xlsx", "file-damaged", /a reading process ended: SIGSEGV/],
    ["坏.xlsx", "file-damaged", /TypeError: broken/],
  ] as const)("%s is %s, and the next file is read", async ([name, code, report]) => {
    const told = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const { reader, begun, work } = openHostile();
    const reading = read(reader, name);
    await begun(name);
    work(limits.milliseconds);
    if (code === "file-too-slow") vi.advanceTimersByTime(limits.milliseconds);
    expect(outcomes(await reading)).toEqual([[name, code]]);
    expect(outcomes(await read(reader, "好.xlsx"))).toEqual([["好.xlsx", "read"]]);
    // Only a process that died by itself has something to tell developers.
    expect(told.mock.calls.map(([text]) => String(text)).join("")).toMatch(report);
  });

  test("an issued blank that hangs is refused as any file is, and the next one is read", async () => {
    const { reader, begun, work } = openHostile();
    const binding = reader.bind({ name: "慢.xlsx", bytes: new Uint8Array() });
    binding.catch(() => undefined);
    await begun("慢.xlsx");
    work(limits.milliseconds);
    vi.advanceTimersByTime(limits.milliseconds);
    await expect(binding).rejects.toMatchObject({ code: "file-too-slow", subject: "慢.xlsx" });
    expect(outcomes(await read(reader, "好.xlsx"))).toEqual([["好.xlsx", "read"]]);
  });

  test.runIf(process.platform === "linux")("memory beside the heap counts too", async () => {
    const { reader } = openHostile();
    expect(outcomes(await read(reader, "满.xlsx"))).toEqual([["满.xlsx", "file-too-large"]]);
  });

  test("of a zip, only the members at fault are lost; each has its own time", async () => {
    const { reader, begun } = openHostile();
    vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const reading = read(reader, "包.zip", "一\n慢\n三\n崩\n五");
    await begun("包.zip/慢");
    vi.advanceTimersByTime(limits.milliseconds);
    expect(outcomes(await reading)).toEqual([
      ["包.zip/一", "read"],
      ["包.zip/慢", "file-too-slow"],
      ["包.zip/三", "read"],
      ["包.zip/崩", "file-damaged"],
      ["包.zip/五", "read"],
    ]);
  });

  test("nobody waiting any more ends the process", async () => {
    const stop = new AbortController();
    const { reader, begun } = openHostile();
    const [{ hash: pid } = { hash: "" }] = await read(reader, "好.xlsx");
    const reading = read(reader, "慢.xlsx", "", stop.signal);
    await begun("慢.xlsx");
    expect(isRunning(Number(pid))).toBe(true);
    stop.abort();
    await expect(reading).rejects.toThrow("aborted");
    await expect.poll(() => isRunning(Number(pid))).toBe(false);
    expect(outcomes(await read(reader, "好.xlsx"))).toEqual([["好.xlsx", "read"]]);
  });

  test("files beyond the number of processes wait for their turn, and one process reads many", async () => {
    const { reader } = openHostile(2);
    const names = Array.from({ length: 10 }, (_, index) => `${index}.xlsx`);
    const entries = (await Promise.all(names.map((name) => read(reader, name)))).flat();
    expect(entries.map(({ path }) => path)).toEqual(names);
    expect(new Set(entries.map(({ hash }) => hash)).size).toBe(2);
  });

  test("closing ends what is read, what waits, and every process", async () => {
    const { reader, begun } = openHostile(2);
    const started = (await Promise.all(["1.xlsx", "2.xlsx"].map((name) => read(reader, name)))).flat();
    const readings = ["慢1.xlsx", "慢2.xlsx", "3.xlsx"].map((name) => read(reader, name));
    const outcome = Promise.allSettled(readings);
    await Promise.all([begun("慢1.xlsx"), begun("慢2.xlsx")]);
    await reader.close();
    expect((await outcome).map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
    expect(started.map(({ hash }) => isRunning(Number(hash)))).toEqual([false, false]);
  });

  test("a process that has had nothing to do for half a minute is ended", async () => {
    const { reader } = openHostile();
    const pid = async () => Number((await read(reader, "好.xlsx"))[0]?.hash);
    const first = await pid();
    vi.advanceTimersByTime(29_000);
    expect(await pid()).toBe(first);
    vi.advanceTimersByTime(31_000);
    await expect.poll(() => isRunning(first)).toBe(false);
    expect(await pid()).not.toBe(first);
  });

  test("a program that ends takes a process along that would never end", async () => {
    const program = spawn(process.execPath, [leaving], { stdio: ["ignore", "pipe", "inherit"] });
    let pid = "";
    program.stdout.setEncoding("utf8").on("data", (text: string) => (pid += text));
    await once(program, "close");
    expect(pid).toMatch(/^\d+$/);
    await expect.poll(() => isRunning(Number(pid))).toBe(false);
  });

  test("a process that cannot be started costs only the file", async () => {
    const told = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const missing = startsChild(new URL("./none.ts", import.meta.url));
    expect(outcomes(await read(open({ start: missing }), "好.xlsx"))).toEqual([["好.xlsx", "file-damaged"]]);
    expect(told.mock.calls.join("")).toContain("none.ts");
  });
});
