/** A field for a text that came from a form: marks that cannot be seen stand in it by name, and stay what they are where nothing was typed over them. */
import { hiddenMarks, shownText, storedText } from "#shared/value/hidden-marks.ts";

interface MarkedField {
  readonly value: string;
  readonly onChange: (event: { readonly target: { readonly value: string } }) => void;
}

export function markedField(text: string, change: (text: string) => void): MarkedField {
  return { value: shownText(text), onChange: ({ target: { value } }) => change(asTyped(text, value)) };
}

/** What was made of a text by typing into it as it is shown. */
export function asTyped(text: string, shown: string): string {
  return storedText(shown, new Set(hiddenMarks(text)));
}
