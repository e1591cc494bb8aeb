/** A piece of text on its way into the form: which one, where it is to go, and what becomes of the text that stands there. */
import { useState } from "react";
import { heldText, type Joining, type PieceTarget } from "../correction/place-piece.ts";
import type { TraySession } from "../correction/tray-session.ts";

export interface Placing {
  /** The piece that waits for its place, by index. */
  readonly piece: number | undefined;
  /** Nothing may move under a piece that is being dragged. */
  readonly dragging: boolean;
  /** Where the piece is to go once the person has said what becomes of the text there. */
  readonly asking: PieceTarget | undefined;
  readonly begin: (piece: number) => void;
  readonly drag: (piece: number | undefined, dropped: boolean) => void;
  readonly put: (target: PieceTarget) => void;
  readonly answer: (joining: Joining) => void;
  readonly end: () => void;
}

/** `onPlaced` is told when a piece is in its place. */
export function usePlacing(session: TraySession, onPlaced: () => void): Placing {
  const [piece, setPiece] = useState<number>();
  const [dragging, setDragging] = useState(false);
  const [asking, setAsking] = useState<PieceTarget>();
  const end = () => {
    setPiece(undefined);
    setAsking(undefined);
  };
  const place = (target: PieceTarget, joining: Joining) => {
    if (piece !== undefined) session.place(piece, target, joining);
    end();
    onPlaced();
  };
  return {
    piece,
    dragging,
    asking,
    begin: setPiece,
    drag(dragged, dropped) {
      setDragging(dragged !== undefined);
      if (dragged !== undefined) setPiece(dragged);
      else if (!dropped) end();
    },
    put(target) {
      if (heldText(session.getState().form, session.template, target) === "") place(target, "replace");
      else setAsking(target);
    },
    answer: (joining) => asking && place(asking, joining),
    end,
  };
}
