/** The right side: what the review and the import have to say about the open form, and where it comes from. */
import { Tabs } from "antd";
import { useMemo } from "react";
import type { FormSession } from "#renderer/editor/editor-port.ts";
import { useEditorState } from "#renderer/editor/editing-commands.ts";
import { useDesk, useWorkspace, type PanelTab } from "#renderer/desk/desk.ts";
import { panelWords } from "#renderer/text/panel-words.ts";
import { balanceWords, reviewWords } from "#renderer/text/review-words.ts";
import { BalanceTab } from "#renderer/review/BalanceTab.tsx";
import type { FormReview } from "#renderer/review/form-review.ts";
import { ReviewTab } from "#renderer/review/ReviewTab.tsx";
import { NotesTab } from "#renderer/origin/NotesTab.tsx";
import { SourceTab } from "#renderer/origin/SourceTab.tsx";
import "./panel.css";

interface Props {
  readonly session: FormSession;
  readonly review: FormReview;
}

export function Panel({ session, review }: Props) {
  const { store } = useWorkspace();
  const tab = useDesk((state) => state.panelTab);
  const editor = useEditorState(session);
  const reviewed = useMemo(() => ({ session, review }), [session, review]);
  if (!editor) return null;
  return (
    <Tabs
      className="panel"
      size="small"
      tabBarGutter={14}
      activeKey={tab}
      onChange={(key) => store.set({ panelTab: key as PanelTab })}
      items={[
        { key: "review", label: reviewWords.tab, children: <ReviewTab reviewed={reviewed} /> },
        { key: "balance", label: balanceWords.tab, children: <BalanceTab reviewed={reviewed} /> },
        { key: "notes", label: panelWords.notes, children: <NotesTab editor={editor} session={session} /> },
        { key: "source", label: panelWords.source, children: <SourceTab editor={editor} session={session} /> },
      ]}
    />
  );
}
