/**
 * The form that was read, as paper, to be looked at and corrected in place. Arrow keys walk over its cells; typing, F2 or a double click
 * changes one. A piece of text that waits for its place goes where the person clicks.
 */
import { useRef, useState, type MouseEvent } from "react";
import type { LaidOutCell } from "#shared/layout/form-layout.ts";
import { mayFill } from "#renderer/editor/cells/may-fill.ts";
import { indexOf } from "#renderer/paper/layout-index.ts";
import { PaperCells } from "#renderer/paper/PaperCells.tsx";
import { importWords } from "#renderer/text/import-words.ts";
import { ResultCell } from "./ResultCell.tsx";
import { ResultMenu } from "./ResultMenu.tsx";
import type { TraySession } from "../correction/tray-session.ts";
import type { TraySessionState } from "../correction/tray-session-core.ts";
import { useFitZoom } from "#renderer/paper/use-fit-zoom.ts";
import { useCellInSight } from "./use-cell-in-sight.ts";

interface Props {
  readonly session: TraySession;
  readonly state: TraySessionState;
  readonly isActive: (cell: LaidOutCell) => boolean;
  readonly placing: boolean;
  readonly onPoint: (cell: LaidOutCell | undefined) => void;
  readonly onGo: (cell: LaidOutCell) => void;
  readonly onPlace: (cell: LaidOutCell) => void;
}

export function ResultPaper({ session, state, isActive, placing, onPoint, onGo, onPlace }: Props) {
  const { template } = session;
  const { layout, current } = state;
  const scroller = useRef<HTMLDivElement>(null);
  const zoom = useFitZoom(scroller, layout.columnWidths);
  const [editing, setEditing] = useState(false);
  const [menuAt, setMenuAt] = useState<{ x: number; y: number }>();
  const cell = indexOf(layout).cellAt(current) ?? layout.cells[0];
  useCellInSight(scroller, cell);

  const focusInput = () => scroller.current?.querySelector("textarea")?.focus({ preventScroll: true });
  const goTo = (to: LaidOutCell | undefined) => {
    if (!to) return;
    session.goTo({ row: to.row, column: to.column });
    onGo(to);
  };
  const click = (to: LaidOutCell) => {
    if (placing) return onPlace(to);
    goTo(to);
    focusInput();
  };
  const showMenu = (event: MouseEvent, to: LaidOutCell) => {
    event.preventDefault();
    goTo(to);
    focusInput();
    setMenuAt({ x: event.clientX, y: event.clientY });
  };
  const classOf = (one: LaidOutCell) =>
    [isActive(one) && "is-active", placing && mayFill(template, one) && "takes-piece"].filter(Boolean).join(" ");

  return (
    <div ref={scroller} className="paper-scroller result-scroller" role="region" aria-label={importWords.result} data-region>
      <div className="paper">
        <PaperCells
          layout={layout}
          zoom={zoom}
          classOf={classOf}
          handlersOf={(one) => ({
            onMouseEnter: () => onPoint(one),
            onMouseLeave: () => onPoint(undefined),
            onClick: () => click(one),
            onDoubleClick: () => mayFill(template, one) && setEditing(true),
            onContextMenu: (event) => showMenu(event, one),
            ...(mayFill(template, one) && {
              onDragOver: (event) => event.dataTransfer.types.includes(pieceType) && event.preventDefault(),
              onDrop: () => onPlace(one),
            }),
          })}
        >
          {cell && (
            <ResultCell
              key={session.id}
              session={session}
              state={state}
              cell={cell}
              zoom={zoom}
              editing={editing}
              onEditing={setEditing}
              onGo={goTo}
            />
          )}
        </PaperCells>
      </div>
      {menuAt && <ResultMenu {...menuAt} session={session} onClose={() => setMenuAt(undefined)} />}
    </div>
  );
}

/** What a dragged piece is called on its way; its number is in the state of the view. */
export const pieceType = "application/x-jibiao-piece";
