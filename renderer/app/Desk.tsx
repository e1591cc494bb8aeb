/** The centre: the open form, an old version of it, or what to do when there is none. Ctrl with the wheel zooms it. */
import { Button, Spin } from "antd";
import { useEffect, useRef, type ReactNode } from "react";
import { EditorPane } from "#renderer/editor/EditorPane.tsx";
import { repairForm } from "#renderer/library/damaged-forms.ts";
import { EmptyLibrary } from "#renderer/library/EmptyLibrary.tsx";
import { OriginView } from "#renderer/panel/OriginView.tsx";
import { VersionView } from "#renderer/panel/VersionView.tsx";
import { failureWords } from "#renderer/text/failure-words.ts";
import { libraryWords } from "#renderer/text/library-words.ts";
import { openForm } from "./open-form.ts";
import { runAction } from "./run-action.ts";
import { useDesk, useWorkspace } from "./workspace.ts";
import { zoomBy } from "./zoom.ts";

export function Desk() {
  const { store } = useWorkspace();
  const centre = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = centre.current;
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoomBy(store, event.deltaY < 0 ? 1 : -1);
    };
    // React's own wheel handlers are passive: they cannot keep the browser from zooming the page.
    element?.addEventListener("wheel", wheel, { passive: false, capture: true });
    return () => element?.removeEventListener("wheel", wheel, { capture: true });
  }, [store]);
  return (
    <main ref={centre} className="desk-centre">
      <DeskContent />
    </main>
  );
}

function DeskContent(): ReactNode {
  const workspace = useWorkspace();
  const forms = useDesk((state) => state.forms);
  const opened = useDesk((state) => state.opened);
  const shown = useDesk((state) => state.version);
  const origin = useDesk((state) => state.origin);
  const zoom = useDesk((state) => state.zoom);
  switch (opened.state) {
    case "open":
      return (
        <>
          {origin && <OriginView session={opened.session} origin={origin} zoom={zoom} />}
          {shown && <VersionView key={shown.version.id} session={opened.session} shown={shown} zoom={zoom} />}
          {/* Kept mounted under an old version or the source: selection and undo history stay as they were. */}
          <div className="desk-editor" hidden={shown !== undefined || origin !== undefined}>
            <EditorPane key={opened.id} session={opened.session} zoom={zoom} />
          </div>
        </>
      );
    case "opening":
      return <Waiting text={libraryWords.opening} />;
    case "failed":
      return (
        <div className="desk-message" role="alert">
          <p>{opened.reason}</p>
          <Button onClick={() => runAction(workspace, () => openForm(workspace, opened.id))}>{failureWords.retry}</Button>
          {opened.damaged && (
            <Button type="primary" onClick={() => runAction(workspace, () => repairForm(workspace, opened.id))}>
              {failureWords.repair}
            </Button>
          )}
        </div>
      );
    case "none":
      if (!forms) return <Waiting text={failureWords.connecting} />;
      return forms.length === 0 ? <EmptyLibrary /> : <p className="desk-message quiet">{libraryWords.chooseTitle}</p>;
  }
}

/** Shows nothing at first: what comes within a moment needs no announcement, and would only flicker. */
function Waiting({ text }: { readonly text: string }) {
  return (
    <div className="desk-message" role="status">
      <Spin delay={400} description={text} fullscreen={false}>
        <span />
      </Spin>
    </div>
  );
}
