/** Asked only where the chosen cell holds text: does the piece follow that text, or take its place? */
import { Button } from "antd";
import { useEffect, useRef } from "react";
import type { Form } from "#shared/form/form.ts";
import { indexOf } from "#renderer/paper/layout-index.ts";
import { importWords } from "#renderer/text/import-words.ts";
import { cellName } from "#renderer/paper/cell-name.ts";
import { heldText, mayFollow, type Joining, type PieceTarget } from "../correction/place-piece.ts";
import type { TraySession } from "../correction/tray-session.ts";

interface Props {
  readonly session: TraySession;
  readonly form: Form;
  readonly target: PieceTarget;
  readonly onAnswer: (joining: Joining) => void;
  readonly onCancel: () => void;
}

export function HeldQuestion({ session: { template, getState }, form, target, onAnswer, onCancel }: Props) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const follows = mayFollow(target);
  const cell = target.kind === "cell" ? indexOf(getState().layout).cellOf(target.cell) : undefined;
  return (
    <div className="place-bar" role="alert">
      <span>{importWords.held(cell ? cellName(template, form, cell) : "", heldText(form, template, target))}</span>
      {follows && (
        <Button ref={first} size="small" type="primary" onClick={() => onAnswer("append")}>
          {importWords.append}
        </Button>
      )}
      <Button ref={follows ? undefined : first} size="small" onClick={() => onAnswer("replace")}>
        {importWords.replace}
      </Button>
      <Button size="small" onClick={onCancel}>
        {importWords.placeCancel}
      </Button>
    </div>
  );
}
