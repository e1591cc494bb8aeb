/** Marks for the cells of a form, by what the cells stand for. */
import type { Form } from "#shared/form/form.ts";
import type { CellMark } from "../grid/grid-port.ts";

export interface FormMarks {
  /** The form whose rows the paths count. */
  readonly form: Form;
  /** By field, or by `levelPath` for the first row of a level 2. */
  readonly byPath: ReadonlyMap<string, CellMark>;
}

/** Who marks: each replaces its own marks only. Where both mark a cell, the review's sign is seen and both sentences are told. */
export const markLayers = ["review", "offices", "last-year"] as const;
export type MarkLayer = (typeof markLayers)[number];
export type LayeredMarks = Readonly<Partial<Record<MarkLayer, FormMarks>>>;

export function levelPath(level1: string, level2: string): string {
  return `${level1}›${level2}`;
}

/** Whether both draw the same. */
export function sameMarks(a: FormMarks, b: FormMarks): boolean {
  if (a.byPath.size !== b.byPath.size) return false;
  return [...a.byPath].every(([path, mark]) => {
    const other = b.byPath.get(path);
    return other?.level === mark.level && other.sentence === mark.sentence;
  });
}
