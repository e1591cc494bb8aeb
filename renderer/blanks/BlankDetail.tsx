/** One issued blank: its sheet as it was issued beside what its cells are bound to, asked about where that is unsure, until it is confirmed. */
import { Button, Select } from "antd";
import { useMemo, useState } from "react";
import type { OpenBlank } from "#shared/api/blanks.ts";
import { withAnswer, type Answer } from "#shared/binding/answers.ts";
import { templateOf } from "#shared/template/templates.ts";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { IssuedSheetView } from "#renderer/paper/issued/IssuedSheetView.tsx";
import type { Slot } from "#renderer/paper/source/source-links.ts";
import { blankWords } from "#renderer/text/blank-words.ts";
import { dateAndTime } from "#renderer/text/format.ts";
import { useBlanks } from "#renderer/desk/blanks-list.ts";
import { boundForms } from "#renderer/paper/issued/bound-forms.ts";
import { BindingSummary } from "./BindingSummary.tsx";
import { answerBlank, confirmBlank } from "./blank-actions.ts";
import { blankPlace, type Answers } from "./blank-place.ts";
import { cellMarks } from "./cell-marks.ts";
import { cellRows, type CellRow } from "./cell-rows.ts";
import { CellRowView, enterRow } from "./CellRowView.tsx";
import { askToCompare } from "./CompareDialog.tsx";
import { earlierBlank, otherBlanks } from "./other-blanks.ts";
import { askToRemove } from "./RemoveBlankDialog.tsx";

export function BlankDetail({ blank: { summary, sheets, answers: kept } }: { readonly blank: OpenBlank }) {
  const desk = useDesk();
  const given = usePart(blankPlace, ({ answers }) => answers.get(summary.id));
  const answers = given ?? kept;
  const [at, setAt] = useState(0);
  const [active, setActive] = useState<Slot>();
  const forms = useMemo(() => boundForms(sheets, answers), [sheets, answers]);
  const form = forms[at];
  const rows = useMemo(() => form && cellRows(form), [form]);
  const marks = useMemo(() => form && cellMarks(form.settled), [form]);
  const all = useBlanks();
  if (!form || !rows || !marks) return null;

  const { sheet, settled: binding } = form;
  const open = forms.reduce((sum, { settled }) => sum + settled.unsure.length, 0);
  const [others, earlier] = [otherBlanks(summary, all), earlierBlank(summary, all)];
  const compare = () => askToCompare(desk, { sheet, binding }, others);
  const answer = (one: Answer) => answerBlank(desk, summary.id, answersWith(forms.length, answers, at, one));
  const choose = (slot: Slot) => {
    setActive(slot);
    enterRow(slot);
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
    <section className="blank-detail" aria-label={blankWords.detail(summary.file)}>
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
            options={forms.map(({ bound }, value) => ({ value, label: `${bound.sheet} ${bound.title}` }))}
          />
        )}
        <Button size="small" disabled={others.length === 0} onClick={compare}>
          {blankWords.compare}
        </Button>
        <Button size="small" onClick={() => askToRemove(desk, summary)}>
          {blankWords.remove}
        </Button>
      </header>
      <div className="blank-body">
        <IssuedSheetView sheet={sheet} label={blankWords.sheet(summary.file)} marks={marks} active={active} onChoose={choose} />
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
          {earlier && (
            <p className="blank-earlier">
              {blankWords.compareWithEarlier(earlier.file)}{" "}
              <Button size="small" onClick={compare}>
                {blankWords.compare}
              </Button>
            </p>
          )}
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
