/** The same forms in plain SQLite, one row each with its document as text, in the order of a list by an index: what a search has there is LIKE. */
import { existsSync, renameSync, rmSync } from "node:fs";
import Database from "better-sqlite3";
import { generatedForm } from "./generate-library.ts";

export interface PlainLibrary {
  readonly file: string;
  list(most: number): unknown[];
  find(text: string): unknown[];
  edit(id: number, text: string): void;
  close(): void;
}

export function plainLibrary(file: string, count: number): PlainLibrary {
  if (!existsSync(file)) writePlain(`${file}-unfinished`, file, count);
  const database = new Database(file);
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  const columns = "id, year, unit, department, project, total";
  const list = database.prepare(`SELECT ${columns} FROM form ORDER BY year DESC, unit, id LIMIT ?`);
  const find = database.prepare(`SELECT ${columns} FROM form WHERE document LIKE ? ORDER BY year DESC, id DESC LIMIT 100`);
  const edit = database.prepare("UPDATE form SET document = ? WHERE id = ?");
  return {
    file,
    list: (most) => list.all(most),
    find: (text) => find.all(`%${text}%`),
    edit: (id, text) => void edit.run(text, id),
    close: () => void database.close(),
  };
}

function writePlain(unfinished: string, file: string, count: number): void {
  rmSync(unfinished, { force: true });
  const database = new Database(unfinished);
  database.exec(
    "CREATE TABLE form (id INTEGER PRIMARY KEY, year INTEGER, unit TEXT, department TEXT, project TEXT, total TEXT, document TEXT) STRICT",
  );
  const insert = database.prepare("INSERT INTO form VALUES (?, ?, ?, ?, ?, ?, ?)");
  database.transaction(() => {
    for (let i = 0; i < count; i += 1) {
      const form = generatedForm(i, count);
      const { year, implementingUnit, supervisingDepartment, projectName, funds } = form;
      insert.run(i + 1, year, implementingUnit, supervisingDepartment, projectName, funds.projectTotal, JSON.stringify(form));
    }
  })();
  database.exec("CREATE INDEX form_order ON form (year DESC, unit, id)");
  database.close();
  renameSync(unfinished, file);
}
