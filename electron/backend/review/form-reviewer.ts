/**
 * Reviews forms of the library with what the library knows beside them.
 *
 * The forms of a department are read once as long as they are asked for one after the other. What is kept of them may grow old while
 * somebody edits: then the store drops what was found, or has it made anew.
 */
import { AppError } from "#shared/api/app-error.ts";
import type { ReviewCounts } from "#shared/api/reviews.ts";
import type { Form } from "#shared/form/form.ts";
import { countReview } from "#shared/review/review-counts.ts";
import { review } from "#shared/review/review.ts";
import type { Finding } from "#shared/review/finding.ts";
import type { ReviewContext } from "#shared/review/rule.ts";
import { templateOf } from "#shared/template/templates.ts";
import { ifReadable } from "../store/if-readable.ts";
import type { Library } from "../store/library.ts";
import type { ReviewTarget } from "../store/review-rows.ts";
import { IssuedBlanks } from "../issued-blanks.ts";
import { Slices } from "../slices.ts";

export interface ReviewedForm {
  readonly id: number;
  readonly revision: number;
  readonly form: Form;
  readonly context: ReviewContext;
  readonly findings: readonly Finding[];
  readonly counts: ReviewCounts;
}

type Identity = Pick<Form, "year" | "supervisingDepartment" | "implementingUnit" | "projectName">;

interface Current {
  readonly revision: number;
  readonly form: Form;
}

interface Group {
  readonly year: number | null;
  readonly department: string;
  /** Where the department is compared unit by unit. */
  readonly unit: string | undefined;
  readonly forms: ReadonlyMap<number, Current>;
  readonly siblings: readonly Form[];
}

export class FormReviewer {
  readonly #library: Library;
  #closed = false;

  constructor(library: Library) {
    this.#library = library;
  }

  /** From now on the library is left alone: whatever is being reviewed ends as aborted. */
  close(): void {
    this.#closed = true;
  }

  /** Reviews one after the other, in slices. A form that cannot be opened comes as `undefined`. */
  async *reviewAll(
    targets: Iterable<ReviewTarget | undefined>,
    slices = new Slices(),
  ): AsyncGenerator<ReviewedForm | undefined, void, undefined> {
    const { forms } = this.#library;
    const blanks = new IssuedBlanks(this.#library);
    let group: Group | undefined;
    for (const target of targets) {
      this.#refuseClosed();
      // The targets are those of the library it began with.
      if (this.#library.forms !== forms) throw new AppError("library-busy", this.#library.file);
      if (!target) {
        await slices.pause();
        continue;
      }
      if (!group || !belongs(target, group)) group = await this.#group(target, slices);
      yield this.#review(target, group, blanks);
      await slices.pause();
    }
  }

  /** What is known beside a form that says this of itself. @throws AppError `form-missing`. */
  context({ id, ...said }: Identity & { readonly id: number }): { lastYear?: Form; siblings: Form[] } {
    const { year, supervisingDepartment: department, implementingUnit: unit } = said;
    const { ids } = this.#library.reviews.siblings({ ...this.#library.reviews.target(id), year, department, unit });
    const siblings = ids.flatMap((other) => (other === id ? [] : (this.#read(other)?.form ?? [])));
    const lastYear = this.#lastYear(said);
    return { siblings, ...(lastYear && { lastYear }) };
  }

  #review({ id, revision, draft }: ReviewTarget, { forms, siblings }: Group, blanks: IssuedBlanks): ReviewedForm | undefined {
    const known = forms.get(id);
    const current = known?.revision === revision ? known : this.#read(id);
    if (!current) return undefined;
    const { form } = current;
    const lastYear = this.#lastYear(form);
    const pack = this.#library.packs.packFor(form);
    const drawn = blanks.drawnBy(form);
    const context = {
      template: templateOf(form.template),
      siblings,
      ...(pack && { pack }),
      ...(drawn && { drawn }),
      ...(lastYear && { lastYear }),
    };
    const { findings } = review(form, context);
    return { id, ...current, context, findings, counts: countReview(form, findings, draft === 1) };
  }

  async #group(target: ReviewTarget, slices: Slices): Promise<Group> {
    const { ids, wholeDepartment } = this.#library.reviews.siblings(target);
    const forms = new Map<number, Current>();
    for (const id of ids) {
      this.#refuseClosed();
      const current = this.#read(id);
      if (current) forms.set(id, current);
      await slices.pause();
    }
    const { year, department } = target;
    const siblings = [...forms.values()].map(({ form }) => form);
    return { year, department, unit: wholeDepartment ? undefined : target.unit, forms, siblings };
  }

  #refuseClosed(): void {
    if (this.#closed) throw new DOMException("the library is being closed", "AbortError");
  }

  #lastYear(form: Identity): Form | undefined {
    const last = this.#library.reviews.lastYear(form);
    return last === undefined ? undefined : this.#read(last)?.form;
  }

  #read(id: number): Current | undefined {
    return ifReadable(() => this.#library.forms.current(id));
  }
}

function belongs({ year, department, unit }: ReviewTarget, group: Group): boolean {
  return year === group.year && department === group.department && (group.unit === undefined || unit === group.unit);
}
