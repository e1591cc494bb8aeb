/** The order of calculation that a workbook may keep, and whether programs calculate anew when they open it. */
import type { Workbook } from "../package/workbook.ts";
import { childOf } from "../xml/read-xml.ts";

/** The order is only an aid: programs make it anew, and repair a file in which it names a cell without a formula. */
export function dropCalculationOrder({ parts, path }: Workbook): void {
  for (const chain of parts.related(path, "calcChain")) parts.drop(chain, path);
}

/** A workbook without such settings is calculated anew anyway. */
export function calculateOnOpening({ parts, path }: Workbook): void {
  parts.edit(path, (edit) => {
    const settings = childOf(edit.document.root, "calcPr");
    if (settings) edit.setValue(settings, "fullCalcOnLoad", "1");
  });
}
