/** What is selected or being typed stays with its row while another window inserts, deletes and moves rows. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { insertRows } from "#shared/editing/indicator-rows.ts";
import { shiftRows } from "#shared/editing/move-rows.ts";
import { applyChange } from "#shared/form/change.ts";
import type { Edit } from "#shared/form/edit.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import type { Client } from "#renderer/desk/client.ts";
import { openFormSession } from "#renderer/editor/form-session.ts";
import type { EditorSurface } from "#renderer/editor/session/form-editing.ts";
import { followRows } from "#renderer/editor/session/follow-rows.ts";
import { openDocument } from "#renderer/editor/session/form-document.ts";
import type { Area } from "#renderer/paper/area.ts";
import { areaOf, indexOf } from "#renderer/paper/layout-index.ts";
import { fakeForms } from "../../helpers/fake-forms.ts";
import { formWith, row } from "../../helpers/forms.ts";
import { noHistory, step } from "../../helpers/take-step.ts";

const names = ["甲", "乙", "丙"];
const start = formWith(names.map((name) => row("数量指标", name, "1项")));
const insertAt = (at: number): Edit => ({ kind: "splice-indicators", at, remove: 0, insert: [row("数量指标", "")] });
const insert = insertAt(0);
const remove = (at: number): Edit => ({ kind: "splice-indicators", at, remove: 1, insert: [] });

describe("rows of two documents", () => {
  const opened = openDocument({ form: start, history: noHistory });
  const after = (...steps: (readonly Edit[])[]) => steps.reduce((one, edits) => applyChange(one, step(edits)), opened);

  it.each([
    ["inserted above", after([insert]), [1, 2, 3]],
    ["deleted", after([remove(1)]), [0, undefined, 1]],
    ["moved", after(shiftRows(start, ningxia2026, { first: 0, last: 0 }, 1).edits), [1, 0, 2]],
    ["moved to another level", after(shiftRows(start, ningxia2026, { first: 2, last: 2 }, 1).edits), [0, 1, 2]],
    ["typed into", after([{ kind: "set-field", field: "indicators.1.name", text: "又名" }], [insert]), [1, 2, 3]],
    ["deleted, with another put in its place", after([remove(1)], [insertAt(1)]), [0, undefined, 2]],
    [
      "replaced by other content",
      after([{ kind: "set-form", form: formWith([row("数量指标", "丙", "1项")]) }]),
      [undefined, undefined, 0],
    ],
  ] as const)("%s", (_, theirs, places) => {
    const follow = followRows(opened, theirs);
    expect(names.map((_name, index) => follow(index))).toEqual(places);
  });

  it("are told apart where the other window undid what both had, and this one typed", () => {
    const both = after([insert]);
    const mine = applyChange(both, step([{ kind: "set-field", field: "indicators.2.name", text: "我写的" }]));
    const theirs = applyChange(both, { kind: "undo" });
    expect([0, 1, 2, 3].map((index) => followRows(mine, theirs)(index))).toEqual([undefined, 0, 1, 2]);
  });
});

describe("a session another window changes the rows of", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  async function session() {
    const host = fakeForms(start);
    const one = await openFormSession({ forms: host.forms } as unknown as Client, 1);
    const follow = vi.fn<(area: Area | undefined) => void>((area) => one.editing.selected(area));
    const finishTyping = vi.fn<() => void>();
    one.editing.attach({ follow, finishTyping, select: () => {}, frame: () => {} } as unknown as EditorSurface);
    const cellOf = (name: string) => {
      const cell = one.editing.sheet().layout.cells.find(({ text }) => text === name);
      if (!cell?.target) throw new Error(`no cell ${name}`);
      return { ...cell, target: cell.target };
    };
    const elsewhere = async (edits: readonly Edit[]) => {
      host.otherWindow(edits);
      one.noticeRevision(host.revision());
      await vi.advanceTimersByTimeAsync(1);
    };
    const selected = () => {
      const area = one.editing.selection();
      return area && indexOf(one.editing.sheet().layout).cellAt(area.from)?.text;
    };
    return { one, host, cellOf, elsewhere, selected, finishTyping };
  }

  it("keeps the row selected, wherever it goes", async () => {
    const { one, cellOf, elsewhere, selected } = await session();
    one.editing.selected(areaOf(cellOf("丙")));
    await elsewhere(insertRows(start, ningxia2026, 0, "above", 2));
    expect(selected()).toBe("丙");
    one.editing.fillSelection("丁");
    await one.flush();
    expect(one.getState().form.indicators.map(({ name }) => name)).toEqual(["", "", "甲", "乙", "丁"]);
  });

  it("selects nothing that can be typed over where the row is gone", async () => {
    const { one, cellOf, elsewhere, selected } = await session();
    one.editing.selected(areaOf(cellOf("乙")));
    await elsewhere([remove(1)]);
    expect(selected()).toBe("数量指标");
  });

  it("writes on into the row that is being typed into", async () => {
    const { one, host, cellOf } = await session();
    const cell = cellOf("丙");
    one.editing.selected(areaOf(cell));
    one.editing.mayEdit(cell);
    host.otherWindow([insert]);
    one.editing.typing(cell.target, "时效新名");
    await vi.advanceTimersByTimeAsync(200);
    const now = one.editing.selection();
    expect(now).toEqual(areaOf(cellOf("丙")));
    // The grid moves its editor there and tells so.
    const { target } = cellOf("丙");
    one.editing.typingMoved(target);
    one.editing.typed(target, "时效新名尾");
    await one.flush();
    expect(host.form().indicators.map(({ name }) => name)).toEqual(["", "甲", "乙", "时效新名尾"]);
  });

  it("offers the row again with what was typed where another window deleted it meanwhile", async () => {
    const { one, host, cellOf, finishTyping } = await session();
    const cell = cellOf("乙");
    one.editing.selected(areaOf(cell));
    one.editing.mayEdit(cell);
    finishTyping.mockImplementationOnce(() => one.editing.typed(cell.target, "没有写完的"));
    host.otherWindow([remove(1)]);
    one.editing.typing(cell.target, "没有");
    await vi.advanceTimersByTimeAsync(200);
    expect(finishTyping).toHaveBeenCalled();
    expect(host.form().indicators.map(({ name }) => name)).toEqual(["甲", "丙"]);
    expect(one.getState().hint?.text).toMatch(/Ctrl\+Y/);
    one.run("redo");
    await one.flush();
    expect(host.form().indicators.map(({ name }) => name)).toEqual(["甲", "丙", "没有写完的"]);
  });
});
