/** What restoring would cost: told by name from the open library, and from a damaged one as far as it can be read. */
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { expect, test } from "vitest";
import { missingAfterRestoring } from "#backend/store/backups/missing-forms.ts";
import { openLibrary } from "#backend/store/library.ts";
import { listedAtMost } from "#shared/api/backups.ts";
import { formWith } from "../helpers/forms.ts";
import { openTestLibrary } from "../helpers/open-test-library.ts";
import { temporaryLibraryFile } from "../helpers/temporary-files.ts";

const form = (projectName: string) => formWith([], { projectName, annualGoal: "目标。".repeat(500) });
const many = (count: number) => Array.from({ length: count }, (_, index) => form(`项目${index}`));
const names = ({ forms }: { readonly forms: readonly { readonly projectName: string }[] }) =>
  forms.map(({ projectName }) => projectName);

test("a form that took the number of another counts as gone, not as changed", async () => {
  const library = openTestLibrary();
  library.forms.create([form("甲")]);
  const empty = await library.backups.make("hand");
  const [before = 0] = library.forms.create([form("乙")]);
  const withSecond = await library.backups.make("hand");
  await library.restore(empty.path);
  library.pass(1000);
  const [after] = library.forms.create([form("丙")]);
  expect(after).toBe(before);
  const { gone, older } = await library.backups.missing(withSecond.path);
  expect([names(gone), names(older)]).toEqual([["丙"], []]);
});

test("removed forms are not missed, and those removed in the backup are", async () => {
  const library = openTestLibrary();
  const ids = library.forms.create([form("甲"), form("乙")]);
  library.forms.remove(ids.slice(0, 1));
  const { path } = await library.backups.make("hand");
  library.forms.putBack(ids.slice(0, 1));
  library.forms.remove(ids.slice(1));
  const { gone, older, forms } = await library.backups.missing(path);
  expect([names(gone), names(older), forms]).toEqual([["甲"], [], 1]);
});

test("many are counted, the latest are named", async () => {
  const library = openTestLibrary();
  library.forms.create([form("甲")]);
  const { path } = await library.backups.make("hand");
  library.forms.create(many(listedAtMost + 50));
  const { gone } = await library.backups.missing(path);
  expect([gone.total, gone.forms.length]).toEqual([listedAtMost + 50, listedAtMost]);
});

/** A library with a backup of its first hundred forms, closed. */
async function backedUp() {
  const file = temporaryLibraryFile();
  const library = openLibrary(file);
  library.forms.create(many(100));
  const { path } = await library.backups.make("hand");
  library.forms.create([form("后来的")]);
  library.close();
  return { file, path };
}

test("of a library whose pages are damaged what can be read from both ends is compared, and nothing is touched", async () => {
  const { file, path } = await backedUp();
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 2 / 4096) * 4096;
  bytes.fill(0x5a, middle, middle + 4096 * 8);
  writeFileSync(file, bytes);
  const before = readdirSync(dirname(file));
  const { compared, gone } = await missingAfterRestoring(path, file);
  expect(compared).toBe("partly");
  expect(names(gone)).toEqual(["后来的"]);
  expect(readdirSync(dirname(file))).toEqual(before);
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

test("of a library whose end is missing as well", async () => {
  const { file, path } = await backedUp();
  truncateSync(file, Math.floor(readFileSync(file).length / 2 / 4096) * 4096);
  const { compared, forms } = await missingAfterRestoring(path, file);
  expect([compared, forms]).toEqual(["partly", 100]);
});

test.for([
  ["gone", (file: string) => rmSync(file)],
  ["empty", (file: string) => truncateSync(file, 0)],
  ["no database any more", (file: string) => writeFileSync(file, "x".repeat(10_000))],
] as const)("of a library that is %s nothing can be compared, and that is said", async ([, spoil]) => {
  const { file, path } = await backedUp();
  spoil(file);
  const { compared, forms, gone } = await missingAfterRestoring(path, file);
  expect([compared, forms, gone.total]).toEqual(["not", 100, 0]);
});

test("forms that cannot be read in the backup are counted", async () => {
  const library = openTestLibrary();
  const [id = 0] = library.forms.create([form("甲"), form("乙")]);
  const { path } = await library.backups.make("hand");
  const bytes = readFileSync(path);
  const at = bytes.indexOf('"projectName":"甲"');
  bytes.write("[", at);
  writeFileSync(path, bytes);
  expect(await library.backups.missing(path)).toMatchObject({ unreadable: 1 });
  expect(library.forms.form(id).projectName).toBe("甲");
});
