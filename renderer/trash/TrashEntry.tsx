/** The way into the trash from below the library's list, where something is in it. */
import { DeleteOutlined } from "@ant-design/icons";
import { runCommand } from "#renderer/desk/commands.ts";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { formsList } from "#renderer/desk/forms-list.ts";
import { trashWords } from "#renderer/text/trash-words.ts";
import "./trash.css";

export function TrashEntry() {
  const desk = useDesk();
  const count = usePart(formsList, ({ removed }) => removed.length);
  if (count === 0) return null;
  return (
    <button type="button" className="trash-entry quiet" onClick={() => runCommand(desk, "trash")}>
      <DeleteOutlined aria-hidden /> {trashWords.entry(count)}
    </button>
  );
}
