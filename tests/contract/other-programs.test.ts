/** A window hears of what other programs change in its library: the command line, and a host of another process. */
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createRouterClient } from "@orpc/server";
import { expect, onTestFinished, test } from "vitest";
import { openBackend } from "#backend/backend.ts";
import type { LibraryEvent } from "#shared/api/contract.ts";
import { step } from "../helpers/take-step.ts";
import { temporaryLibraryFile } from "../helpers/temporary-files.ts";
import { jibiao } from "../unit/cli/jibiao.ts";
import { anyForm, goal, nextChange, readFiles, jsonFile, sample, type WindowClient } from "./contract-calls.ts";
import { otherProgram } from "./other-program.ts";

type Watched = AsyncIterator<LibraryEvent>;

async function watchedLibrary(): Promise<{ libraryFile: string; client: WindowClient; watched: Watched }> {
  const libraryFile = temporaryLibraryFile();
  const backend = openBackend({ libraryFile, host: "in-process", version: "1.2.3", samplesWhenNew: true, lookEvery: 20 });
  onTestFinished(() => backend.close());
  const client = createRouterClient(backend.router);
  return { libraryFile, client, watched: await client.library.watch() };
}

/** The next of this kind. Before anything was kept of the library all of it is told to be read anew. */
async function heard<Kind extends LibraryEvent["kind"]>(
  watched: Watched,
  ...kinds: readonly Kind[]
): Promise<Extract<LibraryEvent, { kind: Kind }>> {
  for (;;) {
    const event = await nextChange(watched);
    if (!event) throw new Error("the library is no longer watched");
    if (kinds.some((kind) => kind === event.kind)) return event as Extract<LibraryEvent, { kind: Kind }>;
  }
}

/** Until a form is told of at a revision: that others were reviewed meanwhile is told, too. */
async function heardOf(watched: Watched, id: number, revision: number): Promise<void> {
  for (;;) {
    const event = await heard(watched, "form", "forms");
    const told = event.kind === "form" ? [event] : event.forms;
    if (told.some((form) => form.summary.id === id && form.revision === revision)) return;
  }
}

const names = async (client: WindowClient) => (await client.library.list()).map(({ projectName }) => projectName);

test("what the command line brings in", async () => {
  const { libraryFile, client, watched } = await watchedLibrary();
  const file = join(dirname(libraryFile), "甲.json");
  writeFileSync(file, JSON.stringify({ ...sample(), projectName: "命令行带来的" }));
  expect(await jibiao(["import", file, "--library", libraryFile])).toMatchObject({ status: 0 });
  await heard(watched, "list", "library");
  expect(await names(client)).toContain("命令行带来的");
});

test("forms that another host changes, takes out, puts back and erases, and everything else a window shows", async () => {
  const { libraryFile, client, watched } = await watchedLibrary();
  const [id, revision] = await anyForm(client);
  const other = otherProgram(libraryFile);
  // Until then nothing may have been kept of the library.
  await other(["settings", "set", { backupDays: 12 }]);
  await heard(watched, "settings", "library");

  await other(["forms", "change", { id, revision, changes: [step([goal("别处改的")])] }]);
  await heardOf(watched, id, revision + 1);
  expect((await client.forms.open({ id })).form.annualGoal).toBe("别处改的");

  for (const call of ["remove", "putBack", "remove", "erase"]) {
    await other(["forms", call, { ids: [id] }]);
    expect(await heard(watched, "list")).toEqual({ kind: "list", ids: [id] });
  }

  await other(["settings", "set", { backupDays: 21 }]);
  expect((await heard(watched, "settings")).settings.backupDays).toBe(21);
});

test("a form changed here and there by turns; what was made on an older revision is refused", async () => {
  const { libraryFile, client, watched } = await watchedLibrary();
  const [id, revision] = await anyForm(client);
  const other = otherProgram(libraryFile);
  await other(["settings", "set", { backupDays: 12 }]);
  await heard(watched, "settings", "library");
  await client.forms.change({ id, revision, changes: [step([goal("这里改的")])] });
  await heardOf(watched, id, revision + 1);
  await expect(other(["forms", "change", { id, revision, changes: [step([goal("那里改的")])] }])).rejects.toThrow(
    "form-changed",
  );
  await other(["forms", "change", { id, revision: revision + 1, changes: [step([goal("后来改的")])] }]);
  await heardOf(watched, id, revision + 2);
  expect((await client.forms.open({ id })).form.annualGoal).toBe("后来改的");
});

test("the tray", async () => {
  const { libraryFile, client, watched } = await watchedLibrary();
  await readFiles(client, jsonFile("甲.json", sample()));
  const { forms, files } = await client.imports.tray();
  await heard(watched, "tray");
  const other = otherProgram(libraryFile);
  await other(["settings", "set", { backupDays: 12 }]);
  await heard(watched, "settings", "library");
  await other(["imports", "discard", { ids: forms.map(({ id }) => id), files: files.map(({ id }) => id) }]);
  await heard(watched, "tray");
  expect(await client.imports.tray()).toEqual({ files: [], forms: [] });
});
