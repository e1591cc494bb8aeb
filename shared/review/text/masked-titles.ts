/**
 * A goal text with everything blanked out that is cited and not said: titles in 《》, numbers of documents (`〔2023〕6号`, `2026年第5号`).
 *
 * Invariant: the result is as long as the text, so that positions in it are positions in the text. A title that is never closed is
 * left as it is: where it ends cannot be told.
 */
import { documentNumber, numberOfYear } from "./document-number.ts";
import { longTexts, rememberByText } from "../../value/remember-by-text.ts";

const documentNumbers = new RegExp(`${documentNumber}|${numberOfYear}`, "g");

/** The text with cited titles and document numbers as blanks. */
export const withoutTitles = rememberByText(longTexts, (text: string): string => {
  let masked = "";
  let copiedTo = 0;
  for (const { start, end } of titles(text)) {
    masked += text.slice(copiedTo, start) + " ".repeat(end - start);
    copiedTo = end;
  }
  masked += text.slice(copiedTo);
  return masked.includes("号") ? masked.replace(documentNumbers, (number) => " ".repeat(number.length)) : masked;
});

/** The outermost titles in 《》 that are closed. */
function titles(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  const open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "《") open.push(i);
    if (text[i] !== "》") continue;
    const start = open.pop();
    if (start === undefined) continue;
    while ((found.at(-1)?.start ?? -1) > start) found.pop();
    found.push({ start, end: i + 1 });
  }
  return found;
}
