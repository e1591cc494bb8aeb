/**
 * A long library is looked at before all of its file was checked: until then nothing is written into it, whoever writes waits, and one that turns out to be
 * damaged is as it was, to the byte.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRouterClient } from "@orpc/server";
import Database from "better-sqlite3";
import { expect, onTestFinished, test, vi } from "vitest";
import { openBackend } from "#backend/backend.ts";
import { startCheck } from "#backend/jobs/start-check.ts";
import { Library, openLibrary } from "#backend/store/library.ts";
import { migrations } from "#backend/store/migrations/migrations.ts";
import { openDatabase } from "#backend/store/open-database.ts";
import type { StartCheck, Verdict } from "#backend/store/whole-check.ts";
import { formWith, row } from "../helpers/forms.ts";
import { temporaryLibraryFile } from "../helpers/temporary-files.ts";

const forms = 200;

function filled(count = forms): string {
  const library = openLibrary(temporaryLibraryFile());
  const named = (_: unknown, i: number) => formWith([row("数量指标", `指标${i}`, "1项")], { projectName: `项目${i}` });
  library.forms.create(Array.from({ length: count }, named));
  library.close();
  return library.file;
}

/** Decides when and how the check ends. */
function checkByHand() {
  let end: (verdict: Verdict) => void;
  const stop = vi.fn<() => void>(() => end("unknown"));
  const start = vi.fn<StartCheck>(() => {
    const { promise, resolve } = Promise.withResolvers<Verdict>();
    end = resolve;
    return { verdict: promise, stop };
  });
  return { start, stop, end: (verdict: Verdict) => end(verdict) };
}

function open(file: string, start: StartCheck) {
  const [onChange, onChecked] = [vi.fn<() => void>(), vi.fn<() => void>()];
  const library = new Library(file, { checkBeside: { start, above: 0 }, onChange, onChecked });
  onTestFinished(() => library.close());
  return { library, onChange, onChecked };
}

const write = (library: Library) => library.forms.create([formWith([])]);
const busy = expect.objectContaining({ code: "library-busy" }) as Error;
const damaged = expect.objectContaining({ code: "library-damaged" }) as Error;

/** Of a sound library; far from what is read when it is opened, on pages of forms. */
function damage(file: string): Buffer {
  const bytes = readFileSync(file);
  const at = bytes.lastIndexOf("项目150");
  const page = Math.floor(at / 4096) * 4096;
  bytes.fill(0x5a, page, page + 4096);
  writeFileSync(file, bytes);
  return bytes;
}

test("is looked at meanwhile, and written to only when it is whole", async () => {
  const check = checkByHand();
  const { library, onChange, onChecked } = open(filled(), check.start);
  expect(library.state()).toEqual({ readOnly: false, checking: true });
  expect(library.forms.list()).toHaveLength(forms);
  const before = readFileSync(library.file);
  expect(() => write(library)).toThrow(busy);
  // What is derived is written, too.
  expect(() => library.search.catchUp(1)).toThrow(busy);
  // Who only looks for something does not wait, though some of it is not indexed yet.
  expect(library.search.waiting()).toBeGreaterThan(0);
  expect(library.search.find("项目1")).toEqual([]);
  const late = vi.fn<() => void>();
  library.onceChecked(late);
  expect(late).not.toHaveBeenCalled();
  expect(readFileSync(library.file)).toEqual(before);
  check.end("whole");
  await library.checked();
  await Promise.resolve();
  expect(late).toHaveBeenCalledOnce();
  write(library);
  expect(library.forms.list()).toHaveLength(forms + 1);
  expect(onChange).not.toHaveBeenCalled();
  expect(onChecked).toHaveBeenCalledOnce();
  expect(library.state()).toEqual({ readOnly: false });
});

test("a call that writes waits for the check, however long it takes, and others do not", async () => {
  const check = checkByHand();
  const options = { libraryFile: filled(), host: "in-process", version: "1.2.3", samplesWhenNew: false } as const;
  const backend = openBackend({ ...options, startCheck: check.start, checkedAtOnce: 0 });
  onTestFinished(() => backend.close());
  const client = createRouterClient(backend.router);
  const [first] = (await client.library.page({ most: 1 })).forms;
  const named = client.forms.nameVersion({ id: first?.id ?? 0, name: "送审稿" });
  expect(await client.forms.versions({ id: first?.id ?? 0 })).toHaveLength(1);
  check.end("whole");
  expect(await named).toMatchObject({ name: "送审稿" });
});

test("one that is damaged is refused when that is found, and told; it is as it was, to the byte", async () => {
  const file = filled();
  const bytes = damage(file);
  const { library, onChange } = open(file, startCheck);
  expect(library.state().failure).toBeUndefined();
  await library.checked();
  expect(library.state().failure).toMatchObject({ code: "library-damaged", subject: file });
  expect(() => library.forms).toThrow(damaged);
  expect(onChange).toHaveBeenCalledOnce();
  expect(readFileSync(file)).toEqual(bytes);
});

test("where the other process cannot tell, this one looks", async () => {
  const file = filled();
  const [sound, other] = [checkByHand(), checkByHand()];
  const { library } = open(file, sound.start);
  sound.end("unknown");
  await library.checked();
  expect(write(library)).toHaveLength(1);
  library.close();
  damage(file);
  const again = open(file, other.start).library;
  other.end("unknown");
  await again.checked();
  expect(again.failure).toEqual(damaged);
});

test("an index that hid forms is made anew, and what was read before is read again", async () => {
  const file = filled(5);
  const database = new Database(file);
  const root = database.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'form_listed'").pluck().get() as number;
  database.close();
  const bytes = readFileSync(file);
  // A leaf without cells: its table knows nothing of it.
  bytes.fill(0, (root - 1) * 4096, root * 4096);
  bytes.set([0x0a, 0, 0, 0, 0, 0x10, 0], (root - 1) * 4096);
  writeFileSync(file, bytes);
  const { library, onChange } = open(file, startCheck);
  expect(library.forms.list()).toEqual([]);
  await library.checked();
  expect(library.forms.list()).toHaveLength(5);
  expect(onChange).toHaveBeenCalledOnce();
});

test("closing, or exchanging it, ends the check", async () => {
  const check = checkByHand();
  const { library } = open(filled(), check.start);
  await library.exchange(() => undefined);
  expect([check.start.mock.calls.length, check.stop.mock.calls.length]).toEqual([2, 1]);
  library.close();
  expect(check.stop).toHaveBeenCalledTimes(2);
});

test("a library of an earlier version is about to be written to: it is checked before", () => {
  const file = temporaryLibraryFile();
  openDatabase({ file, migrations: migrations.slice(0, -1), create: true }).database.close();
  const check = checkByHand();
  write(open(file, check.start).library);
  expect(check.start).not.toHaveBeenCalled();
});
