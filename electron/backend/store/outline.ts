/**
 * What windows show of the library, in few numbers: whoever kept them tells what another program changed since. Looking touches no form's row, and forms
 * come in pages.
 */
import type { Database } from "better-sqlite3";
import type { ListPlace } from "#shared/api/contract.ts";
import { checksum } from "./checksum.ts";
import type { ListedRows } from "./listed-rows.ts";

/** What is told of as a whole, each by an event of its kind. */
export type OutlinedPart = "tray" | "settings" | "blanks" | "packs" | "offices";

export interface OutlinePage {
  /** By form, the checksum of what lists show of it. */
  readonly forms: readonly (readonly [id: number, shown: number])[];
  readonly next?: ListPlace;
}

const parts: Readonly<Record<OutlinedPart, string>> = {
  // A correction is a step, done or undone; what is stored leaves the tray or is marked in it.
  tray: `(SELECT concat_ws(',', count(*), max(id), total(done)) FROM tray_file), (SELECT count(*) FROM tray_member), (SELECT concat_ws(',', count(*), max(id)) FROM tray_form),
    (SELECT concat_ws(',', count(*), max(tray_form_id)) FROM tray_stored), (SELECT concat_ws(',', count(*), max(id), total(undone)) FROM tray_step)`,
  settings: "(SELECT group_concat(name || checksum) FROM setting)",
  blanks: "(SELECT group_concat(id || ' ' || checksum) FROM blank)",
  packs: "(SELECT group_concat(template || ' ' || checksum) FROM rule_pack)",
  offices: "(SELECT at FROM office_table)",
};

export class Outline {
  readonly #database: Database;
  readonly #listed: ListedRows;
  readonly #removed;
  readonly #parts;

  constructor(database: Database, listed: ListedRows) {
    this.#database = database;
    this.#listed = listed;
    this.#removed = database
      .prepare<[], number>("SELECT id FROM form INDEXED BY form_department WHERE removed_at IS NOT NULL")
      .pluck();
    const columns = Object.entries(parts).map(([part, marks]) => `concat_ws(';', ${marks}) AS ${part}`);
    this.#parts = database.prepare<[], Record<OutlinedPart, string>>(`SELECT ${columns.join(", ")}`);
  }

  /** Another number after another program changed the file, and only then. It says nothing once the library was opened again. */
  version(): number {
    return this.#database.pragma("data_version", { simple: true }) as number;
  }

  page(after: ListPlace | undefined, most: number): OutlinePage {
    const { forms, next } = this.#listed.page(after, most);
    return { forms: forms.map((form) => [form.id, checksum(JSON.stringify(form))]), ...(next && { next }) };
  }

  /** What lies in the trash. */
  removed(): number[] {
    return this.#removed.all();
  }

  parts(): Readonly<Record<OutlinedPart, string>> {
    return this.#parts.get() ?? { tray: "", settings: "", blanks: "", packs: "", offices: "" };
  }
}
