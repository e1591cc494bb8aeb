/** A library that another program has locked: whoever needs it waits, and nobody else waits with them. */
import { createRouterClient } from "@orpc/server";
import Database from "better-sqlite3";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { openBackend } from "#backend/backend.ts";
import { temporaryLibraryFile } from "../helpers/temporary-files.ts";
import { allEvents, anyForm, failure, goal, jsonFile, readFiles, sample, type WindowClient } from "./contract-calls.ts";

let client: WindowClient;
let other: Database.Database;
let done: string[];

beforeEach(() => {
  const libraryFile = temporaryLibraryFile();
  const backend = openBackend({ libraryFile, host: "in-process", version: "1.2.3", samplesWhenNew: true });
  client = createRouterClient(backend.router);
  other = new Database(libraryFile);
  done = [];
  onTestFinished(async () => {
    other.close();
    await backend.close();
  });
});

function noting<Result>(name: string, call: Promise<Result>): Promise<Result> {
  return call.finally(() => done.push(name));
}

test("an edit waits for the other program, and other calls are answered meanwhile", async () => {
  const [id, revision] = await anyForm(client);
  other.exec("BEGIN IMMEDIATE");
  const edit = noting("edit", client.forms.edit({ id, revision, edits: [goal("等到了")] }));
  for (const call of ["list", "list again"]) await noting(call, client.library.list());
  expect(done).toEqual(["list", "list again"]);
  other.exec("COMMIT");
  expect(await edit).toMatchObject({ revision: revision + 1 });
  expect((await client.forms.open({ id })).form.annualGoal).toBe("等到了");
});

test("so do reading into the tray and storing, file by file", async () => {
  await readFiles(client, jsonFile("甲.json", { ...sample(), projectName: "甲" }));
  other.exec("BEGIN IMMEDIATE");
  const reading = noting("read", readFiles(client, jsonFile("乙.json", { ...sample(), projectName: "乙" })));
  await noting("list", client.library.list());
  setTimeout(() => other.exec("COMMIT"), 300);
  expect((await reading).filter(({ kind }) => kind === "read")).toHaveLength(1);

  const { forms } = await client.imports.tray();
  const choices = forms.map(({ id }) => ({ id, as: { kind: "new" as const } }));
  const stream = await client.imports.store({ choices });
  const first = await stream.next();
  other.exec("BEGIN IMMEDIATE");
  const rest = noting("store", allEvents(stream));
  await noting("list", client.library.list());
  expect(done).toEqual(["list", "read", "list"]);
  other.exec("COMMIT");
  expect(first.value).toMatchObject({ done: 1, total: 2 });
  expect((await rest).map(({ done: stored }) => stored)).toEqual([2]);
  expect(await client.imports.tray()).toEqual({ files: [], forms: [] });
});

test("a lock that is never let go of is told of", async () => {
  const [id, revision] = await anyForm(client);
  other.exec("BEGIN IMMEDIATE");
  expect(await failure(client.forms.edit({ id, revision, edits: [goal("没等到")] }))).toMatchObject({ code: "library-busy" });
  other.exec("COMMIT");
  expect((await client.forms.open({ id })).revision).toBe(revision);
});
