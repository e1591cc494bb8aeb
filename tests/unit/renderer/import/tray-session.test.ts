import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { OpenTrayForm } from "#shared/api/imports.ts";
import { AppError } from "#shared/api/app-error.ts";
import type { Form } from "#shared/form/form.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import type { Client } from "#renderer/desk/client.ts";
import { indexOf } from "#renderer/paper/layout-index.ts";
import { createTraySession, type TraySession } from "#renderer/import/correction/tray-session.ts";

const [form] = sampleForms as [Form, ...Form[]];
const piece = { text: "（二期）", where: { row: 3, column: 1 } };
const opened = {
  form: { id: 7, corrected: false },
  recognized: { form, unplaced: [piece], notes: [], line: 1, origins: {} },
  placed: [],
  inLibrary: [],
} as unknown as OpenTrayForm;

type Correct = Client["imports"]["correct"];
const correct = vi.fn<Correct>();
const listed = vi.fn<(form: OpenTrayForm["form"]) => void>();
const session = (): TraySession => createTraySession({ correct } as unknown as Client["imports"], opened, listed);
const name = { kind: "field", field: "projectName" } as const;
const kept = { ...opened, form: { ...opened.form, corrected: true } };

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, "error").mockImplementation(() => {});
  correct.mockReset();
  correct.mockResolvedValue(kept);
  listed.mockReset();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test("what is typed is in the form at once, and in the tray in the order it was typed", async () => {
  const one = session();
  one.type(name, "甲");
  one.type(name, "乙");
  one.run("undo");
  expect(one.getState()).toMatchObject({ form: { projectName: "甲" }, undoLabel: "输入", redoLabel: "输入" });
  await one.kept();
  const texts = correct.mock.calls.map(([{ edits }]) => edits.map((edit) => (edit.kind === "set-field" ? edit.text : "")));
  expect(texts).toEqual([["甲"], ["乙"], ["甲"]]);
  expect(listed).toHaveBeenLastCalledWith(kept.form);
});

test("what is being typed is kept as one step, and can be taken back", async () => {
  const one = session();
  one.type(name, "甲");
  one.draft(name, "乙");
  one.draft(name, "乙丙");
  expect(one.getState().form.projectName).toBe("乙丙");
  one.type(name, "乙丙丁");
  one.run("undo");
  expect(one.getState().form.projectName).toBe("甲");
  one.draft(name, "戊");
  one.retractDraft();
  expect(one.getState()).toMatchObject({ form: { projectName: "甲" }, undoLabel: "输入" });
  // Nothing was drafted: nothing earlier goes.
  one.draft(name, "甲");
  one.retractDraft();
  expect(one.getState().form.projectName).toBe("甲");
  await one.kept();
  const texts = correct.mock.calls.flatMap(([{ edits }]) => edits.map((edit) => (edit.kind === "set-field" ? edit.text : "")));
  expect([texts[1], texts.at(-1)]).toEqual(["乙", "甲"]);
});

test("a piece is placed with its origin, leaves the list, and comes back with undo", async () => {
  const one = session();
  one.place(0, { kind: "cell", cell: name }, "append");
  expect(one.getState().form.projectName).toBe(`${form.projectName}（二期）`);
  expect([...one.getState().placed]).toEqual([0]);
  const { layout, current } = one.getState();
  expect(indexOf(layout).cellAt(current)?.target).toEqual(name);
  one.run("undo");
  expect([...one.getState().placed]).toEqual([]);
  await one.kept();
  expect(correct.mock.calls.map(([{ placed, origins }]) => [placed, origins["projectName"]])).toEqual([
    [[0], [piece.where]],
    [[], undefined],
  ]);
});

test("while the host is away it is tried again, and the person is told until it is kept", async () => {
  correct.mockRejectedValueOnce(new TypeError("Failed to fetch"));
  const one = session();
  one.type(name, "甲");
  await vi.advanceTimersByTimeAsync(10);
  expect(one.getState().problem).toContain("正在重试");
  await vi.advanceTimersByTimeAsync(2_000);
  expect(one.getState()).toMatchObject({ problem: undefined, form: { projectName: "甲" } });
  expect(correct).toHaveBeenCalledTimes(2);
});

test("what the host refuses is told and not sent again", async () => {
  correct.mockRejectedValueOnce(new AppError("form-missing"));
  const one = session();
  one.type(name, "甲");
  await one.kept();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(one.getState().problem).toBe("这张表已不在表格库里。");
  expect(correct).toHaveBeenCalledTimes(1);
});

test("row commands act on the row the person is at, and say so where they are at none", () => {
  const one = session();
  one.run("insert-below");
  expect(one.getState()).toMatchObject({ rowCommands: false, form, hint: "请先选中要处理的指标行。" });
  const [row = 0] = one.getState().layout.indicatorRows;
  one.goTo({ row, column: 2 });
  expect(one.getState().rowCommands).toBe(true);
  one.run("insert-below");
  expect(one.getState().form.indicators).toHaveLength(form.indicators.length + 1);
  expect(one.getState().current.row).toBe(one.getState().layout.indicatorRows[1]);
  one.run("delete-rows");
  expect(one.getState().form).toEqual(form);
});
