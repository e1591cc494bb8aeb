/**
 * What must be in the library, kept beside the window by the script that drives it: the texts of each form, and every step with its way back. It
 * knows nothing of how the program does it.
 */
import type { Form } from "#shared/form/form.ts";

export interface Row {
  readonly level2: string;
  readonly name: string;
  readonly value: string;
}

export interface Texts {
  readonly goal: string;
  readonly rows: readonly Row[];
}

export function textsOf({ annualGoal, indicators }: Form): Texts {
  return { goal: annualGoal, rows: indicators.map(({ level2, name, value }) => ({ level2, name, value })) };
}

export class ModelForm {
  readonly project: string;
  now: Texts;
  /** Steps ever done, those undone and left behind included: the journal has each. */
  steps = 0;
  readonly #past: Texts[] = [];
  #future: Texts[] = [];

  constructor(project: string, now: Texts) {
    this.project = project;
    this.now = now;
  }

  step(next: Texts): void {
    this.#past.push(this.now);
    this.#future = [];
    this.now = next;
    this.steps += 1;
  }

  setRow(at: number, change: Partial<Row>): void {
    this.step({ ...this.now, rows: this.now.rows.map((row, i) => (i === at ? { ...row, ...change } : row)) });
  }

  insertBelow(at: number): void {
    const { rows } = this.now;
    const blank = { level2: rows[at]?.level2 ?? "", name: "", value: "" };
    this.step({ ...this.now, rows: rows.toSpliced(at + 1, 0, blank) });
  }

  delete(at: number): void {
    this.step({ ...this.now, rows: this.now.rows.toSpliced(at, 1) });
  }

  /** Whether there was one. */
  undo(): boolean {
    const before = this.#past.pop();
    if (!before) return false;
    this.#future.push(this.now);
    this.now = before;
    return true;
  }

  redo(): boolean {
    const after = this.#future.pop();
    if (!after) return false;
    this.#past.push(this.now);
    this.now = after;
    return true;
  }
}
