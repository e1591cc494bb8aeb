/** The office's own rules in the library: believed only while they are sound, and part of what a backup holds. */
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { contentMark, holdsSomething } from "#backend/store/backups/content-mark.ts";
import { openLibrary } from "#backend/store/library.ts";
import { packOf } from "#shared/review/packs/built-in.ts";
import { bookOf } from "#shared/review/packs/book/write-book.ts";
import { formWith } from "../helpers/forms.ts";
import { temporaryLibraryFile } from "../helpers/temporary-files.ts";

const book = { ...bookOf(packOf("ningxia-2026")), name: "某厅规则" };

test("a pack that is damaged is listed without its rules, and forms are reviewed by the built-in one", () => {
  const file = temporaryLibraryFile();
  const library = openLibrary(file);
  library.packs.put("规则.xlsx", book);
  expect(library.packs.packFor(formWith([]))?.name).toBe("某厅规则");
  expect(library.packs.packFor(formWith([], { template: "other" }))).toBeUndefined();
  const other = new Database(file);
  other.prepare("UPDATE rule_pack SET book = replace(book, '某厅', '别厅'), checksum = checksum + 1").run();
  other.close();
  expect(library.packs.packFor(formWith([]))).toBeUndefined();
  expect(library.packs.list()).toEqual([{ template: "ningxia-2026", file: "规则.xlsx", at: expect.any(Number) }]);
  library.packs.put("规则.xlsx", book);
  expect(library.packs.packFor(formWith([]))?.name).toBe("某厅规则");
  library.close();
});

test("a library that holds nothing but rules is worth a backup, and another pack makes it another state", () => {
  const file = temporaryLibraryFile();
  const library = openLibrary(file);
  const look = new Database(file, { readonly: true });
  const empty = contentMark(look);
  expect(holdsSomething(look)).toBe(false);
  library.packs.put("规则.xlsx", book);
  const first = contentMark(look);
  expect(holdsSomething(look)).toBe(true);
  library.packs.put("规则.xlsx", { ...book, version: 2 });
  expect(new Set([empty, first, contentMark(look)]).size).toBe(3);
  look.close();
  library.close();
});
