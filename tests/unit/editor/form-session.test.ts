import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { LaidOutCell } from "#shared/layout/form-layout.ts";
import type { Client } from "#renderer/desk/client.ts";
import type { FormSession } from "#renderer/editor/editor-port.ts";
import { openFormSession } from "#renderer/editor/form-session.ts";
import { areaOf, indexOf } from "#renderer/paper/layout-index.ts";
import { fakeForms } from "../../helpers/fake-forms.ts";
import { formWith, row } from "../../helpers/forms.ts";

const start = formWith([row("数量指标", "甲", "1项")], { title: "2026年测试表" });
const value = { kind: "indicator", row: 0, column: "value" } as const;

async function session(first = start, page?: number) {
  const host = fakeForms(first, page);
  const created = await openFormSession({ forms: host.forms } as unknown as Client, 1);
  const otherWindow = (text: string) => host.otherWindow([{ kind: "set-field", field: "annualGoal", text }]);
  return { session: created, stored: host.form, otherWindow, revision: host.revision, host };
}

function select({ editing }: FormSession, text: string) {
  const { layout } = editing.sheet();
  const cell = layout.cells.find((one) => one.text === text);
  if (cell) editing.selected(indexOf(layout).wholeArea({ from: cell, to: cell }));
}

describe("a session", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("hands live text to the host within a moment, as one step", async () => {
    const { session: one, stored } = await session();
    for (const text of ["1", "12", "12项"]) {
      one.editing.typing(value, text);
      await vi.advanceTimersByTimeAsync(100);
    }
    await vi.advanceTimersByTimeAsync(30);
    expect(stored().indicators[0]?.value).toBe("12项");
    one.editing.typed(value, "123项");
    await one.flush();
    expect(stored().indicators[0]?.value).toBe("123项");
    one.run("undo");
    await one.flush();
    expect(stored()).toEqual(start);
    expect(one.getState().undoLabel).toBeUndefined();
  });

  it("counts as saved only when the last key press is with the host", async () => {
    const { session: one } = await session();
    const saving = () => one.getState().saving.state;
    expect(saving()).toBe("saved");
    one.editing.typing(value, "1");
    expect(saving()).toBe("saving");
    await vi.advanceTimersByTimeAsync(200);
    expect(saving()).toBe("saved");
    one.editing.typing(value, "12");
    expect(saving()).toBe("saving");
    one.editing.typingCancelled();
    await one.flush();
    expect(saving()).toBe("saved");
  });

  it("forgets with Escape what had already been saved", async () => {
    const { session: one, stored } = await session();
    one.editing.typing({ kind: "indicator", row: 4, column: "name" }, "空行里的新指标");
    await vi.advanceTimersByTimeAsync(200);
    expect(stored().indicators).toHaveLength(2);
    one.editing.typingCancelled();
    await one.flush();
    expect(stored()).toEqual(start);
    expect(one.getState().undoLabel).toBeUndefined();
  });

  it("keeps title and year together although the year is typed key by key", async () => {
    const { session: one, stored } = await session();
    const year = { kind: "field", field: "year" } as const;
    for (const text of ["", "2", "20", "202", "2027"]) {
      one.editing.typing(year, text);
      await vi.advanceTimersByTimeAsync(130);
    }
    one.editing.typed(year, "2027");
    await one.flush();
    expect(stored()).toMatchObject({ year: 2027, title: "2027年测试表" });
  });

  it("keeps the year where what was typed or pasted is none, and says what is expected once it is finished", async () => {
    const { session: one, stored } = await session();
    const year = { kind: "field", field: "year" } as const;
    one.editing.typing(year, "202");
    await vi.advanceTimersByTimeAsync(130);
    expect(one.getState().hint).toBeUndefined();
    one.editing.typed(year, "20270");
    await one.flush();
    expect(stored()).toEqual(start);
    expect(one.getState().undoLabel).toBeUndefined();
    expect(one.getState().hint?.text).toBe("“20270”不是年份，年份没有改。请写四位数字，例如 2026。");
    select(one, "(2026年)");
    one.editing.fillSelection("明年");
    expect(one.getState().hint?.text).toMatch(/^“明年”不是年份/);
    one.editing.typed(year, "");
    expect(one.getState().form.year).toBeNull();
  });

  it("says why a sum cannot be typed into, and a label not either", async () => {
    const { session: one } = await session();
    const hintFor = (text: string) => {
      const cell = one.editing.sheet().layout.cells.find((candidate) => candidate.text === text || candidate.role === text);
      expect(cell && one.editing.mayEdit(cell)).toBe(false);
      return one.getState().hint?.text;
    };
    expect(hintFor("amount")).toMatch(/^“项目总额”由.+得出，请改分项。$/);
    expect(hintFor("指标值")).toBe("这是表头，不能修改。");
    expect(hintFor("质量指标")).toMatch(/分级/);
  });

  it("tells in a message that a sum cannot be typed into, once for each time one comes there", async () => {
    const { session: one } = await session();
    const cells = one.editing.sheet().layout.cells.filter(({ role }) => role === "amount" || role === "value");
    const [sum, other] = [cells.find(({ role }) => role === "amount"), cells.find(({ role }) => role === "value")];
    if (!sum || !other) throw new Error("no sum, or no value");
    const typeAt = (cell: LaidOutCell) => {
      one.editing.selected(areaOf(cell));
      return () => {
        one.editing.mayEdit(cell);
        return one.getState().told;
      };
    };
    const typeSum = typeAt(sum);
    const told = typeSum();
    expect(told).toEqual({ text: one.getState().hint?.text, undoable: false });
    expect(typeSum()).toBe(told);
    typeAt(other)();
    expect(typeAt(sum)()).not.toBe(told);
  });

  it("says the same where a sum or a label is pasted onto", async () => {
    vi.stubGlobal(
      "DOMParser",
      class {
        parseFromString() {
          return { body: { querySelectorAll: () => [] } };
        }
      },
    );
    const { session: one } = await session();
    const { layout } = one.editing.sheet();
    const hintFor = (isWanted: (cell: LaidOutCell) => boolean) => {
      const cell = layout.cells.find((candidate) => isWanted(candidate));
      one.editing.selected(cell && areaOf(cell));
      one.editing.paste({ text: "5", html: "" });
      return one.getState().hint?.text;
    };
    expect(hintFor(({ role }) => role === "amount")).toMatch(/^“项目总额”由.+得出，请改分项。$/);
    expect(hintFor(({ text }) => text === "指标值")).toBe("这是表头，不能修改。");
    expect(one.getState().form).toEqual(start);
    vi.unstubAllGlobals();
  });

  it("offers row commands only where there are rows", async () => {
    const { session: one } = await session();
    expect(one.getState().rowCommands).toBe(false);
    select(one, "甲");
    expect(one.getState().rowCommands).toBe(true);
    one.run("insert-below");
    expect(one.getState().form.indicators).toHaveLength(2);
    expect(one.getState().undoLabel).toBe("插入行");
    select(one, "项目名称");
    one.run("insert-below");
    expect(one.getState().hint?.text).toMatch(/选中/);
  });

  it.each([
    ["产出指标", "insert-below", 5, "成本指标"],
    ["产出指标", "insert-above", 0, "数量指标"],
    ["质量指标", "insert-below", 4, "质量指标"],
    ["效益指标", "insert-below", 8, "可持续影响"],
  ] as const)("with the label %s selected: %s adds one row, at %i", async (label, command, at, level2) => {
    const full = ["数量指标", "质量指标", "质量指标", "质量指标", "成本指标", "经济效益", "社会效益", "可持续影响"];
    const { session: one } = await session(formWith(full.map((name) => row(name, "甲"))));
    select(one, label);
    one.run(command);
    const { indicators } = one.getState().form;
    expect(indicators.map(({ name }, i) => (name === "" ? i : -1)).filter((i) => i >= 0)).toEqual([at]);
    expect(indicators[at]?.level2).toBe(level2);
    expect(indicators).toHaveLength(full.length + 1);
  });

  it("adds as many rows as are selected", async () => {
    const { session: one } = await session(formWith(["甲", "乙", "丙"].map((name) => row("数量指标", name))));
    const cells = one.editing.sheet().layout.cells.filter(({ text }) => text === "乙" || text === "丙");
    const [from, to] = cells;
    if (!from || !to) throw new Error("no such cells");
    one.editing.selected({ from: areaOf(from).from, to: areaOf(to).to });
    one.run("insert-below");
    expect(one.getState().form.indicators.map(({ name }) => name)).toEqual(["甲", "乙", "丙", "", ""]);
  });

  it("shows another window's revision at once, but neither its own nor while a text is typed", async () => {
    const { session: one, otherWindow, revision, host } = await session();
    one.editing.typed(value, "2项");
    one.noticeRevision(revision() + 1);
    await one.flush();
    expect(one.getState()).toMatchObject({ hint: undefined, undoLabel: "输入" });

    otherWindow("另一个窗口写的");
    one.noticeRevision(revision());
    await vi.advanceTimersByTimeAsync(1);
    expect(one.getState().form).toMatchObject({ annualGoal: "另一个窗口写的", indicators: [{ value: "2项" }] });
    expect(one.getState().hint?.text).toBe("这张表刚在别处改过（另一个窗口，或批量修改），已换成最新内容。");
    // The other window's step is the last one now, for both.
    one.run("undo");
    await one.flush();
    expect(host.form()).toMatchObject({ annualGoal: "", indicators: [{ value: "2项" }] });
    one.run("redo");
    await one.flush();

    const cell = one.editing.sheet().layout.cells.find(({ text }) => text === "2项");
    expect(cell && one.editing.mayEdit(cell)).toBe(true);
    otherWindow("又写的");
    one.noticeRevision(revision());
    await vi.advanceTimersByTimeAsync(1);
    expect(one.getState().form.annualGoal).toBe("另一个窗口写的");
    one.editing.typingCancelled();
    await vi.advanceTimersByTimeAsync(1);
    expect(one.getState().form.annualGoal).toBe("又写的");
  });

  it("says of a conflict met while typing what is true then: the cell is saved, Esc and redo put the rest back", async () => {
    const { session: one, stored, otherWindow } = await session();
    otherWindow("另一个窗口写的");
    one.editing.typing(value, "5");
    await vi.advanceTimersByTimeAsync(200);
    expect(one.getState().hint?.text).toMatch(/照常保存.*按 Esc 再按 Ctrl\+Y/);
    one.editing.typing(value, "56");
    await vi.advanceTimersByTimeAsync(200);
    expect(stored()).toMatchObject({ annualGoal: "另一个窗口写的", indicators: [{ value: "56" }] });
    one.editing.typingCancelled();
    one.run("redo");
    await one.flush();
    expect(stored()).toMatchObject({ annualGoal: "另一个窗口写的", indicators: [{ value: "5" }] });
  });

  it("offers nothing to put back once what was being typed is all there was and is kept", async () => {
    const { session: one, stored, otherWindow } = await session();
    otherWindow("另一个窗口写的");
    one.editing.typing(value, "5");
    await vi.advanceTimersByTimeAsync(200);
    one.editing.typed(value, "56");
    await vi.advanceTimersByTimeAsync(200);
    expect(stored()).toMatchObject({ annualGoal: "另一个窗口写的", indicators: [{ value: "56" }] });
    expect(one.getState()).toMatchObject({
      redoLabel: undefined,
      hint: { text: "这张表刚在别处改过（另一个窗口，或批量修改），已换成最新内容。" },
    });
    one.editing.typed(value, "57");
    expect(one.getState().hint).toBeUndefined();
  });

  it("undoes what was done before the form was opened, further back than came with it", async () => {
    const before = fakeForms(start, 25);
    for (let i = 1; i <= 60; i += 1) before.otherWindow([{ kind: "set-field", field: "annualGoal", text: String(i) }]);
    const one = await openFormSession({ forms: before.forms } as unknown as Client, 1);
    for (let i = 60; i > 0; i -= 1) {
      one.run("undo");
      await vi.advanceTimersByTimeAsync(1);
    }
    await one.flush();
    expect(before.form()).toEqual(start);
    expect(one.getState().undoLabel).toBeUndefined();
    for (let i = 0; i < 60; i += 1) one.run("redo");
    await one.flush();
    expect(before.form().annualGoal).toBe("60");
  });

  it("brings back with Esc what could be redone before the typing, and the host knows", async () => {
    const { session: one, host } = await session();
    one.editing.typed(value, "2项");
    one.run("undo");
    await one.flush();
    one.editing.typing(value, "3");
    await vi.advanceTimersByTimeAsync(200);
    expect(one.getState().redoLabel).toBeUndefined();
    one.editing.typingCancelled();
    expect(one.getState().redoLabel).toBe("输入");
    one.run("redo");
    await one.flush();
    expect(host.form().indicators[0]?.value).toBe("2项");
  });

  it("goes back to an old content as a step like any other", async () => {
    const { session: one, host } = await session();
    one.editing.typed(value, "2项");
    one.take("", [{ kind: "set-form", form: start }], "restored");
    expect(one.getState().undoLabel).toBe("恢复旧内容");
    one.run("undo");
    await one.flush();
    expect(host.form().indicators[0]?.value).toBe("2项");
  });

  it("repeats what was done last in another form that is opened", async () => {
    const last = { deed: undefined };
    const open = async () => openFormSession({ forms: fakeForms(start).forms } as unknown as Client, 1, last);
    const [one, two] = [await open(), await open()];
    select(one, "甲");
    one.run("insert-below");
    select(two, "甲");
    two.run("repeat");
    expect(two.getState().form.indicators.map(({ name }) => name)).toEqual(["甲", ""]);
    one.editing.typed(value, "9项");
    select(two, "1项");
    two.run("repeat");
    expect(two.getState().form.indicators[0]?.value).toBe("9项");
    // Where it makes no sense it says so.
    one.run("insert-below");
    select(two, "项目名称");
    two.run("repeat");
    expect(two.getState().hint?.text).toMatch(/选中/);
  });

  it("puts sums right when asked to", async () => {
    const { session: one } = await session();
    one.run("recompute-sums");
    expect(one.getState().hint?.text).toMatch(/一致/);
  });
});
