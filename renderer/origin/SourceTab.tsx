/** Where the form comes from, and what it has been. */
import { Button } from "antd";
import { Fragment } from "react";
import type { Source } from "#shared/api/imports.ts";
import { showOrigin } from "#renderer/editor/open-form.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { useWorkspace } from "#renderer/desk/desk.ts";
import type { EditorState, FormSession } from "#renderer/editor/editor-port.ts";
import { panelWords } from "#renderer/text/panel-words.ts";
import { VersionList } from "#renderer/history/VersionList.tsx";

interface Props {
  readonly editor: EditorState;
  readonly session: FormSession;
}

export function SourceTab({ editor, session }: Props) {
  const workspace = useWorkspace();
  const { source } = editor.opened;
  return (
    <div className="panel-page">
      <section>
        <h3>{panelWords.from}</h3>
        {source ? (
          <>
            <dl className="source selectable">
              {placesOf(source).map(([name, text]) => (
                <Fragment key={name}>
                  <dt>{name}</dt>
                  <dd>{text}</dd>
                </Fragment>
              ))}
            </dl>
            <Button size="small" onClick={() => runAction(workspace, () => showOrigin(workspace))}>
              {panelWords.showSource}
            </Button>
          </>
        ) : (
          <p className="quiet">{panelWords.fromNew}</p>
        )}
      </section>
      <VersionList session={session} saving={editor.saving} />
    </div>
  );
}

/** From the file inwards, as far as the source goes. */
function placesOf({ file, sheet, page, line }: Source): (readonly [name: string, text: string])[] {
  return [
    [panelWords.file, file],
    ...(sheet === undefined ? [] : [[panelWords.sheet, sheet] as const]),
    ...(page === undefined ? [] : [[panelWords.page, panelWords.pageNumber(page)] as const]),
    ...(line === undefined ? [] : [[panelWords.line, panelWords.lineNumber(line)] as const]),
  ];
}
