/** Two forms side by side, the changes between them below, and taking them over into the one that can be changed. */
import { Button } from "antd";
import { useMemo, useState, type KeyboardEvent } from "react";
import { withoutYear } from "#shared/comparing/across-years.ts";
import { changeRow } from "#shared/comparing/change-fields.ts";
import { compareForms } from "#shared/comparing/compare-forms.ts";
import { flipChange } from "#shared/comparing/flip-change.ts";
import type { Form } from "#shared/form/form.ts";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { comparingWords } from "#renderer/text/comparing-words.ts";
import { ChangeList } from "./ChangeList.tsx";
import { comparingState } from "./comparing-state.ts";
import { ReportButtons } from "./ReportButtons.tsx";
import { SidePaper } from "./SidePaper.tsx";
import { targetOf } from "./sides.ts";
import { takeChanges, undoTaken } from "./take-changes.ts";

interface Props {
  readonly left: Form;
  readonly right: Form;
  readonly names: { readonly left: string; readonly right: string };
}

export function FormsComparison({ left, right, names }: Props) {
  const desk = useDesk();
  const { sides, taken } = usePart(comparingState, (state) => state);
  const [wanted, setWanted] = useState(0);
  const target = targetOf(sides);
  // From the form that can be changed to the other one: that is what is taken over.
  const acrossYears = sides.left?.kind === "form" && sides.right?.kind === "form" && left.year !== right.year;
  const own = useMemo(() => {
    const [form, other] = target === "right" ? [right, left] : [left, right];
    const all = compareForms(form, other);
    return acrossYears ? withoutYear(all, form, other) : all;
  }, [left, right, target, acrossYears]);
  const changes = useMemo(() => (target === "right" ? own.map(flipChange) : own), [own, target]);
  const at = Math.max(0, Math.min(wanted, changes.length - 1));
  const change = changes[at];
  const row = change && changeRow(change);
  const ofRow = row === undefined ? [] : changes.flatMap((one, index) => (changeRow(one) === row ? index : []));

  const side = target && sides[target];
  const take = (indexes: readonly number[]) => {
    if (side?.kind !== "form") return;
    const chosen = indexes.flatMap((index) => own[index] ?? []);
    runAction(desk, () => takeChanges(desk, side.id, target === "right" ? left : right, chosen));
  };
  const keyDown = (event: KeyboardEvent) => {
    if (!event.ctrlKey || event.code !== "KeyZ" || event.shiftKey || taken.length === 0) return;
    event.preventDefault();
    runAction(desk, () => undoTaken(desk));
  };
  const show = { changes, at, onPoint: (index: number) => setWanted(Math.max(0, Math.min(index, changes.length - 1))) };
  return (
    // Its list and its buttons take the focus; Ctrl+Z is heard wherever in it that is.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="comparing-forms" onKeyDown={keyDown}>
      <div className="comparing-bar" data-region>
        <span role="status">{changes.length === 0 ? comparingWords.same : comparingWords.count(at + 1, changes.length)}</span>
        <Button size="small" disabled={at === 0} onClick={() => show.onPoint(at - 1)}>
          {comparingWords.previous}
        </Button>
        <Button size="small" disabled={at >= changes.length - 1} onClick={() => show.onPoint(at + 1)}>
          {comparingWords.next}
        </Button>
        {target && (
          <>
            <span className="comparing-into" title={comparingWords.into(names[target])}>
              {comparingWords.take(target)}
            </span>
            <Button size="small" disabled={!change} onClick={() => take([at])}>
              {comparingWords.takeOne}
            </Button>
            <Button size="small" disabled={ofRow.length < 2} onClick={() => take(ofRow)}>
              {comparingWords.takeRow}
            </Button>
            <Button size="small" disabled={!change} onClick={() => take(changes.map((_, index) => index))}>
              {comparingWords.takeAll}
            </Button>
            <Button size="small" disabled={taken.length === 0} onClick={() => runAction(desk, () => undoTaken(desk))}>
              {comparingWords.undo}
            </Button>
          </>
        )}
        <span className="comparing-space" />
        <ReportButtons
          compared={{
            kind: "forms",
            left: { name: names.left, form: left },
            right: { name: names.right, form: right },
            acrossYears,
          }}
        />
      </div>
      <div className="comparing-papers">
        <SidePaper side="left" label={names.left} form={left} other={right} {...show} />
        <SidePaper side="right" label={names.right} form={right} other={left} {...show} />
      </div>
      <ChangeList left={left} right={right} names={names} {...show} onTake={target && ((index) => take([index]))} />
    </div>
  );
}
