/** Asks for year and title, then makes an empty form and opens it. */
import { Input, Radio } from "antd";
import { useState } from "react";
import type { FormSummary } from "#shared/api/contract.ts";
import { withYear } from "#shared/template/template.ts";
import { templates } from "#shared/template/templates.ts";
import { dialogWords } from "#renderer/text/dialog-words.ts";
import { createForm } from "./create-form.ts";
import { enterForm } from "#renderer/editor/open-form.ts";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { formsList } from "#renderer/desk/forms-list.ts";
import { DialogForm } from "#renderer/desk/dialogs/DialogForm.tsx";
import { DeskDialog } from "#renderer/desk/dialogs/DeskDialog.tsx";
import { useCloseDialog } from "#renderer/desk/dialogs/use-close-dialog.ts";

export function NewFormDialog() {
  const desk = useDesk();
  const close = useCloseDialog();
  const forms = usePart(formsList, (state) => state.forms);
  const [yearText, setYearText] = useState(() => String(likelyYear(forms ?? [])));
  const [titleIndex, setTitleIndex] = useState(0);
  const [template] = templates;
  if (!template) throw new Error("no template");

  const year = /^(19|2\d)\d\d$/.test(yearText) ? Number(yearText) : undefined;
  const create = async () => {
    if (year === undefined) return dialogWords.newYearInvalid;
    await createForm(desk, template, year, titleIndex);
    close();
    enterForm(desk);
    return undefined;
  };

  return (
    <DeskDialog title={dialogWords.newTitle} width={520} onClose={close}>
      <DialogForm action={dialogWords.create} onSend={create} onCancel={close}>
        <label className="dialog-field">
          <span>{dialogWords.newYear}</span>
          <Input
            data-focus-first
            inputMode="numeric"
            maxLength={4}
            className="dialog-year"
            value={yearText}
            status={year === undefined ? "error" : ""}
            onFocus={(event) => event.target.select()}
            onChange={(event) => setYearText(event.target.value.normalize("NFKC").trim())}
          />
        </label>
        <fieldset className="dialog-field">
          <legend>{dialogWords.newFormTitle}</legend>
          <Radio.Group
            className="dialog-radios"
            value={titleIndex}
            onChange={(event) => setTitleIndex(event.target.value as number)}
          >
            {template.titles.map((title, index) => (
              <Radio key={title} value={index}>
                {withYear(title, year ?? null)}
              </Radio>
            ))}
          </Radio.Group>
        </fieldset>
      </DialogForm>
    </DeskDialog>
  );
}

/** The year people are working on: the latest in the library, else this year. */
function likelyYear(forms: readonly FormSummary[]): number {
  const years = forms.flatMap((form) => form.year ?? []);
  return years.length > 0 ? Math.max(...years) : new Date().getFullYear();
}
