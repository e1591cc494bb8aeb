/**
 * Over a form that is written into an issued blank: what of it the blank has no place for, or why it is not drawn as the blank. It is what the
 * export tells, said while there is time.
 */
import { Button } from "antd";
import { useDeferredValue, useMemo, useState } from "react";
import { fillPlan } from "#shared/filling/fill-plan.ts";
import type { Form } from "#shared/form/form.ts";
import { useDrawnBy } from "#renderer/paper/issued/use-drawn-by.ts";
import { editorWords } from "#renderer/text/editor-words.ts";
import type { FormSession } from "./editor-port.ts";
import { useEditorState } from "./use-editor-state.ts";

const words = editorWords.blankBar;

export function BlankBar({ session }: { readonly session: FormSession }) {
  const state = useEditorState(session);
  // Typing does not wait for it.
  const form = useDeferredValue(state?.form);
  return form?.issuedBlank === undefined ? null : <OfBlank form={form} />;
}

function OfBlank({ form }: { readonly form: Form }) {
  const by = useDrawnBy(form);
  const [isOpen, setOpen] = useState(false);
  const told = useMemo(
    () => (by.kind === "blank" ? fillPlan(form, by.binding).told.filter(({ needsAttention }) => needsAttention) : []),
    [form, by],
  );
  if (by.kind === "not-drawn")
    return (
      <p className="blank-bar" role="status">
        {words.notDrawn[by.why]}
      </p>
    );
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
