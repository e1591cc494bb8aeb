/**
 * Everything the program can be told to do, once: menus, tool bar and shortcuts all come from this table, so that they cannot disagree
 * about what applies.
 */
import { useCallback, useMemo, useSyncExternalStore } from "react";
import type { EditorCommand, EditorState, FormSession } from "#renderer/editor/editor-port.ts";
import { chooseFiles, chooseFolder } from "#renderer/import/choose-files.ts";
import { importClipboard } from "#renderer/import/import-clipboard.ts";
import { readFiles } from "#renderer/import/read-files.ts";
import { leaveTray, showTray } from "#renderer/import/tray-actions.ts";
import { addSamples, duplicateForm, putBackLast, removeForms } from "#renderer/library/library-actions.ts";
import type { Reviewed } from "#renderer/review/review-actions.ts";
import { menuWords, quoting, wordsOf, type CommandName } from "#renderer/text/menu-words.ts";
import { ofSeveral, type Command } from "./command.ts";
import { printOpen, printSelected } from "./print-commands.ts";
import { reviewCommands } from "./review-commands.ts";
import { runAction } from "./run-action.ts";
import { useDesk, useWorkspace, type Workspace } from "./workspace.ts";
import { zoomBy, zoomTo } from "./zoom.ts";

export type { Command, CommandName };

export type Commands = Readonly<Record<CommandName, Command>>;

export function useCommands(): Commands {
  const workspace = useWorkspace();
  const opened = useDesk((state) => state.opened);
  const reading = useDesk((state) => state.version !== undefined || state.origin !== undefined);
  const selected = useDesk((state) => state.selected);
  const removable = useDesk((state) => state.removals.length > 0);
  const anyForms = useDesk((state) => (state.forms?.length ?? 0) > 0);
  const trayShown = useDesk((state) => state.importing.shown);
  const trayItem = useDesk((state) => state.importing.opened);
  const session = opened.state === "open" && !trayShown ? opened.session : undefined;
  const review = opened.state === "open" && !trayShown ? opened.review : undefined;
  const editor = useEditorState(session);
  const traySession = trayItem.state === "open" && trayShown ? trayItem.session : undefined;
  const corrected = useStateOf(traySession);
  return useMemo(() => {
    const editing = reading || !session || !editor ? undefined : { session, state: editor };
    const correcting = traySession && corrected && { session: traySession, state: corrected };
    const reviewed = session && review && { session, review };
    return buildCommands({ workspace, session, reviewed, editing, correcting, selected, removable, trayShown, anyForms });
  }, [workspace, session, review, reading, editor, traySession, corrected, selected, removable, trayShown, anyForms]);
}

/** The open form's state, or `undefined` without one. */
export function useEditorState(session: FormSession | undefined): EditorState | undefined {
  return useStateOf(session);
}

interface Observable<T> {
  readonly subscribe: (listener: () => void) => () => void;
  readonly getState: () => T;
}

function useStateOf<T>(observed: Observable<T> | undefined): T | undefined {
  const subscribe = useCallback((listener: () => void) => observed?.subscribe(listener) ?? (() => {}), [observed]);
  return useSyncExternalStore(subscribe, () => observed?.getState());
}

/** What the commands that edit act on: the open form, or the form of the tray that is being corrected. */
interface Editing {
  readonly session: { readonly run: (command: EditorCommand) => void };
  readonly state: Pick<EditorState, "undoLabel" | "redoLabel" | "rowCommands" | "disagreements">;
}

interface Situation {
  readonly workspace: Workspace;
  readonly session: FormSession | undefined;
  readonly reviewed: Reviewed | undefined;
  readonly editing: Editing | undefined;
  readonly correcting: Editing | undefined;
  readonly selected: ReadonlySet<number>;
  readonly removable: boolean;
  readonly trayShown: boolean;
  readonly anyForms: boolean;
}

function buildCommands(situation: Situation): Commands {
  const { workspace, session, reviewed, editing, correcting, selected, removable, trayShown, anyForms } = situation;
  const { store } = workspace;
  /** The library lies under the tray: what acts on its selection does not apply. */
  const inSight = !trayShown;
  const command = (name: CommandName, run: () => void, enabled = true): Command => {
    const { label, short = label, keys } = wordsOf(name);
    return { label, short, keys, enabled, run };
  };
  const act = (name: CommandName, action: () => Promise<void>, enabled = true) =>
    command(name, () => runAction(workspace, action), enabled);
  const editor = (editing ?? correcting)?.state;
  const edit = (name: CommandName & EditorCommand, enabled = true) =>
    command(name, () => (editing ?? correcting)?.session.run(name), editor !== undefined && enabled);
  /** What goes out or away: several forms where several are selected, else the open one. */
  const several = inSight && selected.size > 1;
  const chosen = several ? [...selected] : session ? [session.id] : [];

  return {
    import: act("import", async () => readFiles(workspace, await chooseFiles())),
    "import-folder": act("import-folder", async () => readFiles(workspace, await chooseFolder())),
    "import-clipboard": act("import-clipboard", () => importClipboard(workspace)),
    tray: command("tray", () => (trayShown ? leaveTray(workspace) : showTray(workspace))),
    new: command("new", () => store.set({ dialog: { kind: "new" } })),
    duplicate: act("duplicate", async () => session && duplicateForm(workspace, session.id), session !== undefined),
    "name-version": command("name-version", () => store.set({ dialog: { kind: "name-version" } }), editing !== undefined),
    remove: act(
      "remove",
      () => removeForms(workspace, chosen.length > 0 ? chosen : [...selected]),
      inSight && chosen.length + selected.size > 0,
    ),
    undo: named(edit("undo", editor?.undoLabel !== undefined), editor?.undoLabel),
    redo: named(edit("redo", editor?.redoLabel !== undefined), editor?.redoLabel),
    "put-back": act("put-back", () => putBackLast(workspace), removable),
    cut: edit("cut", inSight),
    copy: edit("copy", inSight),
    paste: edit("paste", inSight),
    clear: edit("clear", inSight),
    find: edit("find", inSight),
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
    ...reviewCommands({ workspace, reviewed, selected, anyForms, inSight }, command),
    export: ofSeveral(
      command("export", () => store.set({ dialog: { kind: "export", ids: chosen } }), chosen.length > 0),
      several && menuWords.exportSeveral(chosen.length),
    ),
    print: ofSeveral(
      act("print", () => (several ? printSelected(workspace, chosen) : printOpen(workspace, session)), chosen.length > 0),
      several && menuWords.printSeveral(chosen.length),
    ),
    backups: command("backups", () => store.set({ dialog: { kind: "backups" } })),
    keys: command("keys", () => store.set({ dialog: { kind: "keys" } })),
    samples: act("samples", () => addSamples(workspace)),
    about: command("about", () => store.set({ dialog: { kind: "about" } })),
  };
}

/** A command that says what it will act on: `撤销“插入行”`. */
function named(command: Command, what: string | undefined): Command {
  return what === undefined ? command : { ...command, label: quoting(command.label, what) };
}
