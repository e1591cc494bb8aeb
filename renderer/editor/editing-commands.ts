/** The commands that edit, whichever form takes them now, and the zoom of the paper. */
import { command, type Command, type Commands } from "#renderer/desk/commands.ts";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { editTarget, type EditorCommand } from "#renderer/desk/edit-target.ts";
import { useShownPage } from "#renderer/desk/page/pages.ts";
import { useStateOf } from "#renderer/desk/use-state-of.ts";
import { zoomBy, zoomTo } from "#renderer/desk/zoom.ts";
import { quoting, type CommandName } from "#renderer/text/menu-words.ts";

export function useEditingCommands(): Commands {
  const desk = useDesk();
  const target = usePart(editTarget, (state) => state.target);
  const state = useStateOf(target);
  // On a page over the desk cells are corrected one by one: there is no selection to copy or to search.
  const onPaper = useShownPage() === undefined;
  const edit = (name: CommandName & EditorCommand, enabled = true) =>
    command(name, () => target?.run(name), state !== undefined && enabled);
  return {
    undo: named(edit("undo", state?.undoLabel !== undefined), state?.undoLabel),
    redo: named(edit("redo", state?.redoLabel !== undefined), state?.redoLabel),
    cut: edit("cut", onPaper),
    copy: edit("copy", onPaper),
    paste: edit("paste", onPaper),
    clear: edit("clear", onPaper),
    "fill-down": edit("fill-down", onPaper),
    "fill-right": edit("fill-right", onPaper),
    repeat: edit("repeat", onPaper),
    find: edit("find", onPaper),
    replace: edit("replace", onPaper),
    "find-next": edit("find-next", onPaper),
    "find-previous": edit("find-previous", onPaper),
    "insert-above": edit("insert-above", state?.rowCommands),
    "insert-below": edit("insert-below", state?.rowCommands),
    "delete-rows": edit("delete-rows", state?.rowCommands),
    "move-up": edit("move-up", state?.rowCommands),
    "move-down": edit("move-down", state?.rowCommands),
    "recompute-sums": edit("recompute-sums", (state?.disagreements.length ?? 0) > 0),
    "zoom-in": command("zoom-in", () => zoomBy(desk, 1)),
    "zoom-out": command("zoom-out", () => zoomBy(desk, -1)),
    "zoom-reset": command("zoom-reset", () => zoomTo(desk, 100)),
  };
}

/** A command that says what it will act on: `撤销“插入行”`. */
function named(command: Command, what: string | undefined): Command {
  return what === undefined ? command : { ...command, label: quoting(command.label, what) };
}
