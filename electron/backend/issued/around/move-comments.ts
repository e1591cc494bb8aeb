/** Comments at the cells they are about: the texts, the threads, and the boxes they are shown in. */
import type { WorkbookParts } from "../package/workbook-parts.ts";
import { movedArea } from "../sheet/move-places.ts";
import { movedShapes } from "./move-shapes.ts";
import type { Movement } from "../rows/movement.ts";
import { descendants, prefixedValue, valueOf } from "../xml/read-xml.ts";

export function moveComments(parts: WorkbookParts, { sheet, moves }: Movement): void {
  for (const path of parts.related(sheet.path, "comments", "threadedComment")) {
    parts.edit(path, (edit) => {
      for (const element of descendants(edit.document.root)) {
        if (element.name !== "comment" && element.name !== "threadedComment") continue;
        const name = valueOf(edit.document, element, "ref") ?? "";
        const moved = movedArea(name, moves);
        if (moved === undefined) edit.remove(element);
        else if (moved !== name) edit.setValue(element, "ref", moved);
      }
    });
  }
  for (const path of shapePaths(parts, sheet.path)) parts.setText(path, movedShapes(parts.text(path), moves));
}

/** Drawings of the old kind; those of headers and footers lie on no cell. */
export function shapePaths(parts: WorkbookParts, sheet: string): string[] {
  const document = parts.document(sheet);
  const ids = new Set(
    [...descendants(document.root, "sheetData")].flatMap((element) =>
      element.name === "legacyDrawing" ? [prefixedValue(document, element, "id")] : [],
    ),
  );
  return parts.relations(sheet).flatMap(({ id, target }) => (ids.has(id) && parts.has(target) ? [target] : []));
}
