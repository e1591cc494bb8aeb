/** The program window: menu bar, tool bar, library, form, panel, status bar, and whatever lies over them. */
import { useEffect } from "react";
import { ImportOverlay } from "#renderer/import/ImportOverlay.tsx";
import { ImportView } from "#renderer/import/ImportView.tsx";
import { usePasteImport } from "#renderer/import/use-paste-import.ts";
import { LibraryPane } from "#renderer/library/LibraryPane.tsx";
import { Panel } from "#renderer/panel/Panel.tsx";
import { ReviewBar } from "#renderer/review/ReviewBar.tsx";
import { libraryWords } from "#renderer/text/library-words.ts";
import { panelWords } from "#renderer/text/panel-words.ts";
import { windowTitle } from "#renderer/text/window-title.ts";
import { Banner } from "./Banner.tsx";
import { useCommands, useEditorState } from "./commands.ts";
import { Desk } from "./Desk.tsx";
import { Dialogs } from "./dialogs/Dialogs.tsx";
import { MenuBar } from "./menu/MenuBar.tsx";
import { menus } from "./menu/menus.ts";
import { SidePane } from "./SidePane.tsx";
import { StatusBar } from "./StatusBar.tsx";
import { Toasts } from "./Toasts.tsx";
import { ToolBar } from "./ToolBar.tsx";
import { useClosing } from "./use-closing.ts";
import { useOpenAtStart } from "./use-open-at-start.ts";
import { useRegions } from "./use-regions.ts";
import { useShortcuts } from "./use-shortcuts.ts";
import { useDesk, useWorkspace } from "./workspace.ts";

export function Window() {
  const { store } = useWorkspace();
  const opened = useDesk((state) => state.opened);
  const empty = useDesk((state) => state.forms?.length === 0);
  const libraryShown = useDesk((state) => state.libraryShown);
  const panelShown = useDesk((state) => state.panelShown);
  const trayShown = useDesk((state) => state.importing.shown);
  const dialogOpen = useDesk((state) => state.dialog !== undefined);
  const session = opened.state === "open" ? opened.session : undefined;
  const review = opened.state === "open" ? opened.review : undefined;
  const form = useEditorState(session)?.form;
  const commands = useCommands();
  const title = windowTitle(form);

  useShortcuts(commands, dialogOpen);
  useOpenAtStart();
  useClosing(session);
  useRegions(session, !trayShown && !dialogOpen);
  usePasteImport(dialogOpen);
  useEffect(() => {
    document.title = title;
  }, [title]);

  return (
    <div className="window">
      <MenuBar menus={menus(commands)} title={title} />
      <ToolBar commands={commands} />
      <Banner />
      <div className="desk" inert={trayShown}>
        {!empty && (
          <SidePane
            side="left"
            label={libraryWords.pane}
            words={libraryWords}
            shown={libraryShown}
            onShow={(shown) => store.set({ libraryShown: shown })}
          >
            <LibraryPane />
          </SidePane>
        )}
        <Desk />
        {session && review && (
          <SidePane
            side="right"
            label={panelWords.pane}
            words={panelWords}
            shown={panelShown}
            onShow={(shown) => store.set({ panelShown: shown })}
          >
            <Panel session={session} review={review} />
          </SidePane>
        )}
      </div>
      {trayShown && <ImportView />}
      <StatusBar session={trayShown ? undefined : session} review={trayShown ? undefined : review} />
      <ReviewBar />
      <Dialogs />
      <ImportOverlay />
      <Toasts />
    </div>
  );
}
