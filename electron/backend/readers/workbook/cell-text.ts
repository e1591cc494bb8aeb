/**
 * What a person sees in a cell of a workbook.
 *
 * Formatted numbers and dates read as displayed (`80%`, `2026年12月`); numbers without a format read exactly, without the noise binary
 * fractions leave (0.1 + 0.2 is 0.3).
 */
import { SSF, type CellObject } from "@e965/xlsx";
import { Big } from "big.js";

/** Formats of the Chinese editions that files name by number only. */
const chineseDateFormats: Readonly<Record<number, string>> = {
  14: "yyyy/m/d",
  22: "yyyy/m/d h:mm",
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: "m-d-yy",
  31: 'yyyy"年"m"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** Makes the workbook library display numbered date formats as the Chinese editions do. */
export function useChineseFormats(): void {
  for (const [number, format] of Object.entries(chineseDateFormats)) SSF.load(format, Number(number));
}

export function cellText(cell: CellObject): string {
  if (cell.t === "n" && typeof cell.v === "number") return numberText(cell.v, cell.z, cell.w);
  if (cell.t === "s" && typeof cell.v === "string") return cell.v;
  if (cell.t === "b") return cell.v === true ? "TRUE" : "FALSE";
  return cell.w ?? (cell.v === undefined ? "" : String(cell.v));
}

function numberText(value: number, format: CellObject["z"], displayed: string | undefined): string {
  const isGeneral = format === undefined || format === "General" || format === 0 || format === "@";
  // Accounting formats show zero as a dash, and some formats show nothing: then the number itself is told.
  if (isGeneral || displayed === undefined || !/\d/.test(displayed)) return exactNumber(value);
  return plainDecimals(value, format, displayed) ?? displayed.trim();
}

/** `0.00` and `#,##0`: the workbook library works them out in binary fractions, which shows in long amounts. */
function plainDecimals(value: number, format: CellObject["z"], displayed: string): string | undefined {
  const plain = /^(?:#,##)?0(?:\.(?<decimals>0+))?$/.exec(
    typeof format === "number" ? String(SSF.get_table()[format]) : (format ?? ""),
  );
  if (!plain || !Number.isFinite(value)) return undefined;
  const number = new Big(value.toPrecision(15)).toFixed(plain.groups?.["decimals"]?.length ?? 0);
  return displayed.includes(",") ? number.replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, ",") : number;
}

/** Fifteen digits are what a workbook keeps. */
function exactNumber(value: number): string {
  return Number.isFinite(value) ? new Big(value.toPrecision(15)).toFixed() : String(value);
}
