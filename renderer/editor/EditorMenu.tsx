/** The menu under the right mouse button: clipboard and rows, for the selection, and what is known of the indicator there. */
import { allCommands } from "#renderer/desk/commands.ts";
import { usePart } from "#renderer/desk/desk.ts";
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
  const past = usePart(allCommands, ({ commands }) => commands["indicator-history"]);
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
    ...(past ? ["separator" as const, { key: "past", label: past.label, disabled: !past.enabled, run: past.run }] : []),
  ];
  return <ContextMenu x={x} y={y} items={items} onClose={onClose} />;
}
