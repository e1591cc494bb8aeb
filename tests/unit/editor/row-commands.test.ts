import { describe, expect, it } from "vitest";
import { applyEdits } from "#shared/form/edit.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { changeRows, type RowCommand } from "#renderer/editor/cells/row-commands.ts";
import { formWith, row } from "../../helpers/forms.ts";

const form = formWith([row("数量指标", "甲"), row("数量指标", "乙"), row("数量指标", "丙"), row("质量指标", "丁")]);

function change(command: RowCommand, first: number, last = first) {
  const { edits, select } = changeRows(form, ningxia2026, { first, last }, command, last - first + 1);
  return {
    names: applyEdits(form, edits)
      .form.indicators.map(({ name }) => name || "·")
      .join(""),
    select,
  };
}

describe("row commands", () => {
  it.each([
    ["insert-above", 1, 1, "甲·乙丙丁", { first: 1, last: 1 }],
    ["insert-below", 0, 1, "甲乙··丙丁", { first: 2, last: 3 }],
    ["delete-rows", 0, 1, "丙丁", { first: 0, last: 0 }],
    ["move-up", 1, 2, "乙丙甲丁", { first: 0, last: 1 }],
    ["move-down", 0, 1, "丙甲乙丁", { first: 1, last: 2 }],
    ["move-up", 0, 0, "甲乙丙丁", { first: 0, last: 0 }],
  ] as const)("%s %d-%d", (command, first, last, names, select) => {
    expect(change(command, first, last)).toEqual({ names, select });
  });

  it("keeps several rows together over the edge of a level", () => {
    expect(change("move-down", 1, 2)).toEqual({ names: "甲乙丙丁", select: { first: 1, last: 2 } });
  });
});
