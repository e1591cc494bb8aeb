/** Settings in the library's file: what is damaged counts as never set, and they go back with a backup. */
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { usualSettings, type UnitDefaults } from "#shared/api/settings.ts";
import { openLibrary } from "#backend/store/library.ts";
import { formWith } from "../helpers/forms.ts";
import { temporaryLibraryFile } from "../helpers/temporary-files.ts";

test("a damaged one, one no longer allowed and one unknown here count as never set; the others hold", () => {
  const file = temporaryLibraryFile();
  const library = openLibrary(file);
  library.settings.change({ implementingUnit: "厅本级", supervisingDepartment: "示例厅" });
  library.close();
  const database = new Database(file);
  database.exec("UPDATE setting SET value = '\"厅本纪\"' WHERE name = 'implementingUnit'");
  database.exec("INSERT INTO setting (name, value, checksum) VALUES ('later', '1', 0), ('backupDays', '-1', 0)");
  database.close();
  const again = openLibrary(file);
  expect(again.settings.read()).toEqual({ ...usualSettings, supervisingDepartment: "示例厅" });
  again.close();
});

test("units that were kept before templates and units of money were among the defaults begin with the usual ones", () => {
  const library = openLibrary(temporaryLibraryFile());
  const { template, moneyUnit, ...before } = { ...usualSettings, implementingUnit: "示例中心" };
  const unit = { implementingUnit: before.implementingUnit, supervisingDepartment: "", year: 2027, title: before.title };
  library.settings.change({ otherUnits: [unit as UnitDefaults] });
  expect(library.settings.read().otherUnits).toEqual([{ ...unit, template, moneyUnit }]);
  library.settings.change({ year: 2030 });
  expect(library.settings.read().template).toBe(template);
  library.close();
});

test("are part of what a backup holds, and come back with it", async () => {
  const library = openLibrary(temporaryLibraryFile());
  library.forms.create([formWith([], { projectName: "培训费" })]);
  library.settings.change({ implementingUnit: "原来的单位" });
  const backup = await library.backups.make("hand");
  expect(await library.backups.makeIfNeeded("before-import")).toBeUndefined();
  library.settings.change({ implementingUnit: "后来的单位" });
  expect(await library.backups.makeIfNeeded("before-import")).toMatchObject({ reason: "before-import" });
  await library.restore(backup.path);
  expect(library.settings.read().implementingUnit).toBe("原来的单位");
  library.close();
});
