/** The pieces of the source that stand in no field: each can be shown there, and put into the form by 放到…, or by dragging it on a cell. */
import { AimOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { Unplaced } from "#shared/recognize/recognized.ts";
import { importWords } from "#renderer/text/import-words.ts";
import { pieceType } from "./ResultPaper.tsx";

export interface NumberedPiece {
  readonly piece: Unplaced;
  readonly index: number;
}

/** A piece is being dragged; with none, that is over. */
export type DragPiece = (piece: number | undefined, dropped: boolean) => void;

interface Props {
  readonly pieces: readonly NumberedPiece[];
  readonly placing: number | undefined;
  readonly onShow: (where: Unplaced["where"]) => void;
  readonly onPlace: (piece: number) => void;
  readonly onDrag: DragPiece;
}

export function UnplacedPieces({ pieces, placing, onShow, onPlace, onDrag }: Props) {
  return (
    <ul className="pieces" aria-label={importWords.unplaced}>
      {pieces.map(({ piece: { text, where }, index }) => (
        // Dragging is a shortcut for the button.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <li
          key={index}
          className={index === placing ? "piece is-placing" : "piece"}
          draggable
          onDragStart={(event) => {
            event.dataTransfer.setData(pieceType, String(index));
            onDrag(index, false);
          }}
          onDragEnd={({ dataTransfer }) => onDrag(undefined, dataTransfer.dropEffect !== "none")}
        >
          <Button size="small" onClick={() => onPlace(index)}>
            {importWords.placeTo}
          </Button>
          <q className="selectable">{text}</q>
          <Button
            type="text"
            size="small"
            icon={<AimOutlined />}
            title={importWords.showInSource}
            aria-label={`${importWords.showInSource}：${importWords.line(where.row, where.page)}`}
            onClick={() => onShow(where)}
          >
            <span className="quiet">{importWords.line(where.row, where.page)}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
