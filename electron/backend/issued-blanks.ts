/**
 * The library's issued blanks, to be filled in or gone by: by the mark a form names one by, opened once for all its forms.
 *
 * What is filled in is what was confirmed: a blank whose labels this program reads otherwise is refused until it is confirmed anew.
 */
import { AppError } from "#shared/api/app-error.ts";
import type { Form } from "#shared/form/form.ts";
import { drawnTemplate } from "#shared/filling/drawn-template.ts";
import type { Template } from "#shared/template/template.ts";
import { rememberByObject } from "#shared/value/remember-by-object.ts";
import { openBlank, type Blank, type IssuedBlank } from "./filling/fill-workbook.ts";
import { markOf } from "./issued-blank.ts";
import type { Library } from "./store/library.ts";

export class IssuedBlanks {
  readonly #library: Library;
  readonly #opened = new Map<number, IssuedBlank>();

  constructor(library: Library) {
    this.#library = library;
  }

  /**
   * The blank a form is written into, with those of its forms that are of the form's template, or else the first; `undefined` where the form names
   * none or the library does not have it.
   * @throws AppError `blank-unsure` or `blank-damaged`.
   */
  of({ issuedBlank, template }: Form): IssuedBlank | undefined {
    const id = issuedBlank === undefined ? undefined : this.#library.blanks.find(issuedBlank);
    if (id === undefined) return undefined;
    const opened = this.#opened.get(id) ?? this.#open(id);
    this.#opened.set(id, opened);
    const own = opened.blanks.filter(({ binding }) => binding.template === template);
    return { ...opened, blanks: own.length > 0 ? own : opened.blanks.slice(0, 1) };
  }

  /** What it is drawn by; `undefined` where that is its own template. */
  drawnBy(form: Form): Template | undefined {
    try {
      const [blank] = this.of(form)?.blanks ?? [];
      return blank && drawn(blank);
    } catch (error) {
      if (error instanceof AppError && (error.code === "blank-unsure" || error.code === "blank-damaged")) return undefined;
      throw error;
    }
  }

  #open(id: number): IssuedBlank {
    const { summary, bytes, answers, confirmed } = this.#library.blanks.read(id);
    const opened = openBlank(summary.file, bytes, answers);
    if (markOf(opened.blanks) !== confirmed) throw new AppError("blank-unsure", summary.file);
    return opened;
  }
}

const drawn = rememberByObject(({ sheet, binding }: Blank) => drawnTemplate(sheet, binding));
