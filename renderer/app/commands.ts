/**
 * Everything the program can be told to do, once: menus, tool bar and shortcuts all come from this table, so that they cannot disagree
 * about what applies.
 */
import { useCallback, useMemo, useSyncExternalStore } from "react";
import type { EditorCommand, EditorState, FormSession } from "#renderer/editor/editor-port.ts";
import { chooseFiles } from "#renderer/import/choose-files.ts";
import { readFiles } from "#renderer/import/read-files.ts";
import { addSamples, duplicateForm, putBackLast, removeForms } from "#renderer/library/library-actions.ts";
import { menuWords, quoting, wordsOf, type CommandName } from "#renderer/text/menu-words.ts";
import { printOpen, printSelected } from "./print-commands.ts";
import { runAction } from "./run-action.ts";
import { useDesk, useWorkspace, type Workspace } from "./workspace.ts";
import { zoomBy, zoomTo } from "./zoom.ts";

export type { CommandName };

export interface Command {
  readonly label: string;
  readonly short: string;
  readonly keys: string | undefined;
  readonly enabled: boolean;
  readonly run: () => void;
}

export type Commands = Readonly<Record<CommandName, Command>>;

export function useCommands(): Commands {
  const workspace = useWorkspace();
  const opened = useDesk((state) => state.opened);
  const reading = useDesk((state) => state.version !== undefined);
  const selected = useDesk((state) => state.selected);
  const removable = useDesk((state) => state.removals.length > 0);
  const session = opened.state === "open" ? opened.session : undefined;
  const editor = useEditorState(session);
  return useMemo(
    () => buildCommands(workspace, session, reading ? undefined : editor, selected, removable),
    [workspace, session, reading, editor, selected, removable],
  );
}

/** The open form's state, or `undefined` without one. */
export function useEditorState(session: FormSession | undefined): EditorState | undefined {
  const subscribe = useCallback((listener: () => void) => session?.subscribe(listener) ?? (() => {}), [session]);
  return useSyncExternalStore(subscribe, () => session?.getState());
}

function buildCommands(
  workspace: Workspace,
  session: FormSession | undefined,
  editor: EditorState | undefined,
  selected: ReadonlySet<number>,
  removable: boolean,
): Commands {
  const { store } = workspace;
  const command = (name: CommandName, run: () => void, enabled = true): Command => {
    const { label, short = label, keys } = wordsOf(name);
    return { label, short, keys, enabled, run };
  };
  const act = (name: CommandName, action: () => Promise<void>, enabled = true) =>
    command(name, () => runAction(workspace, action), enabled);
  const edit = (name: CommandName & EditorCommand, enabled = true) =>
    command(name, () => session?.run(name), editor !== undefined && enabled);
  /** What goes out or away: several forms where several are selected, else the open one. */
  const several = selected.size > 1;
  const chosen = several ? [...selected] : session ? [session.id] : [];

  return {
    import: act("import", async () => readFiles(workspace, await chooseFiles())),
    new: command("new", () => store.set({ dialog: { kind: "new" } })),
    duplicate: act("duplicate", async () => session && duplicateForm(workspace, session.id), session !== undefined),
    "name-version": command("name-version", () => store.set({ dialog: { kind: "name-version" } }), editor !== undefined),
    remove: act(
      "remove",
      () => removeForms(workspace, chosen.length > 0 ? chosen : [...selected]),
      chosen.length + selected.size > 0,
    ),
    undo: named(edit("undo", editor?.undoLabel !== undefined), editor?.undoLabel),
    redo: named(edit("redo", editor?.redoLabel !== undefined), editor?.redoLabel),
    "put-back": act("put-back", () => putBackLast(workspace), removable),
    cut: edit("cut"),
    copy: edit("copy"),
    paste: edit("paste"),
    clear: edit("clear"),
    find: edit("find"),
    "insert-above": edit("insert-above", editor?.rowCommands),
    "insert-below": edit("insert-below", editor?.rowCommands),
    "delete-rows": edit("delete-rows", editor?.rowCommands),
    "move-up": edit("move-up", editor?.rowCommands),
    "move-down": edit("move-down", editor?.rowCommands),
    "recompute-sums": edit("recompute-sums", (editor?.disagreements.length ?? 0) > 0),
    search: command("search", () => store.set({ dialog: { kind: "search" } })),
    "toggle-library": command("toggle-library", () => store.set(({ libraryShown }) => ({ libraryShown: !libraryShown }))),
    "toggle-panel": command("toggle-panel", () => store.set(({ panelShown }) => ({ panelShown: !panelShown }))),
    "zoom-in": command("zoom-in", () => zoomBy(store, 1)),
    "zoom-out": command("zoom-out", () => zoomBy(store, -1)),
    "zoom-reset": command("zoom-reset", () => zoomTo(store, 100)),
    export: ofSeveral(
      command("export", () => store.set({ dialog: { kind: "export", ids: chosen } }), chosen.length > 0),
      several && menuWords.exportSeveral(chosen.length),
    ),
    print: ofSeveral(
      act("print", () => (several ? printSelected(workspace, chosen) : printOpen(workspace, session)), chosen.length > 0),
      several && menuWords.printSeveral(chosen.length),
    ),
    keys: command("keys", () => store.set({ dialog: { kind: "keys" } })),
    samples: act("samples", () => addSamples(workspace)),
    about: command("about", () => store.set({ dialog: { kind: "about" } })),
  };
}

/** A command that says how many forms it will act on. */
function ofSeveral(command: Command, label: string | false): Command {
  return label === false ? command : { ...command, label };
}

/** A command that says what it will act on: `撤销“插入行”`. */
function named(command: Command, what: string | undefined): Command {
  return what === undefined ? command : { ...command, label: quoting(command.label, what) };
}
