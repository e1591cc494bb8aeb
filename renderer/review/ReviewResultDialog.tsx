/** What the review of many forms found: how many forms are how good, each with its counts, and the report as workbook or on paper. */
import { Radio } from "antd";
import { useMemo, useState } from "react";
import { DeskDialog } from "#renderer/desk/dialogs/DeskDialog.tsx";
import { useCloseDialog } from "#renderer/desk/dialogs/use-close-dialog.ts";
import { openAndEnter } from "#renderer/editor/open-form.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { formsList } from "#renderer/desk/forms-list.ts";
import { tellingParts } from "#renderer/desk/names/telling-parts.ts";
import { TellingName } from "#renderer/desk/names/TellingName.tsx";
import { panes } from "#renderer/desk/panes/panes.ts";
import { libraryWords } from "#renderer/text/library-words.ts";
import { manyWords } from "#renderer/text/review-words.ts";
import type { FormSummary } from "#shared/api/contract.ts";
import type { ReviewCounts, ReviewedForm } from "#shared/api/reviews.ts";
import { useRowWindow } from "#renderer/desk/use-row-window.ts";
import { countsBySeverity, type ReviewResult } from "./review-result.ts";
import { StandingCounts } from "#renderer/desk/standing/StandingCounts.tsx";
import { reviewTab } from "./tabs.ts";
import { ReportFooter, ReportProblem } from "./ReportFooter.tsx";
import { useReport } from "./use-report.ts";
import "./review.css";
import "./review-many.css";

const rowHeight = 28;

export function ReviewResultDialog({ result: { reviewed, total } }: { readonly result: ReviewResult }) {
  const close = useCloseDialog();
  const [as, setAs] = useState<"findings" | "opinion">("findings");
  const report = useReport(
    reviewed.map(({ id }) => id),
    as,
  );
  const forms = usePart(formsList, (state) => state.forms);
  const summary = countsBySeverity(reviewed);
  const ordered = useMemo(() => inOrder(reviewed, forms ?? []), [reviewed, forms]);
  return (
    <DeskDialog
      title={manyWords.title}
      width={760}
      onClose={close}
      footer={
        <ReportFooter
          report={report}
          print={as === "opinion" ? manyWords.printOpinions : manyWords.print}
          save={as === "opinion" ? manyWords.saveOpinions : manyWords.save}
          onClose={close}
        />
      }
    >
      <p>{manyWords.summary(reviewed.length, summary)}</p>
      {reviewed.length < total && <p className="quiet">{manyWords.left(total - reviewed.length)}</p>}
      <FormRows rows={ordered} onClose={close} />
      <Radio.Group value={as} onChange={(event) => setAs(event.target.value as typeof as)}>
        <Radio value="findings">{manyWords.byLevel}</Radio>
        <Radio value="opinion">{manyWords.asOpinion}</Radio>
      </Radio.Group>
      <ReportProblem report={report} />
    </DeskDialog>
  );
}

function nameOf({ form }: ResultRow): string {
  return form.projectName || libraryWords.noProject;
}

interface ResultRow {
  readonly form: FormSummary;
  readonly counts: ReviewCounts;
}

function inOrder(reviewed: readonly ReviewedForm[], forms: readonly FormSummary[]): ResultRow[] {
  const byId = new Map(forms.map((form) => [form.id, form]));
  return reviewed
    .flatMap(({ id, counts }): ResultRow[] => {
      const form = byId.get(id);
      return form ? [{ form, counts }] : [];
    })
    .toSorted((a, b) => b.counts.errors - a.counts.errors || b.counts.warnings - a.counts.warnings || a.form.id - b.form.id);
}

/** Only the rows in sight are drawn: a whole library may have been reviewed. */
function FormRows({ rows, onClose }: { readonly rows: readonly ResultRow[]; readonly onClose: () => void }) {
  const desk = useDesk();
  const { scroller, from, to, onScroll } = useRowWindow(rows.length, rowHeight);
  const names = useMemo(() => tellingParts(rows.map((row) => nameOf(row))), [rows]);
  const open = ({ form }: ResultRow) => {
    onClose();
    desk.part(panes).set({ tab: reviewTab });
    runAction(desk, () => openAndEnter(desk, form.id));
  };
  return (
    <div ref={scroller} className="result-rows" onScroll={onScroll}>
      <ul style={{ height: rows.length * rowHeight }}>
        {rows.slice(from, to).map((row, offset) => (
          <li key={row.form.id} style={{ top: (from + offset) * rowHeight, height: rowHeight }}>
            <button type="button" className="review-link result-name" onClick={() => open(row)}>
              <TellingName parts={names[from + offset] ?? { shared: "", telling: nameOf(row) }} className="" />
            </button>
            <span className="result-where quiet" title={libraryWords.where(row.form.year, row.form.implementingUnit)}>
              {libraryWords.where(row.form.year, row.form.implementingUnit)}
            </span>
            <span className="result-counts">
              <StandingCounts counts={row.counts} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
