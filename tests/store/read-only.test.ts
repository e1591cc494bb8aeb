/** A library where nothing can be written: it can be looked at and searched, says so, and is left as it is. */
import { chmodSync, copyFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { openLibrary } from "#backend/store/library.ts";
import { migrations } from "#backend/store/migrations/migrations.ts";
import { openDatabase } from "#backend/store/open-database.ts";
import { asNobody } from "../helpers/as-nobody.ts";
import { formWith } from "../helpers/forms.ts";
import { temporaryFolder, temporaryLibraryFile } from "../helpers/temporary-files.ts";

describe.skipIf(process.platform === "win32")("a library that can only be read", () => {
  let file: string;

  beforeEach(() => {
    file = join(temporaryFolder(), "library.sqlite");
    const library = openLibrary(temporaryLibraryFile());
    library.forms.create([formWith([], { projectName: "培训费" })]);
    library.close();
    copyFileSync(library.file, file);
  });

  function allow(folderMode: number, fileMode: number): void {
    for (const name of readdirSync(dirname(file))) chmodSync(join(dirname(file), name), fileMode);
    chmodSync(dirname(file), folderMode);
    onTestFinished(() => chmodSync(dirname(file), 0o700));
  }

  function openedByNobody() {
    const library = asNobody(() => openLibrary(file));
    onTestFinished(() => library.close());
    return library;
  }

  test.for([
    ["on a medium that cannot be written to", 0o555, 0o444],
    ["whose file is write-protected", 0o777, 0o444],
    ["in a folder where nothing can be made", 0o555, 0o666],
  ] as const)("%s", ([, folderMode, fileMode]) => {
    allow(folderMode, fileMode);
    const library = openedByNobody();
    expect(library.state()).toEqual({ readOnly: true });
    expect(library.forms.list().map(({ projectName }) => projectName)).toEqual(["培训费"]);
    expect(library.search.find("培训")).toHaveLength(1);
    const refused = expect.objectContaining({ code: "library-read-only", subject: file });
    expect(() => library.forms.create([formWith([])])).toThrow(refused);
    expect(() => library.tray.put({ path: "a", size: 0, modified: 0 }, [])).toThrow(refused);
    expect(library.forms.list()).toHaveLength(1);
    library.close();
    expect(readdirSync(dirname(file))).toEqual(["library.sqlite"]);
  });

  test("with what its log holds", () => {
    const writer = openLibrary(temporaryLibraryFile());
    onTestFinished(() => writer.close());
    writer.forms.create([formWith([], { projectName: "只在日志里" })]);
    for (const ending of ["", "-wal"]) copyFileSync(writer.file + ending, file + ending);
    allow(0o555, 0o444);
    expect(
      openedByNobody()
        .forms.list()
        .map(({ projectName }) => projectName),
    ).toEqual(["只在日志里"]);
    expect(readdirSync(dirname(file)).toSorted()).toEqual(["library.sqlite", "library.sqlite-wal"]);
  });

  test("of an older program", () => {
    file = join(temporaryFolder(), "older.sqlite");
    openDatabase({ file, migrations: migrations.slice(0, 1), create: true }).database.close();
    allow(0o555, 0o444);
    expect(openedByNobody().forms.list()).toEqual([]);
    expect(readdirSync(dirname(file))).toEqual(["older.sqlite"]);
  });
});
