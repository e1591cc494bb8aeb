/** A workbook that forms were filled into, and what is to be shown of it. */
import type { Told } from "#shared/filling/told.ts";
import type { Form } from "#shared/form/form.ts";
import type { Proof } from "../issued/proof/prove-edit.ts";

export interface FilledWorkbook {
  readonly bytes: Uint8Array;
  /** The forms in it, in the order of its sheets and blanks, and what is told of each. */
  readonly forms: readonly { readonly form: Form; readonly told: readonly Told[] }[];
  readonly proof: Proof;
}

/** With the name it is proposed to have. */
export interface FilledFile extends FilledWorkbook {
  readonly name: string;
}
