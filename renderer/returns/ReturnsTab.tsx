/** The remarks of the open form beside it: what waits for an answer first, then what is done, then what was written here. */
import { useState } from "react";
import { useDesk } from "#renderer/desk/desk.ts";
import { runCommand } from "#renderer/desk/commands.ts";
import { WrittenText } from "#renderer/desk/WrittenText.tsx";
import type { FormSession } from "#renderer/editor/editor-port.ts";
import { useOpenSession } from "#renderer/editor/opened.ts";
import { useEditorState } from "#renderer/editor/use-editor-state.ts";
import { returnWords } from "#renderer/text/return-words.ts";
import type { Form } from "#shared/form/form.ts";
import { isToDo, type FormRemark } from "#shared/form/remark.ts";
import { placeName } from "#shared/review/place-name.ts";
import { templateOf } from "#shared/template/templates.ts";
import { RemarkCard } from "./RemarkCard.tsx";
import { write } from "./remark-actions.ts";
import { selectedField } from "./selected-field.ts";
import "./returns.css";

export function ReturnsTab() {
  const session = useOpenSession();
  const form = useEditorState(session)?.form;
  return session && form ? <Remarks key={session.id} session={session} form={form} /> : null;
}

function Remarks({ session, form }: { readonly session: FormSession; readonly form: Form }) {
  const desk = useDesk();
  const remarks = form.remarks ?? [];
  const groups = {
    toDo: remarks.filter((remark) => isToDo(remark)),
    done: remarks.filter((remark) => remark.from !== "written" && remark.done),
    written: remarks.filter(({ from }) => from === "written"),
  };
  const { toDo, done } = groups;
  return (
    <div className="returns">
      <header>
        {remarks.length > 0 && (
          <p role="status">{toDo.length + done.length > 0 && returnWords.count(toDo.length, done.length)}</p>
        )}
        <button type="button" className="review-button" onClick={() => runCommand(desk, "open-return")}>
          {returnWords.open}
        </button>
        <button type="button" className="review-button" onClick={() => runCommand(desk, "paste-return")}>
          {returnWords.paste}
        </button>
        <NewRemark session={session} form={form} />
      </header>
      {remarks.length === 0 && (
        <section>
          <p>{returnWords.none}</p>
          <p className="quiet">{returnWords.noneMore}</p>
        </section>
      )}
      <Group name="toDo" remarks={groups.toDo} session={session} form={form} />
      <Group name="done" remarks={groups.done} session={session} form={form} />
      <Group name="written" remarks={groups.written} session={session} form={form} />
    </div>
  );
}

interface GroupProps {
  readonly name: keyof typeof returnWords.groups;
  readonly remarks: readonly FormRemark[];
  readonly session: FormSession;
  readonly form: Form;
}

function Group({ name, remarks, session, form }: GroupProps) {
  if (remarks.length === 0) return null;
  return (
    <section className="review-group">
      <h3>{returnWords.groups[name]}</h3>
      <ul className="findings">
        {remarks.map((remark) => (
          <RemarkCard key={remark.id} session={session} form={form} remark={remark} />
        ))}
      </ul>
    </section>
  );
}

/** Written on the cell that was selected when the person began. */
function NewRemark({ session, form }: { readonly session: FormSession; readonly form: Form }) {
  const [place, setPlace] = useState<string>();
  const begin = () => {
    const field = selectedField(session);
    if (field === undefined) session.hint(returnWords.selectFirst);
    else setPlace(field);
  };
  if (place === undefined) {
    return (
      <button type="button" className="review-button" title={returnWords.writeMore} onClick={begin}>
        {returnWords.write}
      </button>
    );
  }
  return (
    <div className="returns-new">
      <p className="returns-place">{placeName(form, templateOf(form.template), { field: place })}</p>
      <WrittenText
        text=""
        words={returnWords.remark}
        onKeep={(text) => {
          setPlace(undefined);
          if (text !== "") write(session, place, text);
        }}
        onCancel={() => setPlace(undefined)}
      />
    </div>
  );
}
