/** Which fields of a head stand there under their official label, and which under any that a list holds. */
import type { Field } from "../../form/field.ts";
import type { HeadLabel, LabelIndex } from "../label-index.ts";
import type { Token } from "../tokens/token.ts";

export function officialFields(tokens: readonly Token[], labels: LabelIndex): ReadonlySet<Field> {
  return fieldsOf(tokens, labels, ({ isRelative }) => !isRelative);
}

export function listedFields(tokens: readonly Token[], labels: LabelIndex): ReadonlySet<Field> {
  return fieldsOf(tokens, labels, ({ isGuess }) => isGuess !== true);
}

type FieldLabel = Extract<HeadLabel, { readonly kind: "field" }>;

function fieldsOf(tokens: readonly Token[], labels: LabelIndex, isMeant: (label: FieldLabel) => boolean): ReadonlySet<Field> {
  return new Set(
    tokens.flatMap(({ text }) => {
      const label = labels.head(text);
      return label?.kind === "field" && isMeant(label) ? [label.field] : [];
    }),
  );
}
