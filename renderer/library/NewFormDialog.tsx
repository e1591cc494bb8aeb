/** Asks for what a new form begins with, filled in as far as that is known, then makes the form and opens it. */
import { Input } from "antd";
import { useState } from "react";
import { dialogWords } from "#renderer/text/dialog-words.ts";
import { createForm, type NewForm } from "./create-form.ts";
import { newFormStart } from "./new-form-start.ts";
import { enterForm } from "#renderer/editor/open-form.ts";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { formsList } from "#renderer/desk/forms-list.ts";
import { useSettings } from "#renderer/desk/library-settings.ts";
import { MoneyUnitRadios, TemplateSelect, TitleRadios, asksMoneyUnit } from "#renderer/desk/TemplateFields.tsx";
import { DialogForm } from "#renderer/desk/dialogs/DialogForm.tsx";
import { DeskDialog } from "#renderer/desk/dialogs/DeskDialog.tsx";
import { useCloseDialog } from "#renderer/desk/dialogs/use-close-dialog.ts";

const longestName = 200;

export function NewFormDialog() {
  const desk = useDesk();
  const close = useCloseDialog();
  const forms = usePart(formsList, (state) => state.forms);
  const settings = useSettings();
  const [offered] = useState(() => newFormStart(settings, forms ?? [], new Date().getFullYear()));
  const [form, setForm] = useState(offered);
  const [yearText, setYearText] = useState(() => String(form.year));

  const set = (change: Partial<NewForm>) => setForm((now) => ({ ...now, ...change }));
  const year = /^(19|2\d)\d\d$/.test(yearText) ? Number(yearText) : undefined;
  const create = async () => {
    if (year === undefined) return dialogWords.newYearInvalid;
    const [implementingUnit, supervisingDepartment] = [form.implementingUnit.trim(), form.supervisingDepartment.trim()];
    await createForm(desk, { ...form, year, implementingUnit, supervisingDepartment }, offered);
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
        <label className="dialog-field">
          <span>{dialogWords.newDepartment}</span>
          <Input
            maxLength={longestName}
            value={form.supervisingDepartment}
            onChange={(event) => set({ supervisingDepartment: event.target.value })}
          />
        </label>
        <label className="dialog-field">
          <span>{dialogWords.newUnit}</span>
          <Input
            maxLength={longestName}
            value={form.implementingUnit}
            onChange={(event) => set({ implementingUnit: event.target.value })}
          />
        </label>
        {settings.implementingUnit + settings.supervisingDepartment === "" && <p className="quiet">{dialogWords.newKept}</p>}
        <label className="dialog-field">
          <span>{dialogWords.newTemplate}</span>
          <TemplateSelect value={form} onChoose={(chosen) => set({ ...chosen, moneyUnit: null })} />
        </label>
        <fieldset className="dialog-field">
          <legend>{dialogWords.newFormTitle}</legend>
          <TitleRadios className="dialog-radios" value={form} year={year ?? null} onChoose={(title) => set({ title })} />
        </fieldset>
        {asksMoneyUnit(form.template) && (
          <fieldset className="dialog-field">
            <legend>{dialogWords.newMoneyUnit}</legend>
            <MoneyUnitRadios
              className="dialog-radios"
              template={form.template}
              value={form.moneyUnit}
              onChoose={(moneyUnit) => set({ moneyUnit })}
            />
          </fieldset>
        )}
      </DialogForm>
    </DeskDialog>
  );
}
