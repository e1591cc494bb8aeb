/** What peers are given: a form laid out, as plain data, so that they have nothing to do but to write it. */
import type { Form } from "#shared/form/form.ts";
import { printedValue } from "#shared/filling/printed-value.ts";
import { cellStyles } from "#shared/layout/cell-styles.ts";
import { layOut } from "#shared/layout/lay-out.ts";
import { templateOf } from "#shared/template/templates.ts";

export interface DrawnForm {
  readonly name: string;
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly number[];
  readonly headerRow: number;
  readonly cells: readonly DrawnCell[];
}

export interface DrawnCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  readonly isNumber: boolean;
  readonly format: string;
  readonly style: string;
}

export type DrawnStyle = Pick<(typeof cellStyles)[keyof typeof cellStyles], "fontSize" | "horizontal" | "framed" | "fill"> & {
  readonly font: string;
};

export function drawnForm(form: Form, name: string): DrawnForm {
  const template = templateOf(form.template);
  const { columnWidths, rowHeights, headerRow, cells } = layOut(form, template);
  return {
    name,
    columnWidths: columnWidths.map((points) => Math.round((points * 96) / 72) / 7),
    rowHeights,
    headerRow,
    cells: cells.map(({ row, column, rowSpan, columnSpan, role, text }) => {
      const { value, format } = printedValue({ role, text }, template);
      return { row, column, rowSpan, columnSpan, text, isNumber: value.kind === "number", format, style: role };
    }),
  };
}

export function drawnStyles(): Readonly<Record<string, DrawnStyle>> {
  return Object.fromEntries(
    Object.entries(cellStyles).map(([role, { fonts, fontSize, horizontal, framed, fill }]) => [
      role,
      { font: fonts[0] ?? "", fontSize, horizontal, framed, ...(fill !== undefined && { fill }) },
    ]),
  );
}
