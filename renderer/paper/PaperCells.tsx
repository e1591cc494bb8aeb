/** The cells of a laid-out form, drawn as they print; what they answer to is the caller's. */
import type { DOMAttributes, ReactNode } from "react";
import type { FormLayout, LaidOutCell } from "#shared/layout/form-layout.ts";
import { paperCellArea, paperCellFrame, paperCellText, paperGrid } from "./paper-style.ts";
import "./paper.css";

interface Props {
  readonly layout: FormLayout;
  /** Per cent. */
  readonly zoom: number;
  /** Further classes of a cell. */
  readonly classOf?: (cell: LaidOutCell) => string;
  readonly handlersOf?: (cell: LaidOutCell) => DOMAttributes<HTMLDivElement>;
  /** Lies on the same grid of rows and columns. */
  readonly children?: ReactNode;
}

export function PaperCells({ layout, zoom, classOf, handlersOf, children }: Props) {
  return (
    <div className="paper-cells" style={paperGrid(layout, zoom)}>
      {layout.cells.map((cell) => (
        <div
          key={`${cell.row}/${cell.column}`}
          data-slot={`${cell.row}/${cell.column}`}
          className={`paper-cell ${classOf?.(cell) ?? ""}`}
          style={{ ...paperCellArea(cell), ...paperCellText(cell, zoom), ...paperCellFrame(cell) }}
          {...handlersOf?.(cell)}
        >
          <span>{cell.text}</span>
        </div>
      ))}
      {children}
    </div>
  );
}
