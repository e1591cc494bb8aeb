/**
 * Forms of one run, reviewed with what the run knows beside them: those of the same year and department, and the same project's form of
 * the year before.
 *
 * They are reviewed in batches, in the order of the files, so that thousands take no more memory than one batch. Of what was reviewed
 * only the packed forms stay, to be found as last year's.
 */
import type { Source } from "#shared/api/imports.ts";
import { formSchema, withoutBlankRows, type Form } from "#shared/form/form.ts";
import { projectKey } from "#shared/form/project-identity.ts";
import type { Finding } from "#shared/review/finding.ts";
import type { RulePack } from "#shared/review/packs/rule-pack.ts";
import { review } from "#shared/review/review.ts";
import type { ReviewContext } from "#shared/review/rule.ts";
import { siblingLists } from "#shared/review/siblings.ts";
import { templateOf } from "#shared/template/templates.ts";
import { pack, unpack } from "#backend/store/packed.ts";
import type { InputForm } from "./inputs.ts";

export interface ReviewedInput {
  readonly source: Source;
  readonly form: Form;
  readonly context: ReviewContext;
  readonly findings: readonly Finding[];
}

const batchSize = 2000;
/** About 50 MB of packed forms. */
const mostRemembered = 20_000;

export class ReviewBatches {
  #waiting: { readonly source: Source; readonly form: Form }[] = [];
  readonly #reviewed = new Map<string, Uint8Array>();
  /** By which forms are reviewed; each by that of its template where not given. */
  readonly #packFor: ((form: Form) => RulePack) | undefined;

  constructor(packFor?: (form: Form) => RulePack) {
    this.#packFor = packFor;
  }

  /** Takes a form; hands a batch on when it is full. */
  *add({ source, recognized }: InputForm): Generator<ReviewedInput, void, undefined> {
    this.#waiting.push({ source, form: withoutBlankRows(recognized.form) });
    if (this.#waiting.length >= batchSize) yield* this.rest();
  }

  /** What is waiting still. */
  *rest(): Generator<ReviewedInput, void, undefined> {
    const batch = this.#waiting;
    this.#waiting = [];
    const forms = batch.map(({ form }) => form);
    const siblings = siblingLists(forms);
    const inBatch = new Map(forms.map((form) => [keyOf(form, form.year), form]));
    for (const { source, form } of batch) {
      const lastKey = keyOf(form, form.year === null ? null : form.year - 1);
      const lastYear = lastKey === "" ? undefined : (inBatch.get(lastKey) ?? this.#remembered(lastKey));
      const others = siblings.get(form);
      const context = {
        template: templateOf(form.template),
        ...(this.#packFor && { pack: this.#packFor(form) }),
        ...(others && { siblings: others }),
        ...(lastYear && { lastYear }),
      };
      yield { source, form, context, findings: review(form, context).findings };
    }
    for (const form of forms) this.#remember(form);
  }

  #remember(form: Form): void {
    const key = keyOf(form, form.year);
    if (key !== "" && this.#reviewed.size < mostRemembered) this.#reviewed.set(key, pack(form));
  }

  #remembered(key: string): Form | undefined {
    const packed = this.#reviewed.get(key);
    return packed && unpack(packed, formSchema);
  }
}

/** `""` for a form that is like no other. */
function keyOf(form: Form, year: number | null): string {
  const key = projectKey(form);
  return key === "" || year === null ? "" : `${year}\n${key}`;
}
