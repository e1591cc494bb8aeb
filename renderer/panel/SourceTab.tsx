/** Where the form comes from, and what it has been. */
import type { EditorState, FormSession } from "#renderer/editor/editor-port.ts";
import { panelWords } from "#renderer/text/panel-words.ts";
import { VersionList } from "./VersionList.tsx";

interface Props {
  readonly editor: EditorState;
  readonly session: FormSession;
}

export function SourceTab({ editor, session }: Props) {
  const { source } = editor.opened;
  return (
    <div className="panel-page">
      <section>
        <h3>{panelWords.from}</h3>
        {source ? (
          <dl className="source selectable">
            <dt>{panelWords.file}</dt>
            <dd>{source.file}</dd>
            {source.sheet !== undefined && (
              <>
                <dt>{panelWords.sheet}</dt>
                <dd>{source.sheet}</dd>
              </>
            )}
            {source.line !== undefined && (
              <>
                <dt>{panelWords.line}</dt>
                <dd>{panelWords.lineNumber(source.line)}</dd>
              </>
            )}
          </dl>
        ) : (
          <p className="quiet">{panelWords.fromNew}</p>
        )}
      </section>
      <VersionList session={session} saving={editor.saving} />
    </div>
  );
}
