/** The whole window takes dropped files, also over an open form, for import or for the page that asked for them; while they hover it says what will happen. */
import { ImportOutlined } from "@ant-design/icons";
import { useEffect, useState } from "react";
import { runAction } from "#renderer/desk/run-action.ts";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { drops } from "#renderer/desk/files/drops.ts";
import { importWords } from "#renderer/text/import-words.ts";
import { droppedFiles } from "#renderer/desk/files/dropped-files.ts";
import { readFiles } from "./read-files.ts";

export function DropTarget() {
  const desk = useDesk();
  const [hovering, setHovering] = useState(false);
  const taker = usePart(drops, (state) => state.taker);

  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      event.stopPropagation();
      event.dataTransfer.dropEffect = "copy";
      setHovering(true);
    };
    const leave = (event: DragEvent) => {
      // Without a related target the pointer has left the window, not just an element in it.
      if (event.relatedTarget === null) setHovering(false);
    };
    const drop = (event: DragEvent) => {
      setHovering(false);
      const transfer = event.dataTransfer;
      if (!transfer?.types.includes("Files")) return;
      event.preventDefault();
      event.stopPropagation();
      runAction(desk, async () =>
        taker ? taker.take(await droppedFiles(transfer, () => true)) : readFiles(desk, await droppedFiles(transfer)),
      );
    };
    window.addEventListener("dragover", over, true);
    window.addEventListener("dragleave", leave, true);
    window.addEventListener("drop", drop, true);
    return () => {
      window.removeEventListener("dragover", over, true);
      window.removeEventListener("dragleave", leave, true);
      window.removeEventListener("drop", drop, true);
    };
  }, [desk, taker]);

  if (!hovering) return null;
  return (
    <div className="drop-overlay">
      <div>
        <ImportOutlined aria-hidden />
        <strong>{taker?.title ?? importWords.drop}</strong>
        <span>{taker?.more ?? importWords.dropMore}</span>
      </div>
    </div>
  );
}
