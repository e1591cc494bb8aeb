/**
 * An issued workbook (.xlsx, .xlsm) as sheets that tell where their blank cells are.
 *
 * Parts are found by their relations and elements by their local names, so it makes no difference which program wrote the file. Limits
 * are those of every workbook that is read.
 */
import { AppError } from "#shared/api/app-error.ts";
import type { IssuedSheet } from "#shared/sheet/issued-sheet.ts";
import { contentOf } from "../file-content.ts";
import { openProtected } from "../protection/open-protected.ts";
import { checkParts } from "../workbook/check-parts.ts";
import { partAt, relatedPart, relationsOf } from "../xml/related-part.ts";
import { walkXml } from "../xml/walk-xml.ts";
import { openZip, type Zip } from "../zip/open-zip.ts";
import { cellStyles } from "./cell-styles.ts";
import { listedChoices } from "./listed-choices.ts";
import { sharedTexts } from "./shared-texts.ts";
import { worksheetOf, type Worksheet } from "./worksheet.ts";

/** @throws AppError where it is damaged, too large, or no such workbook. */
export function readIssued(name: string, bytes: Uint8Array): IssuedSheet[] {
  const opened = openProtected({ name, bytes });
  if (contentOf(opened) !== "zip")
    throw new AppError("file-type-unknown", name, "表样要用 .xlsx 文件；请先用表格软件另存为 .xlsx。");
  checkParts(name, opened);
  try {
    return sheetsIn(openZip(name, opened));
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError("file-damaged", name, "", { cause: error });
  }
}

interface Listed {
  readonly name: string;
  readonly isHidden: boolean;
  readonly id: string;
}

function sheetsIn(zip: Zip): IssuedSheet[] {
  const workbook = relatedPart(zip, "", "officeDocument");
  if (!workbook) throw new TypeError("no workbook");
  const listed: Listed[] = [];
  const names = new Map<string, string>();
  let defined: string | undefined;
  walkXml(workbook.xml, {
    open(element, attributes) {
      if (element === "sheet") {
        const isHidden = (attributes("state") ?? "visible") !== "visible";
        listed.push({ name: attributes("name") ?? "", isHidden, id: relationId(attributes) });
      }
      if (element === "definedName") names.set((defined = attributes("name") ?? ""), "");
    },
    close(element) {
      if (element === "definedName") defined = undefined;
    },
    text(text) {
      if (defined !== undefined) names.set(defined, (names.get(defined) ?? "") + text);
    },
  });
  const relations = relationsOf(zip, workbook.path).filter(({ kind }) => kind === "worksheet");
  const texts = sharedTexts(relatedPart(zip, workbook.path, "sharedStrings")?.xml);
  const styles = cellStyles(relatedPart(zip, workbook.path, "styles")?.xml, relatedPart(zip, workbook.path, "theme")?.xml);
  const sheets = listed.flatMap(({ name, isHidden, id }) => {
    const relation = relations.find((one) => one.id === id);
    const part = relation && partAt(zip, relation.path);
    return part ? [{ name, isHidden, worksheet: worksheetOf(part.xml, texts, styles) }] : [];
  });
  const byName = new Map(sheets.map(({ name, worksheet }) => [name, worksheet]));
  return sheets.map(({ name, isHidden, worksheet }) => issuedSheet(name, isHidden, worksheet, { byName, names }));
}

/** `r:id`; `sheetId` has another local name. */
function relationId(attributes: (name: string) => string | undefined): string {
  return attributes("id") ?? "";
}

function issuedSheet(
  name: string,
  isHidden: boolean,
  { validations, ...worksheet }: Worksheet,
  workbook: Parameters<typeof listedChoices>[2],
): IssuedSheet {
  return { name, isHidden, ...worksheet, origin: "grid", choices: listedChoices(validations, name, workbook) };
}
