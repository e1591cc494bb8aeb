/** A library that cannot be opened for a reason that can be mended: the backend is there, says why, and goes on once it is mended. */
import { existsSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { createRouterClient } from "@orpc/server";
import { expect, onTestFinished, test } from "vitest";
import { openBackend } from "#backend/backend.ts";
import { openLibrary } from "#backend/store/library.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { temporaryLibraryFile } from "../helpers/temporary-files.ts";
import { failure } from "./contract-calls.ts";

function open(libraryFile: string) {
  const backend = openBackend({ libraryFile, host: "in-process", version: "1.2.3", samplesWhenNew: true });
  onTestFinished(() => backend.close());
  return createRouterClient(backend.router);
}

test("every call that needs a damaged library fails as the library did; the others answer", async () => {
  const file = temporaryLibraryFile();
  openLibrary(file).close();
  truncateSync(file, 2 * 4096);
  const client = open(file);
  const damaged = { code: "library-damaged", subject: file, detail: "" };
  expect(await client.library.state()).toEqual({ readOnly: false, failure: damaged });
  const calls = [client.library.list(), client.imports.tray(), client.forms.open({ id: 1 }), client.host.addSamples()];
  for (const call of calls) expect(await failure(call)).toEqual(damaged);
  expect(await client.host.about()).toMatchObject({ libraryFile: file });
});

test("a library that is not there, though its backups are, is not made anew; it comes back from a backup", async () => {
  const file = temporaryLibraryFile();
  const library = openLibrary(file);
  library.forms.create(sampleForms);
  await library.backups.make("daily");
  library.close();
  rmSync(file);
  const client = open(file);
  expect((await client.library.state()).failure).toMatchObject({ code: "library-lost", subject: file });
  expect(existsSync(file)).toBe(false);
  const [backup] = (await client.backups.list()).backups;
  await client.backups.restore({ backup: backup?.name ?? "" });
  expect(await client.library.state()).toEqual({ readOnly: false });
  expect(await client.library.list()).toHaveLength(sampleForms.length);
});

test("a foreign file keeps the backend from starting", () => {
  const file = temporaryLibraryFile();
  writeFileSync(file, "别的内容".repeat(100));
  expect(() => open(file)).toThrow(expect.objectContaining({ code: "library-foreign" }));
});
