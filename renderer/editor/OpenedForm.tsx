/** The middle while a form is open, or about to be: the form, or what covers it. */
import { Button } from "antd";
import { Fragment, type ReactNode } from "react";
import { runAction } from "#renderer/desk/run-action.ts";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { Waiting } from "#renderer/desk/Waiting.tsx";
import { useZoom } from "#renderer/desk/zoom.ts";
import { failureWords } from "#renderer/text/failure-words.ts";
import { libraryWords } from "#renderer/text/library-words.ts";
import { formCover } from "./cover.ts";
import { EditorPane } from "./EditorPane.tsx";
import { openForm } from "./open-form.ts";
import { openedForm } from "./opened.ts";
import { repairForm } from "./repair-form.ts";
import "./cover.css";

export function OpenedForm(): ReactNode {
  const desk = useDesk();
  const opened = usePart(openedForm, (state) => state.opened);
  const cover = usePart(formCover, (state) => state.cover);
  const zoom = useZoom();
  switch (opened.state) {
    case "none":
      return null;
    case "open":
    case "opening": {
      const session = opened.state === "open" ? opened.session : opened.left;
      return (
        <>
          {cover && <Fragment key={cover.name}>{cover.element}</Fragment>}
          {/* Kept mounted under an old version or the source: selection and undo history stay as they were. And from one form to the
              next: a grid that is taken out and put in again costs as much as all else of opening a form. */}
          {session && (
            <div className="desk-editor" hidden={cover !== undefined}>
              <EditorPane session={session} zoom={zoom} />
            </div>
          )}
          {opened.state === "opening" && (
            <div className="desk-opening">
              <Waiting text={libraryWords.opening} />
            </div>
          )}
        </>
      );
    }
    case "failed":
      return (
        <div className="desk-message" role="alert">
          <p>{opened.reason}</p>
          <Button onClick={() => runAction(desk, () => openForm(desk, opened.id))}>{failureWords.retry}</Button>
          {opened.damaged && (
            <Button type="primary" onClick={() => runAction(desk, () => repairForm(desk, opened.id))}>
              {failureWords.repair}
            </Button>
          )}
        </div>
      );
  }
}
