/**
 * Indicator rows as the form prints them, and what inserting, deleting and moving them means.
 *
 * The form holds a list of indicators; the printed form groups them under the template's tree and prints a level 2 without indicators
 * as one empty row. Levels the template does not know come after those it knows, so that nothing is ever left out.
 */
import { applyEdits, type Edit } from "../form/edit.ts";
import type { Form, Indicator } from "../form/form.ts";
import type { Template } from "../template/template.ts";

export interface PrintedRow {
  readonly level1: string;
  readonly level2: string;
  /** Which indicator the row prints; `undefined` for the empty row of a level 2 that has none. */
  readonly index: number | undefined;
}

/** All indicator rows from top to bottom. */
export function printedRows(form: Form, template: Template): PrintedRow[] {
  return indicesByLevel(form, template).flatMap(({ level1, level2, indices }): PrintedRow[] =>
    indices.length === 0 ? [{ level1, level2, index: undefined }] : indices.map((index) => ({ level1, level2, index })),
  );
}

interface Level {
  readonly level1: string;
  readonly level2: string;
}

/** The levels in printed order: the template's, then those that only this form has; each with its places in `form.indicators`. */
function indicesByLevel(form: Form, template: Template): (Level & { readonly indices: readonly number[] })[] {
  const tree = new Map(
    template.tree.map((level1) => [level1.name, new Map(level1.level2.map(({ name }) => [name, [] as number[]]))]),
  );
  for (const [index, { level1, level2 }] of form.indicators.entries()) {
    const known = tree.get(level1) ?? new Map<string, number[]>();
    const indices = known.get(level2) ?? [];
    indices.push(index);
    tree.set(level1, known.set(level2, indices));
  }
  return [...tree].flatMap(([level1, known]) => [...known].map(([level2, indices]) => ({ level1, level2, indices })));
}

/**
 * Inserts blank rows above or below printed row `at`, in its level 2. The empty row of a level 2 without indicators counts as one:
 * inserting beside it gives two.
 */
export function insertRows(form: Form, template: Template, at: number, where: "above" | "below", count = 1): Edit[] {
  const rows = printedRows(form, template);
  const row = rows[at];
  if (!row) return [];
  if (row.index === undefined) return [splice(insertionIndex(rows, at), 0, blanks(row, count + 1))];
  return [splice(row.index + (where === "below" ? 1 : 0), 0, blanks(row, count))];
}

/** The edits that give printed row `at` an indicator of its own, so that text can be set in it; none where it has one. */
export function fillRow(form: Form, template: Template, at: number): { edits: Edit[]; index: number } | undefined {
  const rows = printedRows(form, template);
  const row = rows[at];
  if (!row) return undefined;
  if (row.index !== undefined) return { edits: [], index: row.index };
  const index = insertionIndex(rows, at);
  return { edits: [splice(index, 0, blanks(row, 1))], index };
}

/** Deletes the indicators of printed rows `from` to `to` (both included). Empty rows of the template stay: the form always prints them. */
export function deleteRows(form: Form, template: Template, from: number, to: number): Edit[] {
  const doomed = printedRows(form, template)
    .slice(from, to + 1)
    .flatMap((row) => (row.index === undefined ? [] : [row.index]));
  // From the last to the first, so that the earlier indices stay true.
  return doomed.toSorted((a, b) => b - a).map((index) => splice(index, 1, []));
}

/**
 * Moves the indicator of printed row `at` one row up or down, and says on which printed row it then stands. Within its level 2 it
 * changes places with its neighbour; at the edge it joins the neighbouring level 2. No edits at the very top and bottom.
 */
export function moveRow(form: Form, template: Template, at: number, step: -1 | 1): { edits: Edit[]; at: number } {
  const rows = printedRows(form, template);
  const row = rows[at];
  const neighbour = rows[at + step];
  const indicator = row?.index === undefined ? undefined : form.indicators[row.index];
  if (!row || row.index === undefined || !indicator || !neighbour) return { edits: [], at };
  const moved = { ...indicator, level1: neighbour.level1, level2: neighbour.level2 };
  const staysInLevel = neighbour.level1 === row.level1 && neighbour.level2 === row.level2;
  const target = neighbour.index ?? insertionIndex(rows, at + step);
  // Within the level the row passes its neighbour; across levels it lands beside the neighbour, on the near side.
  const before = staysInLevel ? step < 0 : step > 0;
  const insertAt = target + (neighbour.index === undefined || before ? 0 : 1);
  const landsAt = insertAt > row.index ? insertAt - 1 : insertAt;
  const edits = [splice(row.index, 1, []), splice(landsAt, 0, [moved])];
  // A template's level that loses its only row keeps an empty one, another level vanishes: ask rather than count.
  const after = printedRows(applyEdits(form, edits).form, template);
  return { edits, at: after.findIndex(({ index }) => index === landsAt) };
}

/** Where in the list of indicators a row of printed row `at` belongs: after the last indicator printed above it. */
function insertionIndex(rows: readonly PrintedRow[], at: number): number {
  const above = rows.slice(0, at).findLast((row) => row.index !== undefined);
  return above?.index === undefined ? 0 : above.index + 1;
}

function blanks({ level1, level2 }: Level, count: number): Indicator[] {
  return Array.from({ length: count }, () => ({ level1, level2, name: "", value: "" }));
}

function splice(at: number, remove: number, insert: Indicator[]): Edit {
  return { kind: "splice-indicators", at, remove, insert };
}
