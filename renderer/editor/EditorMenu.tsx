/** The menu under the right mouse button: clipboard and rows, for the selection. */
import { ContextMenu } from "#renderer/desk/menu/ContextMenu.tsx";
import type { MenuItem } from "#renderer/desk/menu/MenuList.tsx";
import { wordsOf } from "#renderer/text/menu-words.ts";
import type { FormSession } from "./editor-port.ts";

interface Props {
  readonly x: number;
  readonly y: number;
  readonly session: FormSession;
  readonly onClose: () => void;
}

const onCells = ["cut", "copy", "paste", "clear"] as const;
const onRows = ["insert-above", "insert-below", "delete-rows"] as const;
const moves = ["move-up", "move-down"] as const;

export function EditorMenu({ x, y, session, onClose }: Props) {
  const { rowCommands } = session.getState();
  const item = (command: (typeof onCells | typeof onRows | typeof moves)[number], disabled = false): MenuItem => {
    const { label, keys } = wordsOf(command);
    return { key: command, label, keys, disabled, run: () => session.run(command) };
  };
  const items: (MenuItem | "separator")[] = [
    ...onCells.map((command) => item(command)),
    "separator",
    ...onRows.map((command) => item(command, !rowCommands)),
    "separator",
    ...moves.map((command) => item(command, !rowCommands)),
  ];
  return <ContextMenu x={x} y={y} items={items} onClose={onClose} />;
}
