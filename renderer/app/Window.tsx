/** The program window: bars, the panes beside the form, and whatever lies over them. What stands in them is the features'. */
import { useEffect } from "react";
import { shownText } from "#shared/value/hidden-marks.ts";
import { BannerLine } from "#renderer/desk/BannerLine.tsx";
import { usePart } from "#renderer/desk/desk.ts";
import { Dialogs } from "#renderer/desk/dialogs/Dialogs.tsx";
import { keepFocus } from "#renderer/desk/focus/keep-focus.ts";
import { features } from "#renderer/desk/feature.ts";
import { formsList } from "#renderer/desk/forms-list.ts";
import { MenuBar } from "#renderer/desk/menu/MenuBar.tsx";
import { menus } from "#renderer/desk/menu/menus.ts";
import { useShownPage } from "#renderer/desk/page/pages.ts";
import { useShortcuts } from "#renderer/desk/use-shortcuts.ts";
import { useOpenSession } from "#renderer/editor/opened.ts";
import { useEditorState } from "#renderer/editor/use-editor-state.ts";
import { failureWords } from "#renderer/text/failure-words.ts";
import { windowTitle } from "#renderer/text/window-title.ts";
import { Centre } from "./Centre.tsx";
import { Panel } from "./Panel.tsx";
import { Placed } from "./Placed.tsx";
import { StatusBar } from "./StatusBar.tsx";
import { ToolBar } from "./ToolBar.tsx";
import { useAllCommands, useMenuItems } from "./use-all-commands.ts";
import { useRegions } from "./use-regions.ts";

export function Window() {
  const all = usePart(features, (state) => state.all);
  const connection = usePart(formsList, (state) => state.connection);
  const page = useShownPage();
  const session = useOpenSession();
  const form = useEditorState(session)?.form;
  const commands = useAllCommands(all);
  const title = shownText(windowTitle(form));
  const Page = page === undefined ? undefined : all.find(({ pages }) => pages?.[page])?.pages?.[page];

  useShortcuts(all, commands);
  useRegions(session, page === undefined);
  useEffect(keepFocus, []);
  useEffect(() => {
    document.title = title;
  }, [title]);

  return (
    <div className="window">
      <header className="window-part">
        <MenuBar menus={menus(all, commands, useMenuItems(all))} title={title} />
        <ToolBar features={all} commands={commands} />
      </header>
      {(connection === "lost" || connection === "refused") && (
        <BannerLine text={connection === "lost" ? failureWords.reconnecting : failureWords.accessLost} />
      )}
      <div className="desk" inert={page !== undefined}>
        <Placed parts={all.map(({ left }) => left)} />
        <Centre />
        <Panel />
      </div>
      {Page && (
        <main className="window-part">
          <Page />
        </main>
      )}
      <StatusBar />
      <Dialogs />
      <Placed parts={all.flatMap(({ layers = [] }) => layers)} />
    </div>
  );
}
