/** Of the open form, in the status bar: is it saved, what it adds up to, and what there is to say of how things are now. */
import { CheckOutlined, ExclamationCircleOutlined, SyncOutlined } from "@ant-design/icons";
import type { Saving } from "../editor-port.ts";
import { unknownSums } from "#shared/editing/computed-amounts.ts";
import { printedRows } from "#shared/editing/indicator-rows.ts";
import { readField, type AmountField } from "#shared/form/field.ts";
import { fieldName } from "#shared/template/field-name.ts";
import { headFields } from "#shared/template/head-fields.ts";
import { templateOf } from "#shared/template/templates.ts";
import { wholeAmount } from "#shared/template/whole-amount.ts";
import { usePart } from "#renderer/desk/desk.ts";
import { libraryState } from "#renderer/desk/library-state.ts";
import { clockTime, readableAmount } from "#renderer/text/format.ts";
import { editorWords } from "#renderer/text/editor-words.ts";
import { statusWords } from "#renderer/text/status-words.ts";
import { useSessionInSight } from "../in-sight.ts";
import { useEditorState } from "../use-editor-state.ts";

export function FormStatus() {
  const editor = useEditorState(useSessionInSight());
  if (!editor) return null;
  const { form } = editor;
  const template = templateOf(form.template);
  const indicators = printedRows(form, template).filter(({ index }) => {
    const row = index === undefined ? undefined : form.indicators[index];
    return row !== undefined && (row.name !== "" || row.value !== "");
  });
  const unknown = new Set(unknownSums(form, template).map(({ field }) => field));
  const shown = (field: AmountField) => (unknown.has(field) ? editorWords.sumUnknown : readableAmount(readField(form, field)));
  const whole = wholeAmount(form, template).field;
  const isOfLevels = whole === "funds.projectTotal" && headFields(template).amounts.includes("funds.transfer.total");
  // What is said now comes before what the form says as well.
  if (editor.hint) return <SavingStatus saving={editor.saving} />;
  return (
    <>
      <SavingStatus saving={editor.saving} />
      <span className="status-item">{statusWords.indicators(indicators.length)}</span>
      <span className="status-item status-amounts">
        {isOfLevels
          ? statusWords.amounts(
              shown("funds.projectTotal"),
              form.moneyUnit,
              shown("funds.ownLevel.total"),
              shown("funds.transfer.total"),
            )
          : statusWords.amount(fieldName(template, whole), shown(whole), form.moneyUnit)}
      </span>
    </>
  );
}

/** A sentence of how things are now, whole: where the bar is too narrow for it, the bar is higher. The region stays, so that what is said is heard. */
export function HintStatus() {
  const editor = useEditorState(useSessionInSight());
  if (!editor) return null;
  const { hint } = editor;
  return (
    <span className="status-said" role="status">
      {hint && (
        <span key={hint.count} className="status-hint">
          {hint.text}
        </span>
      )}
    </span>
  );
}

function SavingStatus({ saving }: { readonly saving: Saving }) {
  const isChecking = usePart(libraryState, ({ library }) => library?.checking === true);
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
          <SyncOutlined aria-hidden /> {isChecking ? statusWords.savingOnceChecked : statusWords.saving}
        </span>
      );
    case "gone":
      return (
        <span className="status-item status-failed" data-saving="gone">
          <ExclamationCircleOutlined aria-hidden /> {statusWords.gone}
        </span>
      );
    case "failed":
      return (
        <span className="status-said" role="alert" data-saving="failed">
          <span className="status-failed">
            <ExclamationCircleOutlined aria-hidden /> {statusWords.notSaved(saving.reason)}
          </span>
        </span>
      );
  }
}
