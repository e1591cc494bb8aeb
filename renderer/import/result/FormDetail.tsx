/** One form of the tray: the source and what was read from it side by side, and below what wants looking at. */
import { useCallback, useMemo, useRef, useSyncExternalStore } from "react";
import type { LaidOutCell } from "#shared/layout/form-layout.ts";
import { PaneEdge } from "#renderer/desk/panes/PaneEdge.tsx";
import { useRememberedSize } from "#renderer/desk/remembered.ts";
import { importWords } from "#renderer/text/import-words.ts";
import { HeldQuestion } from "./HeldQuestion.tsx";
import { LookPanel } from "./LookPanel.tsx";
import { PlaceBar } from "./PlaceBar.tsx";
import { ResultPaper } from "./ResultPaper.tsx";
import { sourceMarks } from "#renderer/paper/source/source-marks.ts";
import { SourceSheet } from "#renderer/paper/source/SourceSheet.tsx";
import type { TraySession } from "../correction/tray-session.ts";
import { useLinks } from "#renderer/paper/source/use-links.ts";
import { usePlacing } from "./use-placing.ts";
import "./result.css";

/** A little less than half: the paper cannot be drawn as small as the source and still be read. */
const sourceShares = { start: 46, smallest: 15, largest: 80, unit: "percent" } as const;

export function FormDetail({ session }: { readonly session: TraySession }) {
  const state = useSyncExternalStore(session.subscribe, session.getState);
  const { opened, form, layout, links, placed, reading } = state;
  const { excerpt } = opened;
  const linked = useLinks(form, session.template, layout, links);
  const sourceShare = useRememberedSize("import-source-share", sourceShares);
  const view = useRef<HTMLDivElement>(null);

  const unplaced = useMemo(
    () => reading.unplaced.map((piece, index) => ({ piece, index })).filter(({ index }) => !placed.has(index)),
    [reading, placed],
  );
  const marks = useMemo(
    () =>
      sourceMarks(
        links,
        unplaced.map(({ piece }) => piece),
        reading.notes,
      ),
    [links, unplaced, reading],
  );
  const isLinked = useCallback((slot: string) => links.fieldsOfSlot(slot).length > 0, [links]);

  // The bar that had the focus goes: the person is now at the cell that was filled.
  const placing = usePlacing(session, () =>
    view.current?.querySelector<HTMLElement>(".result-cell")?.focus({ preventScroll: true }),
  );
  const putInCell = ({ target }: LaidOutCell) => target && placing.put({ kind: "cell", cell: target });
  const chooseSlot = (slot: string) => {
    const cell = linked.chooseSlot(slot, false);
    if (cell) session.goTo({ row: cell.row, column: cell.column });
    const piece = unplaced.find(({ piece: { where } }) => links.slotOf(where) === slot);
    if (piece) placing.begin(piece.index);
  };

  return (
    <div ref={view} className="form-detail">
      <div className="side-by-side">
        <div className="source-side" style={{ width: `${sourceShare.size}%` }}>
          {excerpt ? (
            <SourceSheet
              sheet={excerpt}
              marks={marks}
              isLinked={isLinked}
              active={linked.activeSlots}
              lookAt={linked.lookAt}
              onPoint={linked.pointAtSlot}
              onChoose={chooseSlot}
            />
          ) : (
            <p className="detail-message quiet">{importWords.sourceNone}</p>
          )}
          <PaneEdge side="right" label={importWords.widenSource} pane={sourceShare} />
        </div>
        <div className="result-side">
          <ResultPaper
            session={session}
            state={state}
            isActive={linked.isActiveCell}
            placing={placing.piece !== undefined}
            onPoint={linked.pointAtCell}
            onGo={linked.chooseCell}
            onPlace={putInCell}
          />
        </div>
      </div>
      {/* Below the papers: nothing moves just when somebody aims at a cell. */}
      {placing.piece !== undefined && !placing.asking && !placing.dragging && (
        <PlaceBar
          text={reading.unplaced[placing.piece]?.text ?? ""}
          form={form}
          template={session.template}
          onChoose={placing.put}
          onCancel={() => {
            view.current?.querySelector<HTMLElement>(".piece.is-placing button")?.focus();
            placing.end();
          }}
        />
      )}
      {placing.asking && (
        <HeldQuestion session={session} form={form} target={placing.asking} onAnswer={placing.answer} onCancel={placing.end} />
      )}
      <LookPanel
        session={session}
        state={state}
        unplaced={unplaced}
        placing={placing.piece}
        linked={linked}
        onPlace={placing.begin}
        onDrag={placing.drag}
      />
    </div>
  );
}
