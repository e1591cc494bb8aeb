/** The right side: what there is to say about the open form, and where it comes from. */
import { Tabs } from "antd";
import type { FormSession } from "#renderer/editor/editor-port.ts";
import { useEditorState } from "#renderer/app/commands.ts";
import { useDesk, useWorkspace, type PanelTab } from "#renderer/app/workspace.ts";
import { panelWords } from "#renderer/text/panel-words.ts";
import { NotesTab } from "./NotesTab.tsx";
import { SourceTab } from "./SourceTab.tsx";
import "./panel.css";

export function Panel({ session }: { readonly session: FormSession }) {
  const { store } = useWorkspace();
  const tab = useDesk((state) => state.panelTab);
  const editor = useEditorState(session);
  if (!editor) return null;
  return (
    <Tabs
      className="panel"
      size="small"
      activeKey={tab}
      onChange={(key) => store.set({ panelTab: key as PanelTab })}
      items={[
        { key: "notes", label: panelWords.notes, children: <NotesTab editor={editor} session={session} /> },
        { key: "source", label: panelWords.source, children: <SourceTab editor={editor} session={session} /> },
      ]}
    />
  );
}
