/** Where the form comes from. */
import { Button } from "antd";
import { Fragment } from "react";
import type { Source } from "#shared/api/imports.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import { useOpenSession } from "#renderer/editor/opened.ts";
import { useEditorState } from "#renderer/editor/use-editor-state.ts";
import { panelWords } from "#renderer/text/panel-words.ts";
import { showOrigin } from "./show-origin.tsx";

export function SourceSection() {
  const desk = useDesk();
  const editor = useEditorState(useOpenSession());
  if (!editor) return null;
  const { source } = editor.opened;
  return (
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
          <Button size="small" onClick={() => runAction(desk, () => showOrigin(desk))}>
            {panelWords.showSource}
          </Button>
        </>
      ) : (
        <p className="quiet">{panelWords.fromNew}</p>
      )}
    </section>
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
