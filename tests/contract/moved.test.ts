/**
 * A library that is moved away, deleted, replaced or taken out while it is open: nothing is acknowledged that nobody would find again,
 * what was typed stays in the window, and saving again brings all of it to a file that is opened from then on.
 */
import { cpSync, existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createRouterClient } from "@orpc/server";
import { expect, onTestFinished, test } from "vitest";
import { openBackend } from "#backend/backend.ts";
import { openLibrary } from "#backend/store/library.ts";
import { formWith } from "../helpers/forms.ts";
import { temporaryFolder } from "../helpers/temporary-files.ts";
import { anyForm, failure, goal, nextChange } from "./contract-calls.ts";

async function openedLibrary() {
  const file = join(temporaryFolder(), "数据", "library.sqlite");
  const backend = openBackend({ libraryFile: file, host: "in-process", version: "1.2.3", samplesWhenNew: true });
  onTestFinished(() => backend.close());
  const client = createRouterClient(backend.router);
  const [id, revision] = await anyForm(client);
  await client.forms.edit({ id, revision, edits: [goal("先")] });
  return { file, backend, client, id, edit: { id, revision: revision + 1, edits: [goal("后")] } };
}

function goals(file: string): string[] {
  const library = openLibrary(file, { create: false });
  const found = library.forms.list().map(({ id }) => library.forms.form(id).annualGoal);
  library.close();
  return found;
}

function anotherLibrary(file: string): void {
  const library = openLibrary(file);
  library.forms.create([formWith([], { annualGoal: "别的表格库" })]);
  library.close();
}

const away = { code: "library-moved", detail: "" };
const elsewhere = (file: string) => join(dirname(dirname(file)), "elsewhere.sqlite");

const happenings: readonly (readonly [what: string, happen: (file: string) => void, staysInPlace: boolean])[] = [
  ["moved away", (file) => renameSync(file, elsewhere(file)), false],
  ["deleted", (file) => rmSync(file), false],
  ["taken out with its folder", (file) => renameSync(dirname(file), `${dirname(file)}-2`), false],
  ["deleted with its folder", (file) => rmSync(dirname(file), { recursive: true }), false],
  [
    "replaced by another library",
    (file) => {
      anotherLibrary(elsewhere(file));
      renameSync(elsewhere(file), file);
    },
    true,
  ],
  [
    "replaced by any file",
    (file) => {
      rmSync(file);
      writeFileSync(file, "别的内容");
    },
    true,
  ],
];

test.for(happenings)("%s while it is open", async ([, happen, staysInPlace]) => {
  const { file, backend, client, edit } = await openedLibrary();
  const events = await client.library.watch();
  happen(file);
  const contents = () => (existsSync(file) && staysInPlace ? readFileSync(file) : undefined);
  const there = contents();
  for (const call of [client.forms.edit(edit), client.host.addSamples(), client.forms.remove({ ids: [edit.id] })]) {
    expect(await failure(call)).toEqual({ ...away, subject: file });
  }
  expect(await client.library.state()).toEqual({ readOnly: false, failure: { ...away, subject: file } });
  expect(await nextChange(events)).toEqual({ kind: "library" });
  // What is open can be read still.
  expect((await client.forms.open({ id: edit.id })).form.annualGoal).toBe("先");

  const saved = await client.library.saveAgain();
  expect(saved).toEqual({
    file: staysInPlace ? join(dirname(file), "library.saved-again.sqlite") : file,
    elsewhere: staysInPlace,
  });
  expect(await nextChange(events)).toEqual({ kind: "library" });
  expect(await client.library.state()).toEqual({ readOnly: false });
  expect((await client.host.about()).libraryFile).toBe(saved.file);
  await client.forms.edit(edit);
  await events.return?.();
  await backend.close();
  expect(goals(saved.file)).toHaveLength(3);
  expect(goals(saved.file)).toContain("后");
  expect(contents()).toEqual(there);
  expect(readdirSync(dirname(file)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
});

test("put back in its place, it goes on", async () => {
  const { file, client, edit } = await openedLibrary();
  renameSync(file, elsewhere(file));
  expect(await failure(client.forms.edit(edit))).toMatchObject(away);
  renameSync(elsewhere(file), file);
  expect(await client.forms.edit(edit)).toMatchObject({ revision: edit.revision + 1 });
  expect(await client.library.saveAgain()).toEqual({ file, elsewhere: false });
  expect(await client.library.state()).toEqual({ readOnly: false });
});

test("a copy in its place is not the file that is open", async () => {
  const { file, client, edit } = await openedLibrary();
  cpSync(file, elsewhere(file));
  renameSync(elsewhere(file), file);
  expect(await failure(client.forms.edit(edit))).toMatchObject(away);
});

test("moved away and closed, the moved file is whole", async () => {
  const { file, backend } = await openedLibrary();
  renameSync(file, elsewhere(file));
  await backend.close();
  expect(goals(elsewhere(file))).toContain("先");
});

test("saved again by two windows at once, there is one file", async () => {
  const { file, client, edit } = await openedLibrary();
  rmSync(file);
  writeFileSync(file, "别的内容");
  const [one, two] = await Promise.all([client.library.saveAgain(), client.library.saveAgain()]);
  expect(two.file).toBe(one.file);
  await client.forms.edit(edit);
  expect(
    readdirSync(dirname(file))
      .filter((name) => name.endsWith(".sqlite"))
      .toSorted(),
  ).toEqual(["library.saved-again.sqlite", "library.sqlite"]);
});
