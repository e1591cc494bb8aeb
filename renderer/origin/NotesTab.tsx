/** Sums that disagree, text that found no place, and every repair of the import; what has to be looked at first. */
import { Button } from "antd";
import { fieldName } from "#shared/template/field-name.ts";
import { templateOf } from "#shared/template/templates.ts";
import type { EditorState, FormSession } from "#renderer/editor/editor-port.ts";
import { useOpenSession } from "#renderer/editor/opened.ts";
import { useEditorState } from "#renderer/editor/use-editor-state.ts";
import { NoteGroups } from "#renderer/paper/NoteGroups.tsx";
import { UnplacedTexts } from "#renderer/paper/UnplacedTexts.tsx";
import { panelWords } from "#renderer/text/panel-words.ts";
import { ExtraContent } from "#renderer/paper/ExtraContent.tsx";
import { useDrawnTemplate } from "#renderer/paper/issued/use-drawn-by.ts";
import { extraTexts } from "#renderer/paper/extra-content.ts";

interface Props {
  readonly editor: EditorState;
  readonly session: FormSession;
}

export function NotesTab() {
  const session = useOpenSession();
  const editor = useEditorState(session);
  return session && editor && <Notes editor={editor} session={session} />;
}

function Notes({ editor, session }: Props) {
  const { source, unplaced } = editor.opened;
  // Of sums the list above tells as they are now, not as they were when the form was imported.
  const notes = editor.opened.notes.filter(({ code }) => code !== "sum-disagrees");
  const extra = extraTexts(editor.form, useDrawnTemplate(editor.form));
  const clean = editor.disagreements.length + notes.length + unplaced.length + extra.length === 0;
  return (
    <>
      <Disagreements editor={editor} session={session} />
      <UnplacedTexts unplaced={unplaced} />
      <NoteGroups notes={notes} />
      {extra.length > 0 && (
        <section className="note-group">
          <h3>{panelWords.extra.title}</h3>
          <ExtraContent texts={extra} />
        </section>
      )}
      {clean && <p className="quiet">{source ? panelWords.nothingImported : panelWords.nothing}</p>}
    </>
  );
}

function Disagreements({ editor, session }: Props) {
  const { disagreements, form } = editor;
  if (disagreements.length === 0) return null;
  const template = templateOf(form.template);
  const recompute = () => {
    session.run("recompute-sums");
    // The button goes away with the disagreement: the focus goes to what was changed.
    if (disagreements[0]) session.goTo({ field: disagreements[0].computed.field });
  };
  return (
    <section className="note-group is-attention">
      <h3>{panelWords.disagreeTitle}</h3>
      <ul className="disagreements">
        {disagreements.map(({ computed, printed, sum }) => {
          const name = fieldName(template, computed.field);
          return (
            <li key={computed.field}>
              <button type="button" title={panelWords.goTo(name)} onClick={() => session.goTo({ field: computed.field })}>
                {panelWords.printed(name, printed)}
              </button>
              <span className="quiet">{panelWords.sum(computed.formula, sum)}</span>
            </li>
          );
        })}
      </ul>
      <Button size="small" onClick={recompute}>
        {panelWords.recompute}
      </Button>
      <p className="quiet">{panelWords.recomputeMore}</p>
    </section>
  );
}
