/** A library can be closed, have its file exchanged, and be opened again; whatever is not open says why. */
import { copyFileSync, renameSync, truncateSync, writeFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { Library, openLibrary } from "#backend/store/library.ts";
import { openTestLibrary } from "../helpers/open-test-library.ts";
import { formWith } from "../helpers/forms.ts";
import { temporaryLibraryFile } from "../helpers/temporary-files.ts";

const named = (projectName: string) => formWith([], { projectName });
const projects = ({ forms }: Library) => forms.list().map(({ projectName }) => projectName);

function another(...names: string[]): string {
  const library = openLibrary(temporaryLibraryFile());
  library.forms.create(names.map(named));
  library.close();
  return library.file;
}

test("what is in the file's place after the exchange is the library", async () => {
  const library = openTestLibrary();
  library.forms.create([named("原来的")]);
  const other = another("换来的");
  await library.exchange(() => copyFileSync(other, library.file));
  expect(projects(library)).toEqual(["换来的"]);
  expect(library.state()).toEqual({ readOnly: false });
});

test("a change that fails leaves the library open as it was, and fails", async () => {
  const library = openTestLibrary();
  library.forms.create([named("原来的")]);
  await expect(library.exchange(() => Promise.reject(new Error("没有换成")))).rejects.toThrow("没有换成");
  expect(projects(library)).toEqual(["原来的"]);
});

test("meanwhile it is busy, and one exchange follows the other", async () => {
  const library = openTestLibrary();
  const [first, second] = [another("一"), another("二")];
  const steps: string[] = [];
  const exchangeFor = (file: string) =>
    library.exchange(async () => {
      steps.push(`${file} begins`);
      expect(() => library.forms).toThrow(expect.objectContaining({ code: "library-busy" }));
      await new Promise((resolve) => setImmediate(resolve));
      copyFileSync(file, library.file);
      steps.push(`${file} ends`);
    });
  await Promise.all([exchangeFor(first), exchangeFor(second)]);
  expect(steps).toEqual([first, second].flatMap((file) => [`${file} begins`, `${file} ends`]));
  expect(projects(library)).toEqual(["二"]);
});

test("what cannot be opened says why until something that can is put in its place", async () => {
  const file = temporaryLibraryFile();
  openLibrary(file).close();
  truncateSync(file, 2 * 4096);
  const onChange = vi.fn<() => void>();
  const library = new Library(file, { onChange });
  const damaged = expect.objectContaining({ code: "library-damaged" });
  expect(library.state()).toEqual({ readOnly: false, failure: damaged });
  for (const use of [() => library.forms, () => library.search, () => library.tray, () => library.reviews]) {
    expect(use).toThrow(damaged);
  }
  await library.exchange(() => writeFileSync(file, "不是表格库"));
  expect(library.state().failure).toMatchObject({ code: "library-foreign" });
  const other = another("备份");
  await library.exchange(() => copyFileSync(other, file));
  expect(projects(library)).toEqual(["备份"]);
  expect(onChange).toHaveBeenCalledTimes(2);
  library.close();
});

test("longer work on the library as it was ends with the exchange", async () => {
  const library = openTestLibrary();
  library.forms.create([named("原来的")]);
  const { forms } = library;
  await library.exchange(() => undefined);
  expect(() => forms.list()).toThrow("not open");
  expect(projects(library)).toEqual(["原来的"]);
});

test("that the file is gone is told when the write that found it out is over, so that whoever hears it may write", async (context) => {
  const file = temporaryLibraryFile(context.onTestFinished);
  const order: string[] = [];
  const library = openLibrary(file, { onChange: () => order.push("told") });
  renameSync(file, `${file}.away`);
  expect(() => library.forms.create([formWith([])])).toThrow(expect.objectContaining({ code: "library-moved" }) as Error);
  order.push("refused");
  await Promise.resolve();
  expect(order).toEqual(["refused", "told"]);
  library.close();
});
