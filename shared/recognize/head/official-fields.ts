/** Which fields of a head stand there under their official label. */
import type { Field } from "../../form/field.ts";
import type { LabelIndex } from "../label-index.ts";
import type { Token } from "../tokens/token.ts";

export function officialFields(tokens: readonly Token[], labels: LabelIndex): ReadonlySet<Field> {
  return new Set(
    tokens.flatMap(({ text }) => {
      const label = labels.head(text);
      return label?.kind === "field" && !label.isRelative ? [label.field] : [];
    }),
  );
}
