/** The line at the bottom: is it saved, what the form adds up to, what the review says, and the zoom. */
import { CheckOutlined, ExclamationCircleOutlined, SyncOutlined } from "@ant-design/icons";
import { useEffect, useState } from "react";
import type { EditorState, FormSession, Saving } from "../editor-port.ts";
import { printedRows } from "#shared/editing/indicator-rows.ts";
import { templateOf } from "#shared/template/templates.ts";
import type { FormReview } from "#renderer/review/form-review.ts";
import { ReviewStatus } from "#renderer/review/ReviewStatus.tsx";
import { WaitingNote } from "#renderer/import/view/WaitingNote.tsx";
import { clockTime, readableAmount } from "#renderer/text/format.ts";
import { statusWords } from "#renderer/text/status-words.ts";
import { useEditorState } from "../editing-commands.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import { ZoomControl } from "./ZoomControl.tsx";
import "#renderer/app/status-bar.css";

const hintStays = 8_000;

interface Props {
  readonly session: FormSession | undefined;
  readonly review: FormReview | undefined;
}

export function StatusBar({ session, review }: Props) {
  const editor = useEditorState(session);
  const count = useDesk((state) => state.forms?.length ?? 0);
  return (
    <footer className="status-bar">
      {editor ? (
        <FormStatus editor={editor} review={review} />
      ) : (
        <span className="status-item">{statusWords.library(count)}</span>
      )}
      <span className="status-space" />
      <WaitingNote />
      {editor && <ZoomControl />}
    </footer>
  );
}

function FormStatus({ editor, review }: { readonly editor: EditorState; readonly review: FormReview | undefined }) {
  const { form, hint } = editor;
  const template = templateOf(form.template);
  const indicators = printedRows(form, template).filter(({ index }) => {
    const row = index === undefined ? undefined : form.indicators[index];
    return row !== undefined && (row.name !== "" || row.value !== "");
  });
  const { projectTotal, ownLevel, transfer } = form.funds;
  return (
    <>
      <SavingStatus saving={editor.saving} />
      <span className="status-item">{statusWords.indicators(indicators.length)}</span>
      <span className="status-item status-amounts">
        {statusWords.amounts(
          readableAmount(projectTotal),
          form.moneyUnit,
          readableAmount(ownLevel.total),
          readableAmount(transfer.total),
        )}
      </span>
      {review && <ReviewStatus review={review} />}
      <span className="status-item status-hint" role="status">
        {hint && <Hint key={hint.count} text={hint.text} />}
      </span>
    </>
  );
}

/** Shows for a moment; the person need not put it away. */
function Hint({ text }: { readonly text: string }) {
  const [shown, setShown] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setShown(false), hintStays);
    return () => clearTimeout(timer);
  }, []);
  return shown && text;
}

function SavingStatus({ saving }: { readonly saving: Saving }) {
  switch (saving.state) {
    case "saved":
      return (
        <span className="status-item status-saved" role="status" data-saving="saved">
          <CheckOutlined aria-hidden /> {statusWords.saved(clockTime(saving.at))}
        </span>
      );
    case "saving":
      return (
        <span className="status-item status-saving" data-saving="saving">
          <SyncOutlined aria-hidden /> {statusWords.saving}
        </span>
      );
    case "failed":
      return (
        <span className="status-item status-failed" role="alert" data-saving="failed" title={saving.reason}>
          <ExclamationCircleOutlined aria-hidden /> {statusWords.notSaved(saving.reason)}
        </span>
      );
  }
}
