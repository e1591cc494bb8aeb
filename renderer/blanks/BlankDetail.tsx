/** One issued blank: its sheet as it was issued beside what its cells are bound to, asked about where that is unsure, until it is confirmed. */
import { Button, Select } from "antd";
import { useMemo, useState } from "react";
import type { OpenBlank } from "#shared/api/blanks.ts";
import { answered, withAnswer, type Answer } from "#shared/binding/answers.ts";
import { bindSheet } from "#shared/binding/bind-sheet.ts";
import { templateOf } from "#shared/template/templates.ts";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { IssuedSheetView } from "#renderer/paper/issued/IssuedSheetView.tsx";
import type { Slot } from "#renderer/paper/source/source-links.ts";
import { blankWords } from "#renderer/text/blank-words.ts";
import { dateAndTime } from "#renderer/text/format.ts";
import { BindingSummary } from "./BindingSummary.tsx";
import { confirmBlank } from "./blank-actions.ts";
import { blankPlace, keepAnswers, type Answers } from "./blank-place.ts";
import { cellMarks } from "./cell-marks.ts";
import { cellRows, type CellRow } from "./cell-rows.ts";
import { CellRowView, rowId } from "./CellRowView.tsx";
import { askToRemove } from "./RemoveBlankDialog.tsx";

export function BlankDetail({ blank: { summary, sheets, answers: kept } }: { readonly blank: OpenBlank }) {
  const desk = useDesk();
  const given = usePart(blankPlace, ({ answers }) => answers.get(summary.id));
  const answers = given ?? kept;
  const [at, setAt] = useState(0);
  const [active, setActive] = useState<Slot>();
  const forms = useMemo(
    () => sheets.flatMap((sheet) => bindSheet(sheet).bindings.map((bound) => ({ sheet, bound }))),
    [sheets],
  );
  const settled = useMemo(() => forms.map(({ sheet, bound }, i) => answered(bound, answers[i] ?? [], sheet)), [forms, answers]);
  const open = settled.reduce((sum, { unsure }) => sum + unsure.length, 0);
  const [form, binding] = [forms[at], settled[at]];
  const rows = useMemo(
    () => form && binding && cellRows({ ...form, settled: binding, answers: answers[at] ?? [] }),
    [form, binding, answers, at],
  );
  const marks = useMemo(() => binding && cellMarks(binding), [binding]);
  if (!form || !binding || !rows || !marks) return null;

  const answer = (one: Answer) => keepAnswers(desk, summary.id, answersWith(forms.length, answers, at, one));
  const choose = (slot: Slot) => {
    setActive(slot);
    document.getElementById(rowId(slot))?.focus();
  };
  const list = (part: readonly CellRow[]) => (
    <ul>
      {part.map((row) => (
        <CellRowView
          key={row.key}
          row={row}
          isOpen={row.value === ""}
          onLook={() => setActive(row.slot)}
          onChoose={(choice) => answer(choice.answer)}
        />
      ))}
    </ul>
  );
  const isConfirmed = summary.confirmed && given === undefined;
  return (
    <section className="blank-detail" aria-label={blankWords.sheet(summary.file)}>
      <header className="blank-head">
        <div>
          <h3>{binding.title || blankWords.untitled}</h3>
          <p className="quiet">
            {summary.file} · {blankWords.cameIn(dateAndTime(summary.at))} ·{" "}
            {blankWords.nearest(templateOf(binding.template).name)}
          </p>
        </div>
        {forms.length > 1 && (
          <Select<number>
            size="small"
            aria-label={blankWords.whichForm}
            value={at}
            onChange={setAt}
            options={settled.map(({ sheet, title }, value) => ({ value, label: `${sheet} ${title}` }))}
          />
        )}
        <Button size="small" onClick={() => askToRemove(desk, summary)}>
          {blankWords.remove}
        </Button>
      </header>
      <div className="blank-body">
        <IssuedSheetView
          sheet={form.sheet}
          label={blankWords.sheet(summary.file)}
          marks={marks}
          active={active}
          onChoose={choose}
        />
        <div className="blank-side" data-region>
          <div className="blank-confirm">
            <p role="status">
              {isConfirmed ? blankWords.isConfirmed : open > 0 ? blankWords.stillAsked(open) : blankWords.nothingAsked}
            </p>
            <Button
              type="primary"
              disabled={open > 0 || isConfirmed}
              onClick={() => runAction(desk, () => confirmBlank(desk, summary, answersOf(forms.length, answers)))}
            >
              {summary.confirmed ? blankWords.confirmAgain : blankWords.confirm}
            </Button>
          </div>
          {rows.asked.length > 0 && <h4>{blankWords.asked(rows.asked.length)}</h4>}
          {list(rows.asked)}
          <h4>{blankWords.bound(rows.bound.length)}</h4>
          {list(rows.bound)}
          <BindingSummary binding={binding} />
          {rows.free.length > 0 && (
            <>
              <h4>{blankWords.free(rows.free.length)}</h4>
              <p className="quiet">{blankWords.freeMore}</p>
              {list(rows.free)}
            </>
          )}
        </div>
      </div>
    </section>
  );
}

/** Of each form, in order. */
function answersOf(count: number, answers: Answers): Answers {
  return Array.from({ length: count }, (_, i) => answers[i] ?? []);
}

function answersWith(count: number, answers: Answers, at: number, answer: Answer): Answers {
  return answersOf(count, answers).map((own, i) => (i === at ? withAnswer(own, answer) : own));
}
