/** The forms that wait in the tray, as they are read: each with its like in the library, which is looked up whenever it is asked. */
import type { Database } from "better-sqlite3";
import { z } from "zod";
import { AppError } from "#shared/api/app-error.ts";
import type { OpenTrayForm, TrayForm } from "#shared/api/imports.ts";
import { recognizedSchema, type Recognized } from "#shared/recognize/recognized.ts";
import { sheetSchema } from "#shared/sheet/sheet-schema.ts";
import type { FormLibrary } from "./form-library.ts";
import { unpack } from "./packed.ts";
import type { ListedForm, TrayRows } from "./tray-rows.ts";
import { TrayStepRows } from "./tray-step-rows.ts";

export interface TrayContent {
  readonly recognized: Recognized;
  readonly placed: number[];
  /** Packed `Sheet`. */
  readonly excerpt: Uint8Array | null;
}

const storedPlaced = z.array(z.int().nonnegative());

export class TrayForms {
  readonly #library: FormLibrary;
  readonly #rows: TrayRows;
  readonly #steps: TrayStepRows;

  constructor(database: Database, library: FormLibrary, rows: TrayRows) {
    this.#library = library;
    this.#rows = rows;
    this.#steps = new TrayStepRows(database);
  }

  /** Of one chosen file only, or of all. */
  list(file: number | null): TrayForm[] {
    return this.#rows.forms(file).map((form) => this.#withLibrary(form));
  }

  /** @throws AppError `tray-form-missing`. */
  listed(id: number): TrayForm {
    const form = this.#rows.form(id);
    if (!form) throw new AppError("tray-form-missing");
    return this.#withLibrary(form);
  }

  /** @throws AppError `tray-form-missing` or `form-damaged`. */
  open(id: number): OpenTrayForm {
    const form = this.listed(id);
    const content = whole(form, () => {
      const { excerpt, ...read } = this.#unpacked(id);
      return { ...read, ...this.#steps.history(id), ...(excerpt && { excerpt: unpack(excerpt, sheetSchema) }) };
    });
    return { form, ...content, inLibrary: this.like(form) };
  }

  /** @throws AppError `form-damaged`. */
  content(form: ListedForm): TrayContent {
    return whole(form, () => this.#unpacked(form.id));
  }

  /** A damaged form of the library cannot be compared with; it can still be replaced. */
  like({ inLibrary }: TrayForm): OpenTrayForm["inLibrary"] {
    return inLibrary.flatMap((id) => {
      try {
        return [{ id, form: this.#library.form(id), savedAt: this.#library.summary(id).savedAt }];
      } catch (error) {
        if (error instanceof AppError && error.code === "form-damaged") return [];
        throw error;
      }
    });
  }

  #withLibrary(form: ListedForm): TrayForm {
    return { ...form, inLibrary: this.#library.sameProject(form) };
  }

  #unpacked(id: number): TrayContent {
    const { recognized, placed, excerpt } = this.#rows.content(id);
    return { recognized: unpack(recognized, recognizedSchema), placed: storedPlaced.parse(JSON.parse(placed)), excerpt };
  }
}

function whole<T>({ projectName }: ListedForm, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new AppError("form-damaged", projectName, "", { cause: error });
  }
}
