/** The menu under the right mouse button on the result: what can be done to the indicator row the person is at. */
import { ContextMenu } from "#renderer/desk/menu/ContextMenu.tsx";
import type { MenuItem } from "#renderer/desk/menu/MenuList.tsx";
import { wordsOf } from "#renderer/text/menu-words.ts";
import type { TraySession } from "../correction/tray-session.ts";

interface Props {
  readonly x: number;
  readonly y: number;
  readonly session: TraySession;
  readonly onClose: () => void;
}

const entries = [
  "undo",
  "redo",
  "separator",
  "insert-above",
  "insert-below",
  "delete-rows",
  "separator",
  "move-up",
  "move-down",
] as const;

export function ResultMenu({ x, y, session, onClose }: Props) {
  const { rowCommands, undoLabel, redoLabel } = session.getState();
  const applies = (command: Exclude<(typeof entries)[number], "separator">) => {
    if (command === "undo") return undoLabel !== undefined;
    return command === "redo" ? redoLabel !== undefined : rowCommands;
  };
  const items = entries.map((command): MenuItem | "separator" => {
    if (command === "separator") return command;
    const { label, keys } = wordsOf(command);
    return { key: command, label, keys, disabled: !applies(command), run: () => session.run(command) };
  });
  return <ContextMenu x={x} y={y} items={items} onClose={onClose} />;
}
