/**
 * The tray, over the whole desk: at the left what was read, beside it the form being looked at with its source, below what is stored. Esc
 * leaves it; the tray stays as it is.
 */
import { useRef, useState } from "react";
import { PaneEdge } from "#renderer/desk/panes/PaneEdge.tsx";
import { useRememberedSize } from "#renderer/desk/remembered.ts";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { importWords } from "#renderer/text/import-words.ts";
import { EmptyTray } from "./EmptyTray.tsx";
import { StoreBar } from "../storing/StoreBar.tsx";
import { leaveTray } from "../tray/tray-actions.ts";
import { TrayDetail } from "./TrayDetail.tsx";
import { TrayHeader, type Part } from "./TrayHeader.tsx";
import { TrayList } from "./TrayList.tsx";
import { usePageFocus, usePageKeys } from "#renderer/desk/page/use-page-focus.ts";
import { trayState } from "../tray/tray-state.ts";
// After what the rooms look like: a narrow window has the last word.
import "#renderer/desk/page/page.css";
import "./import.css";

const widths = { start: 240, smallest: 180, largest: 520 };

export function ImportView() {
  const desk = useDesk();
  const tray = usePart(trayState, (state) => state.tray);
  const opened = usePart(trayState, (state) => state.opened);
  const view = useRef<HTMLElement>(null);
  const width = useRememberedSize("import-list", widths);
  /** In a narrow window one part shows at a time. */
  const [part, setPart] = useState<Part>("list");
  const empty = tray.forms.length + tray.files.length === 0;

  usePageFocus(view, [opened, empty]);
  usePageKeys(view, () => leaveTray(desk));

  return (
    <section ref={view} className={`page import-view shows-${part}`} aria-label={importWords.title}>
      <TrayHeader part={part} onPart={setPart} />
      {empty ? (
        <EmptyTray />
      ) : (
        <div className="import-body">
          <div className="tray-side" style={{ width: width.size }}>
            <TrayList onOpen={() => setPart("result")} />
            <PaneEdge side="right" label={importWords.widenList} pane={width} />
          </div>
          <TrayDetail />
        </div>
      )}
      {!empty && <StoreBar />}
    </section>
  );
}
