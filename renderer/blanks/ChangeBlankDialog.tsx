/**
 * The open form under another template, or into an issued blank: what has no place there is said before, and stays in the form. One step,
 * which undo takes back.
 */
import { Button, Radio } from "antd";
import { useState } from "react";
import { changeTemplate } from "#shared/editing/change-template.ts";
import type { Edit } from "#shared/form/edit.ts";
import type { Form } from "#shared/form/form.ts";
import { templateOf, templates as builtIn } from "#shared/template/templates.ts";
import { useBlanks } from "#renderer/desk/blanks-list.ts";
import { useDesk, type Desk } from "#renderer/desk/desk.ts";
import { DeskDialog } from "#renderer/desk/dialogs/DeskDialog.tsx";
import { DialogForm } from "#renderer/desk/dialogs/DialogForm.tsx";
import { openDialog } from "#renderer/desk/dialogs/dialog.ts";
import { useCloseDialog } from "#renderer/desk/dialogs/use-close-dialog.ts";
import { showPage } from "#renderer/desk/page/pages.ts";
import { stepForm } from "#renderer/editor/step-form.ts";
import type { FormSession } from "#renderer/editor/editor-port.ts";
import { drawnTemplates } from "#renderer/paper/issued/drawn-templates.ts";
import { useDrawnTemplate } from "#renderer/paper/issued/use-drawn-by.ts";
import { blankWords } from "#renderer/text/blank-words.ts";
import { titleOf } from "./BlankList.tsx";
import { blanksPage } from "./blank-place.ts";
import { PackFit, BlankFit } from "./ChoiceFit.tsx";

const words = blankWords.change;

export function askForBlank(desk: Desk, session: FormSession): void {
  session.finishTyping();
  openDialog(desk, <ChangeBlankDialog session={session} />);
}

function ChangeBlankDialog({ session }: { readonly session: FormSession }) {
  const desk = useDesk();
  const close = useCloseDialog();
  const blanks = useBlanks();
  const usable = blanks.filter(({ confirmed }) => confirmed);
  const waiting = blanks.filter(({ confirmed, forms }) => !confirmed && forms.length > 0).length;
  const { form } = session.getState();
  const now = usable.find(({ hash }) => hash === form.issuedBlank)?.hash ?? templateOf(form.template).id;
  const [chosen, setChosen] = useState(now);
  const blank = usable.find(({ hash }) => hash === chosen);
  const named = blank
    ? { issuedBlank: blank.hash, template: nearestOf(blank.forms, form.template) }
    : { template: templateOf(chosen).id };
  const template = useDrawnTemplate(named);
  const templates = desk.part(drawnTemplates);
  const changed = changeTemplate(form, { ...named, template });

  const apply = async () => {
    close();
    if (chosen === now) return undefined;
    // The unit amounts are written in is the blank's.
    await templates.ready(named);
    const choice = { issuedBlank: blank?.hash, template: templates.of(named) };
    const editsOf = (latest: Form): Edit[] => [{ kind: "set-form", form: changeTemplate(latest, choice).form }];
    await stepForm(desk, session.id, { label: words.step, cause: "command", editsOf });
    session.tell(words.done(blank ? `《${blank.file}》` : template.name));
    return undefined;
  };
  const option = (value: string, name: string, more: string) => (
    <Radio key={value} value={value} {...(value === now && { "data-focus-first": true })}>
      {name}
      {value === now && words.current} <span className="quiet">{more}</span>
    </Radio>
  );
  return (
    <DeskDialog title={words.title} width={620} onClose={close}>
      <DialogForm action={words.apply} onSend={apply} onCancel={close}>
        <Radio.Group
          className="dialog-radios"
          aria-label={words.title}
          value={chosen}
          onChange={(event) => setChosen(event.target.value as string)}
        >
          {usable.length > 0 && <h4>{blankWords.issued}</h4>}
          {usable.map((one) => option(one.hash, titleOf(one), one.file))}
          <h4>{blankWords.builtIn}</h4>
          {builtIn.map(({ id, name }) => option(id, name, ""))}
        </Radio.Group>
        {waiting > 0 && (
          <p className="quiet">
            {words.unconfirmed(waiting)}{" "}
            <Button
              size="small"
              onClick={() => {
                close();
                showPage(desk, blanksPage);
              }}
            >
              {words.toBlanks}
            </Button>
          </p>
        )}
        {chosen !== now &&
          (blank ? <BlankFit key={blank.id} blank={blank} changed={changed} /> : <PackFit form={form} changed={changed} />)}
      </DialogForm>
    </DeskDialog>
  );
}

/** The form's own template where the workbook has a form of it. */
function nearestOf(forms: readonly { readonly template: string }[], template: string): string {
  return (forms.find((one) => one.template === template) ?? forms[0])?.template ?? template;
}
