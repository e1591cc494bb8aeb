/** The library's file is whole by itself some time after the last write, and when it is closed: a copy of it alone holds everything. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, readdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { expect, onTestFinished, test, vi } from "vitest";
import { openLibrary } from "#backend/store/library.ts";
import { formWith } from "../helpers/forms.ts";
import { temporaryLibraryFile } from "../helpers/temporary-files.ts";
import { step } from "../helpers/take-step.ts";

const named = (projectName: string) => formWith([], { projectName });
const logSize = (file: string) => statSync(`${file}-wal`).size;
const untilWhole = (file: string) => vi.waitFor(() => expect(logSize(file)).toBe(0), { timeout: 30_000 });

function openCalm(file = temporaryLibraryFile(), calm = 5) {
  const library = openLibrary(file, { calm });
  onTestFinished(() => library.close());
  return library;
}

/** What a copy of the file without anything beside it holds. */
function inCopyAlone(file: string): string[] {
  const copy = temporaryLibraryFile();
  copyFileSync(file, copy);
  const library = openLibrary(copy, { create: false });
  onTestFinished(() => library.close());
  return library.forms.list().map(({ projectName }) => projectName);
}

test("when it is calm a copy holds all that was acknowledged", async () => {
  const library = openCalm();
  const [id = 0] = library.forms.create([named("甲")]);
  for (let revision = 1; revision <= 70; revision += 1) {
    library.journal.change(id, revision, [step([{ kind: "set-field", field: "projectName", text: `第${revision}次` }])]);
  }
  await untilWhole(library.file);
  expect(inCopyAlone(library.file)).toEqual(["第70次"]);
});

test("somebody who is reading is waited for", async () => {
  const library = openCalm();
  library.forms.create([named("甲")]);
  const reader = new Database(library.file, { readonly: true });
  reader.exec("BEGIN");
  reader.prepare("SELECT count(*) FROM form").get();
  library.forms.create([named("乙")]);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(logSize(library.file)).toBeGreaterThan(0);
  reader.exec("COMMIT");
  reader.close();
  await untilWhole(library.file);
  expect(inCopyAlone(library.file)).toHaveLength(2);
});

test("a closed library is one file", () => {
  const library = openCalm(temporaryLibraryFile(), 1_000_000);
  library.forms.create([named("甲")]);
  expect(logSize(library.file)).toBeGreaterThan(0);
  library.close();
  expect(readdirSync(dirname(library.file))).toEqual(["library.sqlite"]);
  expect(inCopyAlone(library.file)).toEqual(["甲"]);
});

test("after kill -9 in a calm moment the file alone holds what was acknowledged", async () => {
  const file = temporaryLibraryFile();
  const source = new URL("../../electron/backend/store/library.ts", import.meta.url).href;
  const forms = new URL("../helpers/forms.ts", import.meta.url).href;
  const script = `import { openLibrary } from ${JSON.stringify(source)};
    import { formWith } from ${JSON.stringify(forms)};
    const library = openLibrary(${JSON.stringify(file)}, { calm: 5 });
    library.forms.create([formWith([], { projectName: "甲" })]);
    console.log("acknowledged");
    // A library that nobody has any more is closed by and by, and its log goes with that.
    setInterval(() => library.file, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module-typescript", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  // Whatever becomes of the test: a child that lives on keeps the whole run from ending.
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child.stdout, "data");
  await untilWhole(file);
  child.kill("SIGKILL");
  await once(child, "close");
  expect(inCopyAlone(file)).toEqual(["甲"]);
});
