/**
 * A scripted accountant: what is done next is thrown by a seed, done in the window, and written into the model as it must come out.
 *
 * Invariant: forms come and go, so that there are always about as many, none older than some dozen steps: what grows over a run is no more work to do.
 */
import type { RouterClient } from "@orpc/server";
import type { Page } from "@playwright/test";
import { expect } from "./patient-expect.ts";
import type { Router } from "#backend/backend.ts";
import type { Form } from "#shared/form/form.ts";
import { Dice } from "../fuzz/dice.ts";
import { formWith, row } from "../helpers/forms.ts";
import { ModelForm, textsOf } from "./soak-model.ts";
import * as at from "./soak-window.ts";

type Client = RouterClient<Router>;

const formsAtOnce = 8;
const groups = ["数量指标", "质量指标", "时效指标"];

export class Accountant {
  readonly #page: Page;
  readonly #dice: Dice;
  readonly #forms: ModelForm[] = [];
  #open: ModelForm;
  /** Everything written is told apart by its number. */
  #count = 0;
  #made = 0;
  readonly done = new Map<string, number>();

  /** @param page The window, with the forms of `firstForms` in its library. */
  constructor(page: Page, seed: number, firstForms: readonly Form[]) {
    this.#page = page;
    this.#dice = new Dice(seed);
    this.#forms = firstForms.map((form) => new ModelForm(form.projectName, textsOf(form)));
    this.#made = firstForms.length;
    const [first] = this.#forms;
    if (!first) throw new RangeError("no forms to begin with");
    this.#open = first;
  }

  static firstForms(): Form[] {
    return Array.from({ length: formsAtOnce }, (_, number) => soakForm(number));
  }

  /** Where memory is measured: always the same form, as it came. */
  async goHome(): Promise<void> {
    await at.openByTree(this.#page, this.#forms[0]?.project ?? "");
    this.#open = this.#forms[0] ?? this.#open;
  }

  async doSomething(): Promise<void> {
    if (this.#open === this.#forms[0]) await this.#switch();
    const deeds = [
      ...several(5, "type", () => this.#typeValue()),
      ...several(2, "rename", () => this.#typeName()),
      ...several(2, "goal", () => this.#typeGoal()),
      ...several(3, "insert", () => this.#insert()),
      ...several(2, "delete", () => this.#delete()),
      ...several(3, "undo", () => this.#walk("undo")),
      ...several(2, "redo", () => this.#walk("redo")),
      ...several(3, "switch", () => this.#switch()),
      ...several(2, "replace a form", () => this.#replaceForm()),
      ...several(1, "export", () => at.exportForm(this.#page)),
      ...several(1, "review", () => at.walkFindings(this.#page)),
      ...several(1, "review all", () => at.reviewAll(this.#page, this.#forms.length)),
      ...several(1, "filter", () => at.narrowTree(this.#page, this.#dice.oneOf(this.#forms).project)),
      ...several(1, "print preview", () => at.lookAtPrint(this.#page)),
      ...several(1, "overview", () => at.lookAtPage(this.#page, "表格", "汇总与总览")),
      ...several(1, "indicators", () => at.lookAtPage(this.#page, "文件", "指标库")),
      ...several(1, "compare", () => at.lookAtPage(this.#page, "表格", "比较…")),
    ];
    const { name, run } = this.#dice.oneOf(deeds);
    await run();
    this.done.set(name, (this.done.get(name) ?? 0) + 1);
  }

  /** The library holds what the model holds, and the journal every step. */
  async expectAsModel(client: Client): Promise<void> {
    await at.saved(this.#page);
    const listed = await client.library.list();
    expect(listed.map(({ projectName }) => projectName).toSorted()).toEqual(
      this.#forms.map(({ project }) => project).toSorted(),
    );
    for (const { id, projectName } of listed) {
      const model = this.#forms.find(({ project }) => project === projectName);
      expect(textsOf((await client.forms.open({ id })).form), projectName).toEqual(model?.now);
      const { entries } = await client.forms.history({ id });
      const steps = entries.filter((entry) => entry.kind === "step" && entry.label !== "");
      expect(steps.length, `steps of ${projectName}`).toBe(model?.steps);
    }
  }

  get steps(): number {
    return this.#forms.reduce((sum, { steps }) => sum + steps, 0);
  }

  #anyRow(): number {
    return this.#dice.below(this.#open.now.rows.length);
  }

  #next(): string {
    this.#count += 1;
    return String(this.#count).padStart(6, "0");
  }

  async #goToRow(number: number): Promise<void> {
    await at.goTo(this.#page, this.#open.now.rows[number]?.name ?? "");
  }

  async #typeValue(): Promise<void> {
    const number = this.#anyRow();
    const value = `共${this.#next()}期`;
    await this.#goToRow(number);
    await this.#page.keyboard.press("ArrowRight");
    await at.typeOver(this.#page, value);
    this.#open.setRow(number, { value });
  }

  async #typeName(): Promise<void> {
    const number = this.#anyRow();
    const name = `改名后的工作${this.#next()}`;
    await this.#goToRow(number);
    await at.typeOver(this.#page, name);
    this.#open.setRow(number, { name });
  }

  async #typeGoal(): Promise<void> {
    const sentence = `第${this.#next()}件事要做完。`;
    await at.goTo(this.#page, this.#open.now.goal.slice(0, 12));
    await this.#page.keyboard.press("F2");
    await this.#page.keyboard.press("Control+End");
    await this.#page.keyboard.insertText(sentence);
    await this.#page.keyboard.press("Enter");
    await at.saved(this.#page);
    this.#open.step({ ...this.#open.now, goal: this.#open.now.goal + sentence });
  }

  async #insert(): Promise<void> {
    const number = this.#anyRow();
    const [name, value] = [`新增的工作${this.#next()}`, `共${this.#next()}项`];
    await this.#goToRow(number);
    await this.#page.keyboard.press("Control+Shift+Equal");
    await at.typeOver(this.#page, name);
    this.#open.insertBelow(number);
    this.#open.setRow(number + 1, { name });
    await this.#goToRow(number + 1);
    await this.#page.keyboard.press("ArrowRight");
    await at.typeOver(this.#page, value);
    this.#open.setRow(number + 1, { value });
  }

  async #delete(): Promise<void> {
    if (this.#open.now.rows.length < 6) return;
    const number = this.#anyRow();
    await this.#goToRow(number);
    await this.#page.keyboard.press("Control+Minus");
    await at.saved(this.#page);
    this.#open.delete(number);
  }

  async #walk(way: "undo" | "redo"): Promise<void> {
    await this.#page.locator(".form-grid td:visible").first().click();
    for (let left = 1 + this.#dice.below(4); left > 0 && this.#open[way](); left -= 1) {
      await this.#page.keyboard.press(way === "undo" ? "Control+z" : "Control+y");
    }
    // Half of an inserted row is not gone on from: its blank name could not be found again.
    while (this.#open.now.rows.some(({ name }) => name === "") && this.#open.undo())
      await this.#page.keyboard.press("Control+z");
    await at.saved(this.#page);
  }

  async #switch(): Promise<void> {
    this.#open = this.#dice.oneOf(this.#forms.slice(1));
    await (this.#dice.chance(0.5) ? at.openByTree : at.openBySearch)(this.#page, this.#open.project);
  }

  /** Never the first one, which is home. */
  async #replaceForm(): Promise<void> {
    const form = soakForm(this.#made);
    this.#made += 1;
    const [old] = this.#forms.splice(1, 1);
    await at.importForm(this.#page, form);
    this.#forms.push(new ModelForm(form.projectName, textsOf(form)));
    if (old) await at.removeForm(this.#page, old.project);
    await this.#switch();
  }
}

function soakForm(number: number): Form {
  const name = String(number).padStart(4, "0");
  const rows = Array.from({ length: 9 }, (_, i) =>
    row(groups[Math.floor(i / 3)] ?? "", `原有的工作${name}之${i + 1}号`, `共${i + 1}次`),
  );
  return formWith(rows, {
    title: "2026年自治区本级部门项目支出预算绩效目标表",
    projectName: `长跑项目${name}`,
    implementingUnit: "自治区示例厅本级",
    supervisingDepartment: "自治区示例厅",
    annualGoal: `目标${name}的开头一句要做好九件事。`,
  });
}

function several(times: number, name: string, run: () => Promise<void>) {
  return Array.from({ length: times }, () => ({ name, run }));
}
