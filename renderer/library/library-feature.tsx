/** The forms of the library: their tree at the left, new ones, copies, taking forms out and putting them back. */
import { FileAddOutlined } from "@ant-design/icons";
import { action, command, type Commands } from "#renderer/desk/commands.ts";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { openDialog } from "#renderer/desk/dialogs/dialog.ts";
import type { Feature } from "#renderer/desk/feature.ts";
import { formsList } from "#renderer/desk/forms-list.ts";
import { useShownPage } from "#renderer/desk/page/pages.ts";
import { panes } from "#renderer/desk/panes/panes.ts";
import { useChosenForms, useSessionInSight } from "#renderer/editor/in-sight.ts";
import { addSamples, duplicateForm, removeForms } from "./library-actions.ts";
import { libraryDeeds, putBackLast, removalsToUndo } from "./library-deeds.ts";
import { LibraryBanner } from "./LibraryBanner.tsx";
import { LibraryCount } from "./LibraryCount.tsx";
import { LibraryLayer } from "./LibraryLayer.tsx";
import { LibrarySide } from "./LibrarySide.tsx";
import { NewFormDialog } from "./NewFormDialog.tsx";
import { openAndEnter } from "#renderer/editor/open-form.ts";
import { useRecentForms, useRecentItems } from "./use-recent-forms.ts";
import { NothingOpen } from "./NothingOpen.tsx";

export const library: Feature = {
  useCommands,
  menus: [
    { menu: "file", group: 2, commands: ["new", "duplicate"] },
    { menu: "file", group: 4, commands: ["remove"] },
    { menu: "file", group: 8, commands: ["previous-form"] },
    { menu: "edit", group: 1, commands: ["put-back"] },
    { menu: "table", group: 6, commands: ["toggle-library"] },
    { menu: "help", group: 1, order: 2, commands: ["samples"] },
  ],
  tools: [{ group: 1, tools: [["new", <FileAddOutlined key="icon" />]] }],
  useMenuItems: useRecentItems,
  // With no form open there is nothing else to undo.
  keys: {
    // A browser keeps Ctrl+Tab for its own pages.
    always: { "Ctrl+KeyN": "new", "Ctrl+F6": "previous-form", "Ctrl+Tab": "previous-form" },
    elsewhere: { "Ctrl+KeyZ": "put-back" },
  },
  statusItems: [{ side: "left", order: 1, Item: LibraryCount }],
  layers: [LibraryLayer, LibraryBanner],
  left: LibrarySide,
  centre: NothingOpen,
};

function useCommands(): Commands {
  const desk = useDesk();
  const session = useSessionInSight();
  const chosen = useChosenForms();
  const selected = usePart(formsList, (state) => state.selected);
  const [previous] = useRecentForms();
  const inSight = useShownPage() === undefined;
  const deeds = usePart(libraryDeeds, (state) => state.deeds);
  const removed = usePart(formsList, (state) => state.removed);
  return {
    new: command("new", () => openDialog(desk, <NewFormDialog />)),
    duplicate: action(desk, "duplicate", async () => session && duplicateForm(desk, session.id), session !== undefined),
    "previous-form": action(
      desk,
      "previous-form",
      async () => previous && openAndEnter(desk, previous.id),
      previous !== undefined,
    ),
    remove: action(
      desk,
      "remove",
      () => removeForms(desk, chosen.length > 0 ? chosen : [...selected]),
      inSight && chosen.length + selected.size > 0,
    ),
    "put-back": action(desk, "put-back", () => putBackLast(desk), removalsToUndo(deeds, removed).length > 0),
    "toggle-library": command("toggle-library", () => desk.part(panes).set(({ leftShown }) => ({ leftShown: !leftShown }))),
    samples: action(desk, "samples", () => addSamples(desk)),
  };
}
