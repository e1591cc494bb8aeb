/** Filling on a session, by key and by the handle: one step each, and said how much. */
import { applyEdits } from "#shared/form/edit.ts";
import { editorWords } from "#renderer/text/editor-words.ts";
import type { Area } from "#renderer/paper/area.ts";
import { indexOf } from "#renderer/paper/layout-index.ts";
import { blankBelow, fillBeside, fillDown, filled, fillRight, type FillPair } from "../cells/fill-cells.ts";
import { takenTexts } from "../cells/taken-texts.ts";
import { typeInCells } from "../cells/type-in-cells.ts";
import type { GridEvents } from "../grid/grid-port.ts";
import type { Repeating } from "./repeating.ts";
import type { SessionState } from "./session-state.ts";
import { tellStep } from "./tell-step.ts";

export interface SessionFilling {
  readonly events: Pick<GridEvents, "fillTo" | "fillOn">;
  readonly run: (command: "fill-down" | "fill-right") => void;
  readonly fillOn: () => void;
}

export function createFilling(core: SessionState, repeating: Repeating): SessionFilling {
  const index = () => indexOf(core.sheet().layout);

  const fill = (label: string, pairs: readonly FillPair[]) => {
    const before = core.form();
    const { faces } = core.sheet();
    const { typed, skipped } = filled(before, core.template, pairs, (cell) => faces.get(cell)?.choices);
    const edits = typeInCells(before, core.template, typed);
    if (typed.length === 0) return core.hint(editorWords.nothingToFill);
    core.take(label, edits, "typed");
    const targets = typed.map(({ target }) => target);
    const taken = takenTexts(before, applyEdits(before, edits).form, core.template, targets);
    if (typed.length > 1 || skipped > 0)
      tellStep(core, { text: editorWords.filled(typed.length, taken.length, skipped), taken });
  };

  const fillTo = (to: Area) => {
    const from = core.selection();
    if (!from) return;
    fill(editorWords.steps.fill, fillBeside(index(), from, to));
    const [first, last] = to.to.row < from.from.row ? [to, from] : [from, to];
    core.selectArea({ from: first.from, to: last.to });
  };

  const fillOn = () => {
    const from = core.selection();
    const to = from && blankBelow(core.template, index(), from);
    if (to) fillTo(to);
    else core.hint(editorWords.nothingToFillOn);
  };

  return {
    run(command) {
      const area = core.selection();
      if (!area) return;
      fill(editorWords.steps[command], (command === "fill-down" ? fillDown : fillRight)(index(), area));
    },
    fillOn,
    events: {
      fillTo(to) {
        fillTo(to);
        // How far it was dragged means nothing elsewhere.
        repeating.note();
      },
      fillOn() {
        fillOn();
        repeating.note({ kind: "fill-on" });
      },
    },
  };
}
