/** The remarks on the forms of one unit, and the files that go out to it or from it. A click on a line opens its form at its cell. */
import { Button } from "antd";
import { useDesk } from "#renderer/desk/desk.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { returnsPageWords, returnWords } from "#renderer/text/return-words.ts";
import type { FormOfRemarks } from "#shared/api/returns.ts";
import { isToDo, type FormRemark } from "#shared/form/remark.ts";
import type { UnitOfRemarks } from "./by-unit.ts";
import { openRemark } from "./open-remark.ts";
import { saveAnswers, saveReturns } from "./save-returns.ts";

export function UnitRemarks({ unit }: { readonly unit: UnitOfRemarks }) {
  const desk = useDesk();
  const { toDo, toReturn, waiting, answered, answers } = unit;
  return (
    <section className="returns-unit">
      <header>
        <h3>{returnsPageWords.unit(unit.unit, unit.year)}</h3>
        <span className="quiet">{returnsPageWords.counts(toDo, toReturn, waiting, answered)}</span>
        {toReturn > 0 && (
          <Button size="small" type="primary" onClick={() => runAction(desk, () => saveReturns(desk, [unit]))}>
            {returnsPageWords.saveReturn}
          </Button>
        )}
        {answers > 0 && (
          <Button size="small" onClick={() => runAction(desk, () => saveAnswers(desk, unit))}>
            {returnsPageWords.saveAnswers}
          </Button>
        )}
      </header>
      {unit.forms.map((form) => (
        <FormRemarks key={form.id} form={form} />
      ))}
    </section>
  );
}

function FormRemarks({ form }: { readonly form: FormOfRemarks }) {
  const desk = useDesk();
  return (
    <>
      <h4>{form.projectName}</h4>
      <ul className="returns-lines">
        {form.remarks.map((remark, i) => (
          <li key={remark.id} className={isToDo(remark) ? "is-open" : undefined}>
            <span>{form.places[i] || returnWords.wholeForm}</span>
            <button
              type="button"
              className="review-link"
              onClick={() => runAction(desk, () => openRemark(desk, form.id, remark))}
            >
              {remark.remark}
            </button>
            <span className="quiet">{stateOf(remark)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function stateOf(remark: FormRemark): string {
  if (remark.from === "written") return returnWords.state(remark);
  return remark.done ? returnWords.answered(remark.answer, remark.reply) : returnWords.groups.toDo;
}
