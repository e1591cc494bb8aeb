/** Over the open form when the library has it no longer: what happened, and the ways on. Nothing that was typed goes untold. */
import { Button } from "antd";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { formsList } from "#renderer/desk/forms-list.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { goneWords } from "#renderer/text/gone-words.ts";
import type { FormSession } from "../editor-port.ts";
import { useEditorState } from "../use-editor-state.ts";
import { letGo, putBack, saveAsNew } from "./gone-form.ts";
import { copyTexts } from "./left-behind.ts";

export function GoneBar({ session }: { readonly session: FormSession }) {
  const desk = useDesk();
  const removed = usePart(formsList, (state) => state.removed);
  const saving = useEditorState(session)?.saving;
  if (saving?.state !== "gone") return null;
  const { texts, why } = saving;
  const inTrash = why === "missing" && removed.some(({ id }) => id === session.id);
  const button = (label: string, act: () => Promise<void>, isMain = false) => (
    <Button size="small" {...(isMain && { type: "primary" as const })} onClick={() => runAction(desk, act)}>
      {label}
    </Button>
  );
  return (
    <div className="version-bar" role="alert">
      <span>
        {inTrash ? goneWords.inTrash : goneWords[why]}
        {goneWords.unsaved(texts.length)}
      </span>
      {inTrash
        ? button(goneWords.putBack, () => putBack(desk, session), true)
        : button(goneWords.saveAsNew, () => saveAsNew(desk, session), true)}
      {texts.length > 0 && button(goneWords.copy, () => copyTexts(desk, texts))}
      {button(goneWords.close, () => letGo(desk, session))}
    </div>
  );
}
