/** The built-in blanks as files: name and bytes, the same every time. */
import { blankParts, sheetPath, stylesPath } from "#backend/filling/blank-package.ts";
import { newPackage, newPart } from "#backend/issued/package/issued-package.ts";
import { blankLayout } from "#shared/layout/blank-form.ts";
import type { Template } from "#shared/template/template.ts";
import { drawBlanks } from "./draw-blanks.ts";
import { leanSheet, leanStyles } from "./lean-parts.ts";

export async function makeBlanks(templates: readonly Template[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const drawn = await drawBlanks(templates);
  const styles = newPart(stylesPath, () => Buffer.from(leanStyles(drawn.styles), "utf8"));
  return new Map(
    templates.map((template, i) => {
      const name = `${template.id}.xlsx`;
      const { rowHeights, columnWidths, headerRow } = blankLayout(template);
      const xml = leanSheet(drawn.sheets[i] ?? "", drawn.texts);
      const sheet = {
        name: "绩效目标表",
        part: newPart(sheetPath(1), () => Buffer.from(xml, "utf8")),
        rowCount: rowHeights.length,
        columnCount: columnWidths.length,
        headerRow,
      };
      return [name, newPackage(name, blankParts({ sheets: [sheet], styles, unit: "" })).write(new Map())];
    }),
  );
}
