/** The whole window takes dropped files, also over an open form; while they hover it says what will happen. */
import { ImportOutlined } from "@ant-design/icons";
import { useEffect, useState } from "react";
import { runAction } from "#renderer/desk/run-action.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import { importWords } from "#renderer/text/import-words.ts";
import { droppedFiles } from "./dropped-files.ts";
import { readFiles } from "./read-files.ts";

export function DropTarget() {
  const desk = useDesk();
  const [hovering, setHovering] = useState(false);

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
      runAction(desk, async () => readFiles(desk, await droppedFiles(transfer)));
    };
    window.addEventListener("dragover", over, true);
    window.addEventListener("dragleave", leave, true);
    window.addEventListener("drop", drop, true);
    return () => {
      window.removeEventListener("dragover", over, true);
      window.removeEventListener("dragleave", leave, true);
      window.removeEventListener("drop", drop, true);
    };
  }, [desk]);

  if (!hovering) return null;
  return (
    <div className="drop-overlay">
      <div>
        <ImportOutlined aria-hidden />
        <strong>{importWords.drop}</strong>
        <span>{importWords.dropMore}</span>
      </div>
    </div>
  );
}
