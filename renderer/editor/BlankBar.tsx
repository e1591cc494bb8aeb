/**
 * Over a form that is written into an issued blank: what of it the blank has no place for, or why it is not drawn as the blank. It is what the
 * export tells, said while there is time.
 */
import { Button } from "antd";
import { useDeferredValue, useMemo, useState } from "react";
import { changeTemplate } from "#shared/editing/change-template.ts";
import { fillPlan } from "#shared/filling/fill-plan.ts";
import type { Form } from "#shared/form/form.ts";
import { templateOf } from "#shared/template/templates.ts";
import { useDrawnBy } from "#renderer/paper/issued/use-drawn-by.ts";
import { editorWords } from "#renderer/text/editor-words.ts";
import type { FormSession } from "./editor-port.ts";
import { useEditorState } from "./use-editor-state.ts";

const words = editorWords.blankBar;

export function BlankBar({ session }: { readonly session: FormSession }) {
  const state = useEditorState(session);
  // Typing does not wait for it.
  const form = useDeferredValue(state?.form);
  return form?.issuedBlank === undefined ? null : <OfBlank form={form} session={session} />;
}

function OfBlank({ form, session }: { readonly form: Form; readonly session: FormSession }) {
  const by = useDrawnBy(form);
  const [isOpen, setOpen] = useState(false);
  const told = useMemo(
    () => (by.kind === "blank" ? fillPlan(form, by.binding).told.filter(({ needsAttention }) => needsAttention) : []),
    [form, by],
  );
  if (by.kind === "not-drawn") {
    const { unitLine, moneyUnit } = templateOf(form.template);
    const isGone = by.why === "missing" || by.why === "damaged";
    const settle = () => session.change(words.step, [{ kind: "set-form", form: underItsTemplate(session) }], "command");
    return (
      <section className="blank-bar" aria-label={words.label}>
        <span role="status">
          {words.notDrawn[by.why]}
          {unitLine === undefined && moneyUnit !== form.moneyUnit && words.otherUnit(form.moneyUnit)}
        </span>
        {isGone && (
          <Button size="small" onClick={settle}>
            {words.settle}
          </Button>
        )}
      </section>
    );
  }
  if (told.length === 0) return null;
  return (
    <section className="blank-bar" aria-label={words.label}>
      <span role="status">{words.told(told.length)}</span>
      <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? words.close : words.open}
      </Button>
      {isOpen && (
        <ul className="selectable">
          {told.map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** For good: with amounts in the template's unit, and values in its columns. */
function underItsTemplate(session: FormSession): Form {
  const { form } = session.getState();
  return changeTemplate(form, { template: templateOf(form.template) }).form;
}
