/**
 * Styles of cells that differ only in their number format. Nothing is added to the list of styles: a workbook whose cells are to change their format brings
 * a style for each.
 */
import { rememberByObject } from "#shared/value/remember-by-object.ts";
import type { Workbook } from "../package/workbook.ts";
import { childOf, childrenOf, valueOf, type XmlDocument, type XmlElement } from "../xml/read-xml.ts";

/** The number of the style that is like this one and has the format. @throws Error where there is none. */
export type WithFormat = (style: string, format: string) => string;

/** Formats that have a number by themselves. */
const builtIn: Readonly<Record<string, number>> = { General: 0, "0": 1, "0.00": 2, "#,##0": 3, "#,##0.00": 4, "@": 49 };

export function numberFormats({ parts, path: workbook }: Workbook): WithFormat {
  let known: WithFormat | undefined;
  return (style, format) => {
    const [path] = known ? [] : parts.related(workbook, "styles");
    if (path !== undefined) known = formatsIn(parts.document(path));
    if (!known) throw new Error("no styles");
    return known(style, format);
  };
}

const formatsIn = rememberByObject((document: XmlDocument): WithFormat => {
  const numbers = new Map(
    childrenOf(childOf(document.root, "numFmts"), "numFmt").map((element) => [
      valueOf(document, element, "formatCode") ?? "",
      valueOf(document, element, "numFmtId") ?? "",
    ]),
  );
  const styles = childrenOf(childOf(document.root, "cellXfs"), "xf");
  const looks = styles.map((element) => lookOf(document, element));
  const byLook = new Map<string, number>();
  for (const [i, { look, format }] of looks.entries()) {
    const key = `${format} ${look}`;
    if (!byLook.has(key)) byLook.set(key, i);
  }
  return (style, format) => {
    const number = numbers.get(format) ?? String(builtIn[format] ?? "");
    const found = byLook.get(`${number} ${looks[Number(style)]?.look}`);
    if (found === undefined) throw new Error(`no style like ${style} shows ${format}`);
    return String(found);
  };
});

const ofFormat = new Set(["numFmtId", "applyNumberFormat"]);

function lookOf(document: XmlDocument, element: XmlElement): { readonly look: string; readonly format: string } {
  const { text } = document;
  const attributes = element.attributes
    .filter(({ name }) => !ofFormat.has(name))
    .map(({ start, end }) => text.slice(start, end).trim());
  const look = `${attributes.toSorted().join(" ")} ${text.slice(element.openEnd, element.closeStart)}`;
  return { look, format: valueOf(document, element, "numFmtId") ?? "0" };
}
