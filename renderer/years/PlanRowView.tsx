/** One row of the plan: a unit with how many of its projects are ticked, or a form of last year with what is to become of it. */
import { BorderOutlined, CheckSquareFilled, MinusSquareFilled } from "@ant-design/icons";
import { Button } from "antd";
import type { NameParts } from "#renderer/desk/names/telling-parts.ts";
import { TellingName } from "#renderer/desk/names/TellingName.tsx";
import { readableAmount } from "#renderer/text/format.ts";
import { libraryWords } from "#renderer/text/library-words.ts";
import { yearsWords } from "#renderer/text/years-words.ts";
import type { Decision, PlanRow, UnitRow } from "./year-rows.ts";

export const planRowHeight = 30;

export function rowId(row: UnitRow | PlanRow): string {
  return row.kind === "unit" ? `years-unit-${row.unit}` : `years-form-${row.form.id}`;
}

interface Props {
  readonly row: UnitRow | PlanRow;
  readonly name: NameParts;
  /** Of all forms of the library. */
  readonly projects: ReadonlyMap<number, string>;
  readonly top: number;
  readonly current: boolean;
  /** The next one there is, where none is named. */
  readonly onDecide: (decision?: Decision) => void;
  readonly onPoint: () => void;
}

export function PlanRowView({ row, name, projects, top, current, onDecide, onPoint }: Props) {
  const ticks = tickOf(row);
  const classes = `row-list-row years-row is-${row.kind === "unit" ? "unit" : row.proposal.state} ${current ? "is-current" : ""}`;
  return (
    // The list itself takes the keys and points at its current row.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={rowId(row)}
      role="option"
      aria-selected={current}
      aria-checked={ticks === "some" ? "mixed" : ticks === "all"}
      className={classes}
      style={{ top, height: planRowHeight }}
      onClick={onPoint}
    >
      {/* The space key of the list does the same. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <span className={`years-tick ${ticks === "none" ? "" : "is-ticked"}`} aria-hidden onClick={() => onDecide()}>
        {ticks === "all" ? <CheckSquareFilled /> : ticks === "some" ? <MinusSquareFilled /> : <BorderOutlined />}
      </span>
      {row.kind === "unit" ? (
        <UnitCells row={row} />
      ) : (
        <FormCells row={row} name={name} projects={projects} onDecide={onDecide} />
      )}
    </div>
  );
}

function UnitCells({ row: { unit, forms } }: { readonly row: UnitRow }) {
  const picked = forms.filter(({ decision }) => decision === "new").length;
  return (
    <>
      <strong className="years-name">{unit || libraryWords.noUnit}</strong>
      <span className="quiet">{yearsWords.unit(forms.length, picked)}</span>
    </>
  );
}

interface FormCellsProps extends Pick<Props, "name" | "projects" | "onDecide"> {
  readonly row: PlanRow;
}

function FormCells({ row, name, projects, onDecide }: FormCellsProps) {
  const { form, proposal, decision } = row;
  const told = stateText(row, projects);
  return (
    <>
      <TellingName className="years-name" parts={name} />
      <span className={`years-state ${proposal.state === "alike" ? "is-asked" : "quiet"}`} title={told}>
        {told}
      </span>
      {proposal.state === "alike" && (
        <span className="years-answers">
          {(["same", "new"] as const).map((answer) => (
            <Button
              key={answer}
              size="small"
              tabIndex={-1}
              type={decision === answer ? "primary" : "default"}
              aria-pressed={decision === answer}
              onClick={() => onDecide(decision === answer ? "none" : answer)}
            >
              {answer === "same" ? yearsWords.same : yearsWords.another}
            </Button>
          ))}
        </span>
      )}
      <span className="years-amount">
        {readableAmount(form.projectTotal)} {form.projectTotal !== "" && form.moneyUnit}
      </span>
    </>
  );
}

function stateText({ form, proposal }: PlanRow, projects: ReadonlyMap<number, string>): string {
  const names = "now" in proposal ? proposal.now.map((id) => projects.get(id) ?? libraryWords.noProject) : [];
  if (proposal.state === "carried") return yearsWords.states.carried(names.filter((name) => name !== form.projectName));
  return proposal.state === "alike" ? yearsWords.states[proposal.how](names) : yearsWords.states[proposal.state];
}

function tickOf(row: UnitRow | PlanRow): "all" | "some" | "none" {
  if (row.kind === "form") return row.decision === "new" ? "all" : row.decision === "same" ? "some" : "none";
  const picked = row.forms.filter(({ decision }) => decision === "new").length;
  if (picked === 0) return "none";
  return picked === row.forms.length ? "all" : "some";
}
