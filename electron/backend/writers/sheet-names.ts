/** Worksheet names from project names: what Excel forbids is replaced by its full-width twin, and names are unique in a workbook. */
import type { Form } from "#shared/form/form.ts";
import { cleanText } from "#shared/value/normalize-text.ts";

const maximumLength = 31;
/** Excel keeps this name for itself. */
const reserved = "history";

/** A name for each form's sheet, in the same order. */
export function sheetNames(forms: readonly Pick<Form, "projectName">[]): string[] {
  const taken = new Set([reserved]);
  return forms.map((form) => {
    const wanted = allowed(form.projectName) || "项目";
    for (let count = 1; ; count += 1) {
      const suffix = count === 1 ? "" : ` (${count})`;
      const name = shorten(wanted, maximumLength - suffix.length) + suffix;
      if (!taken.has(name.toLowerCase())) {
        taken.add(name.toLowerCase());
        return name;
      }
    }
  });
}

const twins: Readonly<Record<string, string>> = {
  "*": "＊",
  "?": "？",
  ":": "：",
  "/": "／",
  "\\": "＼",
  "[": "［",
  "]": "］",
  "'": "’",
};

function allowed(text: string): string {
  return shorten(
    cleanText(text)
      .replace(/\s+/g, " ")
      .replace(/[*?:/\\[\]']/g, (character) => twins[character] ?? "_"),
    maximumLength,
  );
}

/** At most so many UTF-16 units, without half a character at the end. */
function shorten(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, "")
    .trimEnd();
}
