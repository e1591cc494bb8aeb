/** How the lists of an open document print their numbers, by the names of their styles and by levels; headings are a list of their own. */
import { walkXml } from "../xml/walk-xml.ts";

/** The name of the list of headings, which has none in the document. */
export const headings = "";

export interface ListLevel {
  readonly start: number;
  /** As `countedAs` knows it. */
  readonly format: string;
  /** What is printed, `%2%` for the number of level 2. */
  readonly pattern: string;
  readonly hasSpace: boolean;
}

export interface ListStyles {
  levelOf(style: string, level: number): ListLevel | undefined;
  /** The list that paragraphs of a style are in. */
  listOf(paragraphStyle: string): string | undefined;
}

/** Formats of numbers by the first of the signs they are named with. */
const formats: Readonly<Record<string, string>> = {
  "1": "decimal",
  "１": "decimalFullWidth",
  A: "upperLetter",
  a: "lowerLetter",
  I: "upperRoman",
  i: "lowerRoman",
  一: "chineseCounting",
  "①": "decimalEnclosedCircle",
  甲: "ideographTraditional",
};
const levelStyles = new Set(["list-level-style-number", "outline-level-style"]);

/** `parts` are the XML parts that may hold styles; those of later ones go before. */
export function readListStyles(parts: readonly string[]): ListStyles {
  const levels = new Map<string, Map<number, ListLevel>>();
  const lists = new Map<string, string>();
  for (const xml of parts) {
    let style = headings;
    let own = new Map<number, ListLevel>();
    let open: { level: number; style: ListLevel } | undefined;
    walkXml(xml, {
      open(name, attributes) {
        const list = attributes("list-style-name");
        if (name === "style" && list) lists.set(attributes("name") ?? "", list);
        else if (name === "list-style" || name === "outline-style") {
          style = name === "list-style" ? (attributes("name") ?? "") : headings;
          levels.set(style, (own = new Map<number, ListLevel>()));
        } else if (levelStyles.has(name)) {
          const level = wholeOf(attributes("level"));
          const shown = Math.min(wholeOf(attributes("display-levels")), level);
          const numbers = Array.from({ length: shown }, (_, i) => `%${level - shown + 1 + i}%`).join(".");
          const pattern = `${attributes("num-prefix") ?? ""}${numbers}${attributes("num-suffix") ?? ""}`;
          const format = attributes("num-format") ?? "";
          open = {
            level,
            style: {
              start: wholeOf(attributes("start-value"), 0),
              format: format === "" ? "none" : (formats[format.slice(0, 1)] ?? "decimal"),
              pattern: attributes("num-list-format") ?? pattern,
              hasSpace: false,
            },
          };
          own.set(level, open.style);
        } else if (name === "list-level-label-alignment" && open && attributes("label-followed-by") === "space")
          own.set(open.level, { ...open.style, hasSpace: true });
      },
      close(name) {
        if (levelStyles.has(name)) open = undefined;
      },
      text() {},
    });
  }
  return { levelOf: (style, level) => levels.get(style)?.get(level), listOf: (style) => lists.get(style) };
}

function wholeOf(text: string | undefined, least = 1): number {
  const number = Number(text ?? 1);
  return Number.isSafeInteger(number) && number >= least && number <= 1e6 ? number : 1;
}
