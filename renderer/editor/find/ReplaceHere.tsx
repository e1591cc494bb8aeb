/** Replacing in the open form: a list of what will change, one cell or all of them in one step, and the way back. */
import { useMemo, useState } from "react";
import { editorWords } from "#renderer/text/editor-words.ts";
import { replacementEdits, replacementsIn, type Replacement } from "#shared/editing/replace-text.ts";
import type { Field } from "#shared/form/field.ts";
import type { Form } from "#shared/form/form.ts";
import type { FormSession } from "../editor-port.ts";
import { useEditorState } from "../use-editor-state.ts";
import { ReplacedText } from "./ReplacedText.tsx";

interface Props {
  readonly session: FormSession;
  readonly text: string;
  readonly by: string;
  readonly onLook: (field: Field) => void;
}

export function ReplaceHere({ session, text, by, onLook }: Props) {
  const words = editorWords.replace;
  const state = useEditorState(session) ?? session.getState();
  const { form } = state;
  const template = session.editing.template();
  const { cells, locked } = useMemo(() => replacementsIn(form, template, text, by), [form, template, text, by]);
  const [looked, setLooked] = useState(0);
  /** The form that replacing left, and in how many cells: said as long as nothing else happened. */
  const [replaced, setReplaced] = useState<{ readonly form: Form; readonly cells: number }>();
  // What was replaced is gone from the list, and the next one stands in its place.
  const current = Math.min(looked, cells.length - 1);

  const look = (index: number) => {
    setLooked(index);
    const cell = cells[index];
    if (cell) onLook(cell.field);
  };
  const replace = (chosen: readonly Replacement[]) => {
    session.change(words.step, replacementEdits(form, template, chosen), "command");
    const next = cells[current + 1];
    if (chosen.length === 1 && next) onLook(next.field);
    setReplaced({ form: session.getState().form, cells: chosen.length });
    session.hint(words.done(chosen.length));
  };
  const one = cells[current];
  return (
    <>
      <span className="replace-buttons">
        <button type="button" disabled={!one} onClick={() => one && replace([one])}>
          {words.one}
        </button>
        <button type="button" disabled={!one} onClick={() => replace(cells)}>
          {words.all}
        </button>
        <button type="button" disabled={state.undoLabel !== words.step} onClick={() => session.run("undo")}>
          {words.undo}
        </button>
      </span>
      <p className="replace-summary quiet" role="status">
        {replaced?.form === form && cells.length === 0
          ? words.done(replaced.cells)
          : text !== "" && words.summary(cells.length, locked)}
      </p>
      {cells.length > 0 && (
        <ul className="replace-list" aria-label={words.list}>
          {cells.map((cell, index) => (
            <li key={cell.field}>
              <button type="button" aria-current={index === current || undefined} onClick={() => look(index)}>
                <ReplacedText cell={cell} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
