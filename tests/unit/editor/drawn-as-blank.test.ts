/** A form in a window whose library has its issued blank: drawn as the blank, edited as any other, and by its template once the blank is gone. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { BlankSummary } from "#shared/api/blanks.ts";
import { changeTemplate } from "#shared/editing/change-template.ts";
import { newFormTemplate } from "#shared/template/templates.ts";
import type { Client } from "#renderer/desk/client.ts";
import { openFormSession } from "#renderer/editor/form-session.ts";
import { createDrawnTemplates } from "#renderer/paper/issued/drawn-templates.ts";
import { indexOf } from "#renderer/paper/layout-index.ts";
import { blankNamed } from "../../helpers/blank-files.ts";
import { fakeForms } from "../../helpers/fake-forms.ts";
import { formWith, row } from "../../helpers/forms.ts";

const { sheet } = blankNamed("its other title, three rows");
const hash = "ab12";
const listed: BlankSummary = {
  id: 1,
  file: "下发.xlsx",
  hash,
  size: 1,
  at: 1,
  forms: [{ sheet: sheet.name, title: "", year: null, template: newFormTemplate.id }],
  confirmed: true,
};

/** A library with these blanks, which a test may change. */
function library(...blanks: BlankSummary[]) {
  const kept = [...blanks];
  const calls = {
    list: () => Promise.resolve([...kept]),
    get: ({ id }: { id: number }) =>
      Promise.resolve({ summary: kept.find((one) => one.id === id), sheets: [sheet], answers: [[]] }),
  };
  return { kept, blanks: calls as unknown as Client["blanks"] };
}

const form = { ...formWith([row("数量指标", "甲", "1项")], { projectName: "培训费" }), issuedBlank: hash };

async function open({ blanks }: ReturnType<typeof library>) {
  const host = fakeForms(form);
  const templates = createDrawnTemplates({ blanks });
  const session = await openFormSession({ forms: host.forms, blanks } as unknown as Client, 1, undefined, templates);
  const surface = {
    finishTyping() {},
    select() {},
    follow() {},
    frame() {},
    openFind() {},
    findNext() {},
    takeFocus() {},
    leave() {},
  };
  session.editing.attach(surface);
  const layout = () => session.editing.sheet().layout;
  const textAt = (rowAt: number, column: number) => indexOf(layout()).cellAt({ row: rowAt, column })?.text;
  return { session, stored: host.form, templates, layout, textAt };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("is the blank's from the first, and what is typed, inserted and undone goes into it", async () => {
  const { session, layout, stored } = await open(library(listed));
  const { rowHeights, indicatorRows } = layout();
  expect(layout().columnWidths).toEqual(Array.from({ length: 6 }, () => sheet.columnWidth));
  session.editing.typed({ kind: "indicator", row: 0, column: "value" }, "2项");
  const name = indexOf(layout()).cellOf({ kind: "indicator", row: 0, column: "name" });
  if (name) session.editing.selected({ from: name, to: name });
  session.run("insert-below");
  expect(layout().indicatorRows).toHaveLength(indicatorRows.length + 1);
  expect(layout().rowHeights).toHaveLength(rowHeights.length + 1);
  session.run("undo");
  await session.flush();
  expect(stored().indicators).toEqual([row("数量指标", "甲", "2项")]);
  expect(layout().rowHeights).toHaveLength(rowHeights.length);
});

it("has no rows of indicators in its signatures and notes", async () => {
  const { session, layout } = await open(library(listed));
  const last = layout().rowHeights.length - 1;
  expect(layout().indicatorsEnd).toBeLessThanOrEqual(last);
  session.editing.selected({ from: { row: last, column: 0 }, to: { row: last, column: 5 } });
  session.run("insert-below");
  session.run("delete-rows");
  expect(session.getState().form).toEqual(form);
});

it("is its template's while the library has no such blank, and the blank's as soon as it has", async () => {
  const host = library();
  const { layout, templates } = await open(host);
  expect(templates.by(form)).toEqual({ kind: "not-drawn", why: "missing" });
  expect(layout().columnWidths).toEqual(newFormTemplate.columnWidths);
  host.kept.push(listed);
  templates.readAnew("all");
  await templates.ready(form);
  expect(templates.by(form)).toMatchObject({ kind: "blank", file: "下发.xlsx" });
  expect(layout().columnWidths).not.toEqual(newFormTemplate.columnWidths);
});

it("is its template's while the blank is not confirmed", async () => {
  const { templates } = await open(library({ ...listed, confirmed: false }));
  expect(templates.by(form)).toEqual({ kind: "not-drawn", why: "unsure" });
});

it("an undone choice of a blank is drawn at once", async () => {
  const { session, layout } = await open(library(listed));
  const before = session.getState().form;
  session.change("换表样", [{ kind: "set-form", form: changeTemplate(before, { template: newFormTemplate }).form }], "command");
  expect(layout().columnWidths).toEqual(newFormTemplate.columnWidths);
  session.run("undo");
  expect(layout().columnWidths).toEqual(Array.from({ length: 6 }, () => sheet.columnWidth));
});
