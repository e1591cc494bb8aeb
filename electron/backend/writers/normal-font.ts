/**
 * A workbook's Normal style in 宋体 without a scheme. exceljs writes Calibri by the theme, and where that is missing columns get other widths and numbers
 * other letters.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { cellStyles } from "#shared/layout/cell-styles.ts";

const stylesPath = "xl/styles.xml";

/** Of a workbook that exceljs wrote. */
export function withNormalFont(workbook: Uint8Array): Uint8Array {
  const parts = unzipSync(workbook);
  const styles = parts[stylesPath];
  if (!styles) throw new Error(`exceljs writes no ${stylesPath} any more`);
  const { fonts, fontSize } = cellStyles.text;
  const normal = `<font><sz val="${fontSize}"/><name val="${fonts[0]}"/><charset val="134"/></font>`;
  return zipSync({ ...parts, [stylesPath]: strToU8(strFromU8(styles).replace(/<font>.*?<\/font>/s, normal)) });
}
