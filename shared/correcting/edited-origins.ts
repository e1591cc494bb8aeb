/**
 * Where each field comes from after edits. Typing into a field leaves its origin; inserting, deleting and moving rows takes the origins of
 * the other rows along with them.
 */
import { applyEdits, type Edit } from "../form/edit.ts";
import type { Form, Indicator } from "../form/form.ts";
import type { Origins } from "../recognize/recognized.ts";

/** Origins of one indicator row, by column. */
type RowOrigins = Origins;

const rowPath = /^indicators\.(\d+)\.(.+)$/;

export function originsAfter(origins: Origins, form: Form, edits: readonly Edit[]): Origins {
  if (edits.every(({ kind }) => kind === "set-field")) return origins;
  let current = form;
  let rows = rowsOf(origins, form.indicators.length);
  /** Rows that were taken out: one that is put in again elsewhere was moved. */
  const out: { indicator: Indicator; origins: RowOrigins }[] = [];
  for (const edit of edits) {
    if (edit.kind === "splice-indicators") {
      const { at, remove, insert } = edit;
      for (let i = at; i < at + remove; i += 1) {
        const indicator = current.indicators[i];
        if (indicator) out.push({ indicator, origins: rows[i] ?? {} });
      }
      rows = rows.toSpliced(at, remove, ...insert.map((indicator) => takeBack(out, indicator)));
    }
    current = applyEdits(current, [edit]).form;
  }
  return { ...headOrigins(origins), ...Object.fromEntries(rows.flatMap((row, i) => pathsOf(row, i))) };
}

function takeBack(out: { indicator: Indicator; origins: RowOrigins }[], { name, value }: Indicator): RowOrigins {
  const at = out.findIndex(({ indicator }) => indicator.name === name && indicator.value === value);
  return at < 0 ? {} : (out.splice(at, 1)[0]?.origins ?? {});
}

function rowsOf(origins: Origins, count: number): RowOrigins[] {
  const rows: RowOrigins[] = Array.from({ length: count }, () => ({}));
  for (const [path, places] of Object.entries(origins)) {
    const match = rowPath.exec(path);
    const row = match && rows[Number(match[1])];
    if (row && match[2] !== undefined) row[match[2]] = places;
  }
  return rows;
}

function headOrigins(origins: Origins): Origins {
  return Object.fromEntries(Object.entries(origins).filter(([path]) => !rowPath.test(path)));
}

function pathsOf(row: RowOrigins, index: number): [string, Origins[string]][] {
  return Object.entries(row).map(([column, places]) => [`indicators.${index}.${column}`, places]);
}
