import { describe, expect, it } from "vitest";
import type { Client } from "#renderer/desk/client.ts";
import { openFormSession } from "#renderer/editor/form-session.ts";
import type { Area } from "#renderer/paper/area.ts";
import { indexOf } from "#renderer/paper/layout-index.ts";
import { fakeForms } from "../../helpers/fake-forms.ts";
import { formWith, row } from "../../helpers/forms.ts";

/** A session on a screen that does nothing but select. */
async function session() {
  const form = formWith([row("数量指标", "甲", "1项"), row("数量指标", "乙", "2项"), row("数量指标", "丙", "1项")]);
  const client = { forms: fakeForms(form).forms } as unknown as Client;
  const one = await openFormSession(client, 1);
  const select = (area: Area) => one.editing.selected(area);
  const nothing = () => {};
  one.editing.attach({
    select,
    finishTyping: nothing,
    follow: nothing,
    frame: nothing,
    openFind: nothing,
    findNext: nothing,
    takeFocus: nothing,
    leave: nothing,
  });
  const [first = 0] = one.editing.sheet().layout.indicatorRows;
  const column = (name: "names" | "values") => (name === "names" ? { from: 2, to: 3 } : { from: 4, to: 5 });
  const rows = (name: "names" | "values", from: number, to = from): Area => ({
    from: { row: first + from, column: column(name).from },
    to: { row: first + to, column: column(name).to },
  });
  return { one, select, rows, selectText: (text: string) => select(areaOfText(one.editing.sheet().layout, text)) };
}

function areaOfText(layout: Parameters<typeof indexOf>[0], text: string): Area {
  const cell = layout.cells.find((candidate) => candidate.text === text);
  if (!cell) throw new Error(`no cell ${text}`);
  return indexOf(layout).wholeArea({ from: cell, to: cell });
}

describe("after undo and redo", () => {
  it("the cells that were emptied are selected, whichever of them had a text", async () => {
    const { one, select, rows, selectText } = await session();
    select(rows("values", 0, 4));
    one.run("clear");
    for (const command of ["undo", "redo"] as const) {
      selectText("项目名称");
      one.run(command);
      expect(one.editing.selection()).toEqual(rows("values", 0, 4));
    }
  });

  it("the cells pasted into are selected, from the one it began in, that kept its text", async () => {
    const { one, select, rows, selectText } = await session();
    select(rows("values", 0));
    one.editing.paste({ text: "1项\r\n5项\r\n6项\r\n", html: "" });
    selectText("项目名称");
    one.run("undo");
    expect(one.editing.selection()).toEqual(rows("values", 0, 2));
    expect(one.getState().form.indicators[1]?.value).toBe("2项");
  });

  it("the cells filled by the handle are selected with those they were filled from", async () => {
    const { one, select, rows, selectText } = await session();
    select(rows("values", 0));
    one.editing.fillTo(rows("values", 1, 2));
    selectText("项目名称");
    one.run("undo");
    expect(one.editing.selection()).toEqual(rows("values", 0, 2));
  });

  it("rows that were deleted are selected again; one that was inserted is, once it is there again", async () => {
    const { one, select, rows } = await session();
    select(rows("names", 1, 2));
    one.run("delete-rows");
    one.run("undo");
    expect(one.editing.selection()).toEqual(rows("names", 1, 2));
    select(rows("names", 0));
    one.run("insert-below");
    one.run("undo");
    expect(one.editing.selection()).toEqual(rows("names", 0));
    one.run("redo");
    expect(one.editing.selection()).toEqual(rows("names", 1));
  });

  it("of a step on several places the first is selected", async () => {
    const { one, rows } = await session();
    const edit = (index: number) => ({ kind: "set-field" as const, field: `indicators.${index}.value` as const, text: "9项" });
    one.change("替换", [edit(0), edit(2)], "typed");
    one.run("undo");
    expect(one.editing.selection()).toEqual(rows("values", 0));
  });
});
