/**
 * File names of workbooks: `2026-单位-项目.xlsx`, safe on Windows, macOS and Linux alike, whatever the form holds.
 *
 * What a system forbids in names is replaced by its full-width twin, so that the name still reads as the project's.
 */
import type { Form } from "#shared/form/form.ts";
import { cleanText } from "#shared/value/normalize-text.ts";

/** Bytes in UTF-8: three a Han character. Together they stay well under the 255 of Linux, with room for ` (2)`. */
const maximumUnit = 75;
const maximumProject = 120;

/** The file name proposed for a form's workbook. */
export function workbookName(form: Form): string {
  const parts = [
    form.year === null ? "" : String(form.year),
    safePart(form.implementingUnit, maximumUnit),
    safePart(form.projectName, maximumProject),
  ];
  const stem = parts.filter((part) => part !== "").join("-") || "项目支出绩效目标表";
  return `${deviceNames.test(stem) ? `_${stem}` : stem}.xlsx`;
}

/** File names for several forms, in the same order, no two alike even where upper and lower case count as one. */
export function workbookNames(forms: readonly Form[]): string[] {
  const taken = new Set<string>();
  return forms.map((form) => {
    const wanted = workbookName(form);
    for (let count = 1; ; count += 1) {
      const name = numberedName(wanted, count);
      if (!taken.has(name.toLowerCase())) {
        taken.add(name.toLowerCase());
        return name;
      }
    }
  });
}

/** `名字.xlsx`, `名字 (2).xlsx`, `名字 (3).xlsx` … */
export function numberedName(name: string, count: number): string {
  if (count === 1) return name;
  const dot = name.lastIndexOf(".");
  return dot > 0 ? `${name.slice(0, dot)} (${count})${name.slice(dot)}` : `${name} (${count})`;
}

/** A title as a file name; `ending` begins with a dot. */
export function safeFileName(title: string, ending: string): string {
  return safePart(title, maximumUnit + maximumProject) + ending;
}

/** Windows takes these for devices, with any ending. */
const deviceNames = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

const twins: Readonly<Record<string, string>> = {
  "<": "＜",
  ">": "＞",
  ":": "：",
  '"': "＂",
  "/": "／",
  "\\": "＼",
  "|": "｜",
  "?": "？",
  "*": "＊",
};

function safePart(text: string, maximumBytes: number): string {
  const safe = cleanText(text)
    .replace(/\s+/g, " ")
    .replace(/[<>:"/\\|?*]/g, (character) => twins[character] ?? "_");
  return shorten(withoutEdges(safe), maximumBytes);
}

/** Dots and blanks at the end vanish on Windows, a dot at the start hides the file elsewhere, a hyphen reads as an option. */
function withoutEdges(text: string): string {
  return text.replace(/^[.\s-]+/, "").replace(/[.\s]+$/, "");
}

function shorten(text: string, maximumBytes: number): string {
  let bytes = 0;
  let kept = "";
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > maximumBytes) return withoutEdges(kept);
    kept += character;
  }
  return kept;
}
