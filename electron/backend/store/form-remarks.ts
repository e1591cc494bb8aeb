/**
 * Remarks of the library: those of forms, which stand in their documents and change by steps like everything else of a form, and those that belong to no
 * form yet.
 *
 * Invariant: what comes in comes in whole or not at all, and no id comes in twice.
 */
import { AppError } from "#shared/api/app-error.ts";
import { looseRemarkSchema, type FormOfRemarks, type LooseRemark, type TakenRemarks } from "#shared/api/returns.ts";
import type { Edit } from "#shared/form/edit.ts";
import type { Form } from "#shared/form/form.ts";
import { addEdits } from "#shared/returning/answer-remark.ts";
import { placeName } from "#shared/review/place-name.ts";
import { templateOf } from "#shared/template/templates.ts";
import { checksum } from "./checksum.ts";
import type { FormJournal } from "./form-journal.ts";
import { parseDocument } from "./form-rows.ts";
import type { FormTables } from "./form-tables.ts";
import { ifReadable } from "./if-readable.ts";
import type { LibraryDatabase } from "./library-database.ts";

interface LooseRow {
  readonly id: string;
  readonly remark: string;
  readonly checksum: number;
}

export interface StepOfForm {
  readonly id: number;
  readonly editsOf: (form: Form) => readonly Edit[];
}

export class FormRemarks {
  readonly #tables: FormTables;
  readonly #journal: FormJournal;
  readonly #with;
  readonly #loose;
  readonly #addLoose;
  readonly #removeLoose;

  constructor(database: LibraryDatabase, tables: FormTables, journal: FormJournal) {
    this.#tables = tables;
    this.#journal = journal;
    this.#with = database
      .prepare<[], number>("SELECT id FROM form WHERE remarks > 0 AND removed_at IS NULL ORDER BY id")
      .pluck();
    this.#loose = database.prepare<[], LooseRow>("SELECT id, remark, checksum FROM loose_remark ORDER BY rowid");
    this.#addLoose = database.prepare("INSERT INTO loose_remark (id, remark, checksum) VALUES (?, ?, ?)");
    this.#removeLoose = database.prepare("DELETE FROM loose_remark WHERE id = ?");
  }

  /** Of every form that has some; a damaged one is told of where it is opened. */
  ofForms(): FormOfRemarks[] {
    return this.#with.all().flatMap((id) => {
      const form = this.#form(id);
      if (!form) return [];
      const { year, implementingUnit, projectName, remarks = [] } = form;
      const template = templateOf(form.template);
      const places = remarks.map(({ place }) => (place === "" ? "" : placeName(form, template, { field: place })));
      return [{ id, year, implementingUnit, projectName, remarks, places }];
    });
  }

  /** Those of no form. One that is damaged is left out. */
  loose(): LooseRemark[] {
    return this.#loose.all().flatMap(({ id, remark, checksum: known }) => {
      if (checksum(id, remark) !== known) return [];
      const read = looseRemarkSchema.safeParse(JSON.parse(remark));
      return read.success ? [read.data] : [];
    });
  }

  ids(): ReadonlySet<string> {
    return new Set([...this.ofForms().flatMap(({ remarks }) => remarks), ...this.loose()].map(({ id }) => id));
  }

  /** @returns the forms that got some. @throws AppError where an id is there already, or a form is gone. */
  take({ forms, loose }: TakenRemarks, label: string): number[] {
    return this.#tables.transact(() => {
      const known = new Set(this.ids());
      for (const { id } of [...forms.flatMap(({ remarks }) => remarks), ...loose]) {
        if (known.has(id)) throw new AppError("return-refused", "", `意见的编号“${id}”库里已经有了`);
        known.add(id);
      }
      for (const remark of loose) {
        const text = JSON.stringify(remark).toWellFormed();
        this.#addLoose.run(remark.id, text, checksum(remark.id, text));
      }
      return this.step(
        forms.map(({ id, remarks }) => ({ id, editsOf: (form) => addEdits(form, remarks) })),
        label,
      );
    });
  }

  removeLoose(id: string): void {
    this.#tables.transact(() => this.#removeLoose.run(id));
  }

  /** A step of each form, all or none. @returns those that changed. */
  step(steps: readonly StepOfForm[], label: string): number[] {
    const { transact, forms } = this.#tables;
    return transact(() =>
      steps.flatMap(({ id, editsOf }) => {
        const stored = forms.read(id);
        const edits = [...editsOf(parseDocument(stored))];
        if (edits.length === 0) return [];
        this.#journal.change(id, stored.revision, [{ kind: "take", label, cause: "command", edits }]);
        return [id];
      }),
    );
  }

  #form(id: number): Form | undefined {
    return ifReadable(() => parseDocument(this.#tables.forms.read(id)));
  }
}
