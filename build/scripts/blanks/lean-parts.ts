/**
 * The parts exceljs drew as a blank has them: texts in their cells, Normal in 宋体 without a scheme, nothing that names a theme.
 *
 * A Normal of Calibri with a scheme gets other column widths on every machine that has no Calibri.
 */
import { cellStyles } from "#shared/layout/cell-styles.ts";
import { childrenOf, readXml } from "#backend/issued/xml/read-xml.ts";

/** Replaces what must be there exactly once. */
function replaceOne(text: string, pattern: RegExp, by: (match: string, ...groups: string[]) => string): string {
  let count = 0;
  const replaced = text.replace(pattern, (match: string, ...groups: string[]) => {
    count += 1;
    return count === 1 ? by(match, ...groups) : match;
  });
  if (count === 0) throw new Error(`exceljs writes no ${pattern.source} any more`);
  return replaced;
}

export function leanStyles(xml: string): string {
  const { fonts, fontSize } = cellStyles.text;
  const normal = `<font><sz val="${fontSize}"/><name val="${fonts[0]}"/><charset val="134"/></font>`;
  const styles = replaceOne(xml, /<font>.*?<\/font>/, () => normal);
  if (/theme=|scheme/.test(styles)) throw new Error("a style asks for a theme");
  return styles;
}

/** With its texts in its cells: a workbook of several blanks then has no list of texts to put together. */
export function leanSheet(xml: string, sharedTexts: string): string {
  const document = readXml(sharedTexts);
  const texts = childrenOf(document.root, "si").map(({ openEnd, closeStart }) => document.text.slice(openEnd, closeStart));
  return xml.replace(/ t="s"><v>(\d+)<\/v>/g, (_, number: string) => ` t="inlineStr"><is>${texts[Number(number)]}</is>`);
}
