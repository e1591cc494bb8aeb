import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { AppError } from "#shared/api/app-error.ts";
import type { OpenTrayForm, TrayForm } from "#shared/api/imports.ts";
import { corrected, openCorrection, type Change, type Correction } from "#shared/correcting/correction.ts";
import type { Form } from "#shared/form/form.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import type { Client } from "#renderer/desk/client.ts";
import { indexOf } from "#renderer/paper/layout-index.ts";
import type { LostCorrections } from "#renderer/import/correction/lost-corrections.ts";
import { createTraySession, type TraySession } from "#renderer/import/correction/tray-session.ts";

const [form] = sampleForms as [Form, ...Form[]];
const piece = { text: "（二期）", where: { row: 3, column: 1 } };
const opened = {
  form: { id: 7, corrected: false, revision: 0 },
  recognized: { form, unplaced: [piece], notes: [], line: 1, origins: {} },
  placed: [],
  inLibrary: [],
  done: [],
  undone: [],
} as unknown as OpenTrayForm;
const name = { kind: "field", field: "projectName" } as const;
const unit = { kind: "field", field: "implementingUnit" } as const;
const typing = (field: "projectName" | "implementingUnit", text: string): Change => ({
  kind: "take",
  label: "输入",
  edits: [{ kind: "set-field", field, text }],
});

/** A host as the contract has it, with another window that corrects the form. */
function hostOf() {
  let revision = 0;
  let kept: Correction = openCorrection(opened);
  const now = (): OpenTrayForm => {
    const { form, origins, placed, done, undone } = kept;
    const recognized = { ...opened.recognized, form, origins };
    const listed = { ...opened.form, corrected: revision > 0, revision };
    return { ...opened, form: listed, recognized, placed: [...placed], done: [...done], undone: [...undone] };
  };
  const keep = (change: Change) => {
    kept = corrected(kept, change);
    revision += 1;
  };
  type Imports = Client["imports"];
  const correct = vi.fn<Imports["correct"]>(async (input) => {
    if (input.revision !== revision) throw new AppError("form-changed");
    keep(input.change);
    return now();
  });
  /** The library is exchanged for one in which the form is at this revision. */
  const exchange = (content: Correction, at: number) => {
    kept = content;
    revision = at;
  };
  const open = vi.fn<Imports["open"]>(async () => now());
  return { correct, open, now, elsewhere: keep, exchange, revision: () => revision };
}

let host: ReturnType<typeof hostOf>;
const listed = vi.fn<(form: TrayForm) => void>();
const lost = vi.fn<(lost: LostCorrections) => void>();
const session = (): TraySession =>
  createTraySession(host as unknown as Client["imports"], host.now(), { onListed: listed, onLost: lost });
const kept = () => host.now().recognized.form;
const idle = () => vi.advanceTimersByTimeAsync(10);

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, "error").mockImplementation(() => {});
  host = hostOf();
  listed.mockReset();
  lost.mockReset();
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
  expect(one.getState()).toMatchObject({
    form: { projectName: "甲" },
    undoLabel: "输入",
    redoLabel: "输入",
    saving: { state: "saving" },
  });
  await one.flush();
  expect(host.correct.mock.calls.map(([{ revision, change }]) => [revision, change.kind])).toEqual([
    [0, "take"],
    [1, "take"],
    [2, "undo"],
  ]);
  expect(one.getState()).toMatchObject({ saving: { state: "saved" }, opened: { form: { revision: 3 } } });
  expect(listed).toHaveBeenLastCalledWith(host.now().form);
});

test("corrections of before are undone after the form is opened again", async () => {
  const before = session();
  before.type(name, "甲");
  before.type(name, "乙");
  before.run("undo");
  await before.flush();
  const one = session();
  one.run("redo");
  expect(one.getState().form.projectName).toBe("乙");
  one.run("undo");
  one.run("undo");
  expect(one.getState()).toMatchObject({ form, undoLabel: undefined, redoLabel: "输入" });
  await one.flush();
  expect(kept()).toEqual(form);
});

test("what is being typed is kept as one step, and can be taken back", async () => {
  const one = session();
  one.type(name, "甲");
  one.draft(name, "乙");
  one.draft(name, "乙丙");
  await one.flush();
  expect(kept().projectName).toBe("乙丙");
  one.type(name, "乙丙丁");
  one.run("undo");
  expect(one.getState().form.projectName).toBe("甲");
  one.draft(name, "戊");
  one.retractDraft();
  // What was undone before can still be redone: nothing has been typed.
  expect(one.getState()).toMatchObject({ form: { projectName: "甲" }, undoLabel: "输入", redoLabel: "输入" });
  // Nothing was drafted: nothing earlier goes.
  one.draft(name, "甲");
  one.retractDraft();
  await one.flush();
  expect(kept().projectName).toBe("甲");
  expect(host.now().done).toHaveLength(1);
});

test("what was kept while typing is not sent again when it is finished", async () => {
  const one = session();
  one.draft(name, "甲");
  one.type(name, "甲");
  await one.flush();
  expect(host.correct).toHaveBeenCalledTimes(1);
});

test("a piece is placed with its origin, leaves the list, and comes back with undo", async () => {
  const one = session();
  one.place(0, { kind: "cell", cell: name }, "append");
  expect(one.getState().form.projectName).toBe(`${form.projectName}（二期）`);
  expect([...one.getState().placed]).toEqual([0]);
  const { layout, current } = one.getState();
  expect(indexOf(layout).cellAt(current)?.target).toEqual(name);
  await one.flush();
  expect(host.now()).toMatchObject({ placed: [0], recognized: { origins: { projectName: [piece.where] } } });
  one.run("undo");
  expect([...one.getState().placed]).toEqual([]);
  await one.flush();
  expect(host.now()).toMatchObject({ placed: [], recognized: { form, origins: {} } });
});

test.for([new TypeError("Failed to fetch"), new AppError("library-busy")])(
  "while the host cannot keep it (%s) it is tried again, and the person is told until it is kept",
  async (failure) => {
    host.correct.mockRejectedValueOnce(failure);
    const one = session();
    one.type(name, "甲");
    one.type(unit, "乙");
    await idle();
    expect(one.getState().saving).toMatchObject({ state: "failed" });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(one.getState()).toMatchObject({ saving: { state: "saved" }, form: { projectName: "甲" } });
    expect(kept()).toMatchObject({ projectName: "甲", implementingUnit: "乙" });
    expect(lost).not.toHaveBeenCalled();
  },
);

test("an answer that was lost on the way is no other window's correction", async () => {
  const { correct } = host;
  correct.mockImplementationOnce(async ({ change }) => {
    host.elsewhere(change);
    throw new TypeError("Failed to fetch");
  });
  const one = session();
  one.type(name, "甲");
  one.type(unit, "乙");
  await vi.advanceTimersByTimeAsync(2_000);
  expect(kept()).toMatchObject({ projectName: "甲", implementingUnit: "乙" });
  expect(host.now().done).toHaveLength(2);
  expect(one.getState()).toMatchObject({ saving: { state: "saved" }, redoLabel: undefined, hint: undefined });
});

test("where another window corrected the form first, its content is shown, and what was typed is offered", async () => {
  const one = session();
  host.elsewhere(typing("implementingUnit", "别处"));
  one.type(name, "甲");
  await one.flush();
  expect(one.getState()).toMatchObject({
    form: { projectName: form.projectName, implementingUnit: "别处" },
    redoLabel: "放回刚才输入的内容",
    hint: expect.stringContaining("按 Ctrl+Y 放回") as string,
  });
  expect(lost).not.toHaveBeenCalled();
  one.run("redo");
  await one.flush();
  expect(kept()).toMatchObject({ projectName: "甲", implementingUnit: "别处" });
  one.run("undo");
  one.run("undo");
  await one.flush();
  expect(kept()).toEqual(form);
});

test("text that has no place any more is told of", async () => {
  const one = session();
  host.elsewhere({ kind: "take", label: "输入", edits: [{ kind: "set-field", field: "indicators.0.value", text: "别处" }] });
  const [row = 0] = one.getState().layout.indicatorRows;
  const cell = indexOf(one.getState().layout).cellAt({ row, column: 2 })?.target;
  if (!cell) throw new Error("the first row has a name");
  one.type(cell, "新的指标");
  await one.flush();
  expect(lost).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ project: form.projectName, texts: [expect.stringContaining("新的指标")] }),
  );
});

test("where rows came or went elsewhere, what was typed is offered in its row, and the selected cell stays selected", async () => {
  const one = session();
  const { layout } = one.getState();
  const [first, second] = layout.indicatorRows.map((row) => indexOf(layout).cellAt({ row, column: 2 }));
  if (!first?.target || !second?.target) throw new Error("the first rows have names");
  one.goTo({ row: second.row, column: second.column });
  host.elsewhere({ kind: "take", label: "删除行", edits: [{ kind: "splice-indicators", at: 0, remove: 1, insert: [] }] });
  one.type(first.target, "新的指标");
  one.type(second.target, "第二行");
  await one.flush();
  expect(one.getState().current).toMatchObject({ row: layout.indicatorRows[0] });
  one.run("redo");
  await one.flush();
  const names = kept().indicators.map(({ name: written }) => written);
  expect(names[0]).toBe("第二行");
  expect(names).toContain("新的指标");
});

test("what another window corrects is shown when the tray tells of it, but not under somebody who types", async () => {
  const one = session();
  host.elsewhere(typing("implementingUnit", "别处"));
  one.noticeRevision(host.revision());
  await idle();
  expect(one.getState()).toMatchObject({ form: { implementingUnit: "别处" }, undoLabel: "输入" });

  one.setTyping(() => {
    one.type(name, "正在输入");
    one.setTyping(undefined);
  });
  host.elsewhere(typing("implementingUnit", "又改了"));
  one.noticeRevision(host.revision());
  one.draft(name, "正在");
  await idle();
  expect(one.getState().form).toMatchObject({ projectName: "正在", implementingUnit: "别处" });
  await one.flush();
  expect(one.getState()).toMatchObject({
    form: { projectName: form.projectName, implementingUnit: "又改了" },
    redoLabel: "放回刚才输入的内容",
  });
  one.run("redo");
  await one.flush();
  expect(kept()).toMatchObject({ projectName: "正在输入", implementingUnit: "又改了" });
});

test("its own corrections, told of by the tray, change nothing", async () => {
  const one = session();
  one.type(name, "甲");
  one.noticeRevision(1);
  await one.flush();
  one.noticeRevision(1);
  await idle();
  expect(host.open).not.toHaveBeenCalled();
  expect(one.getState().hint).toBeUndefined();
});

test("what the host will not keep is told with all that was typed, and not sent again", async () => {
  host.correct.mockRejectedValue(new AppError("tray-form-missing"));
  const one = session();
  one.type(name, "甲");
  one.type(unit, "乙");
  await one.flush();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(host.correct).toHaveBeenCalledTimes(1);
  expect(lost).toHaveBeenCalledExactlyOnceWith({
    project: "甲",
    reason: expect.stringContaining("已不在“待导入”里") as string,
    texts: ["甲", "乙"],
  });
  // The person can go on to another form.
  expect(one.getState().saving).toEqual({ state: "saved" });
});

test("where the library can only be read, the form goes back to what is kept, and what was typed is told", async () => {
  const one = session();
  one.type(unit, "乙");
  await one.flush();
  host.correct.mockRejectedValueOnce(new AppError("library-read-only", "/盘/库.sqlite"));
  one.type(name, "甲");
  await one.flush();
  expect(lost).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ project: "甲", texts: ["甲"] }));
  expect(one.getState()).toMatchObject({ saving: { state: "saved" }, form: { projectName: form.projectName } });
  one.run("undo");
  await one.flush();
  expect(kept()).toEqual(form);
  expect(one.getState().form).toEqual(form);
});

test("an exchanged library is read before anything is sent, though its revision is the same or an earlier one", async () => {
  const other = corrected(openCorrection(opened), typing("implementingUnit", "备份里的"));
  for (const revision of [2, 1]) {
    host = hostOf();
    const one = session();
    one.type(name, "甲");
    one.type(name, "乙");
    await one.flush();
    host.exchange(other, revision);
    one.readAnew();
    one.type(name, "丙");
    await one.flush();
    expect(kept()).toEqual(other.form);
    expect(one.getState()).toMatchObject({ form: other.form, redoLabel: "放回刚才输入的内容" });
    one.run("redo");
    await one.flush();
    expect(kept()).toMatchObject({ projectName: "丙", implementingUnit: "备份里的" });
  }
});

test("a library read anew that is the same takes what is being typed", async () => {
  const one = session();
  one.setTyping(() => {});
  one.readAnew();
  one.draft(name, "正在");
  await idle();
  expect(one.getState()).toMatchObject({ saving: { state: "saved" }, hint: undefined });
  expect(kept().projectName).toBe("正在");
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
