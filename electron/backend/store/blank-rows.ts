/**
 * The table of issued blanks. A row holds good by its checksum, its content by its hash: what is damaged is never filled in. Of two workbooks
 * with the same bytes there is one row.
 *
 * What a form is asked for goes by its blank: where one is confirmed or goes, the counts of the forms that name it go in the same transaction.
 */
import { createHash } from "node:crypto";
import { z } from "zod";
import { AppError } from "#shared/api/app-error.ts";
import { blankFormSchema, type BlankForm, type BlankSummary } from "#shared/api/blanks.ts";
import { answerSchema, type Answer } from "#shared/binding/answers.ts";
import { checksum } from "./checksum.ts";
import type { Clock } from "./clock.ts";
import type { LibraryDatabase } from "./library-database.ts";

export interface StoredBlank {
  readonly summary: BlankSummary;
  readonly bytes: Uint8Array;
  /** Of each of its forms. */
  readonly answers: readonly (readonly Answer[])[];
  /** A mark of the bindings as they were confirmed; blank before. */
  readonly confirmed: string;
}

export interface Confirmed {
  readonly answers: StoredBlank["answers"];
  readonly mark: string;
}

interface ListedRow {
  readonly id: number;
  readonly file: string;
  readonly hash: string;
  readonly size: number;
  readonly at: number;
  readonly forms: string;
  readonly answers: string;
  readonly confirmed: string;
  readonly checksum: number;
}

interface NewRow extends Omit<ListedRow, "id" | "size"> {
  readonly content: Uint8Array;
}

const listed = "id, file, hash, length(content) AS size, at, forms, answers, confirmed, checksum";
const storedForms = z.array(blankFormSchema);
const storedAnswers = z.array(z.array(answerSchema));

export class BlankRows {
  readonly #all;
  readonly #row;
  readonly #content;
  readonly #byHash;
  readonly #add;
  readonly #confirm;
  readonly #remove;

  constructor(database: LibraryDatabase, now: Clock) {
    this.#all = database.prepare<[], ListedRow>(`SELECT ${listed} FROM blank ORDER BY id DESC`);
    this.#row = database.prepare<[number], ListedRow>(`SELECT ${listed} FROM blank WHERE id = ?`);
    this.#content = database.prepare<[number], Uint8Array>("SELECT content FROM blank WHERE id = ?").pluck();
    const byHash = database.prepare<[string], number>("SELECT id FROM blank WHERE hash = ?").pluck();
    this.#byHash = byHash;
    const insert = database.prepare<NewRow>(`
      INSERT INTO blank (file, hash, at, forms, answers, confirmed, checksum, content)
      VALUES (@file, @hash, @at, @forms, @answers, @confirmed, @checksum, @content)`);
    const update = database.prepare<Pick<ListedRow, "id" | "answers" | "confirmed" | "checksum">>(
      "UPDATE blank SET answers = @answers, confirmed = @confirmed, checksum = @checksum WHERE id = @id",
    );
    const remove = database.prepare("DELETE FROM blank WHERE id = ?");
    // A mark is so long that it stands nowhere by chance.
    const voidCounts = database.prepare<[string]>(
      "DELETE FROM review WHERE form_id IN (SELECT id FROM form WHERE instr(document, ?) > 0)",
    );

    this.#add = database.transaction((file: string, content: Uint8Array, forms: readonly BlankForm[]) => {
      const hash = hashOf(content);
      const known = byHash.get(hash);
      if (known !== undefined) return { id: known, isNew: false };
      const row = { file: file.toWellFormed(), hash, at: now(), forms: JSON.stringify(forms), answers: "[]", confirmed: "" };
      const { lastInsertRowid } = insert.run({ ...row, content, checksum: sumOf(row) });
      return { id: Number(lastInsertRowid), isNew: true };
    });
    this.#confirm = database.transaction((id: number, { answers, mark }: Confirmed) => {
      const row = { ...this.#sound(id), answers: JSON.stringify(answers), confirmed: mark };
      update.run({ id, answers: row.answers, confirmed: mark, checksum: sumOf(row) });
      voidCounts.run(row.hash);
      return summaryOf(row);
    });
    this.#remove = database.transaction((id: number) => {
      const row = this.#row.get(id);
      if (!row) throw new AppError("blank-missing");
      remove.run(id);
      voidCounts.run(row.hash);
    });
  }

  /** The latest first. One that is damaged has no forms, and can only be removed. */
  list(): BlankSummary[] {
    return this.#all.all().map((row) => summaryOf(isSound(row) ? row : Object.assign(row, { forms: "[]", confirmed: "" })));
  }

  /** @throws AppError `blank-missing` or `blank-damaged`. */
  read(id: number): StoredBlank {
    const row = this.#sound(id);
    const bytes = this.#content.get(id);
    if (!bytes || hashOf(bytes) !== row.hash) throw new AppError("blank-damaged", row.file);
    const answers = storedAnswers.parse(JSON.parse(row.answers));
    return { summary: summaryOf(row), bytes, answers, confirmed: row.confirmed };
  }

  find(hash: string): number | undefined {
    return this.#byHash.get(hash);
  }

  add(file: string, content: Uint8Array, forms: readonly BlankForm[]): { readonly id: number; readonly isNew: boolean } {
    return this.#add.immediate(file, content, forms);
  }

  /** @throws AppError `blank-missing` or `blank-damaged`. */
  confirm(id: number, confirmed: Confirmed): BlankSummary {
    return this.#confirm.immediate(id, confirmed);
  }

  /** @throws AppError `blank-missing`. */
  remove(id: number): void {
    this.#remove.immediate(id);
  }

  #sound(id: number): ListedRow {
    const row = this.#row.get(id);
    if (!row) throw new AppError("blank-missing");
    if (!isSound(row)) throw new AppError("blank-damaged", row.file);
    return row;
  }
}

function summaryOf({ id, file, hash, size, at, forms, confirmed }: ListedRow): BlankSummary {
  return { id, file, hash, size, at, forms: storedForms.parse(JSON.parse(forms)), confirmed: confirmed !== "" };
}

function isSound(row: ListedRow): boolean {
  return sumOf(row) === row.checksum;
}

function sumOf({ file, hash, at, forms, answers, confirmed }: Omit<ListedRow, "id" | "size" | "checksum">): number {
  return checksum(file, hash, at, forms, answers, confirmed);
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
