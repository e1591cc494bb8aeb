/**
 * The tray, over the whole desk: at the left what was read, beside it the form being looked at with its source, below what is stored. Esc
 * leaves it; the tray stays as it is.
 */
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { PaneEdge } from "#renderer/app/PaneEdge.tsx";
import { useRememberedSize } from "#renderer/app/remembered.ts";
import { useDesk, useWorkspace } from "#renderer/app/workspace.ts";
import { importWords } from "#renderer/text/import-words.ts";
import { EmptyTray } from "./EmptyTray.tsx";
import { StoreBar } from "./StoreBar.tsx";
import { nextRegion } from "./next-region.ts";
import { leaveTray } from "./tray-actions.ts";
import { TrayDetail } from "./TrayDetail.tsx";
import { TrayHeader, type Part } from "./TrayHeader.tsx";
import { TrayList } from "./TrayList.tsx";

const limits = { smallest: 180, largest: 520 };
const startWidth = 292;

export function ImportView() {
  const workspace = useWorkspace();
  const tray = useDesk((state) => state.importing.tray);
  const view = useRef<HTMLElement>(null);
  const [width, resize] = useRememberedSize("import-list", startWidth, limits);
  /** In a narrow window one part shows at a time. */
  const [part, setPart] = useState<Part>("list");
  const empty = tray.forms.length + tray.files.length === 0;

  useEffect(() => {
    const before = document.activeElement;
    view.current?.querySelector<HTMLElement>("[data-focus-first]")?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  const keyDown = (event: KeyboardEvent) => {
    if (event.key === "F6" && view.current) {
      event.preventDefault();
      return nextRegion(view.current, event.shiftKey ? -1 : 1);
    }
    if (event.key !== "Escape" || event.defaultPrevented || event.nativeEvent.isComposing) return;
    event.preventDefault();
    leaveTray(workspace);
  };

  return (
    // The keys of its parts that nobody took end here.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section ref={view} className={`import-view shows-${part}`} aria-label={importWords.title} onKeyDown={keyDown}>
      <TrayHeader part={part} onPart={setPart} />
      {empty ? (
        <EmptyTray />
      ) : (
        <div className="import-body">
          <div className="tray-side" style={{ width }}>
            <TrayList onOpen={() => setPart("result")} />
            <PaneEdge
              side="right"
              label={importWords.widenList}
              size={width}
              startSize={startWidth}
              limits={limits}
              onResize={resize}
            />
          </div>
          <TrayDetail />
        </div>
      )}
      {!empty && <StoreBar />}
    </section>
  );
}
