/** An old version on paper, read-only, with what differs from the present content marked. */
import { Button } from "antd";
import { useMemo } from "react";
import { layOut } from "#shared/layout/lay-out.ts";
import { templateOf } from "#shared/template/templates.ts";
import { useEditorState } from "#renderer/app/commands.ts";
import { restoreForm } from "#renderer/app/open-form.ts";
import { runAction } from "#renderer/app/run-action.ts";
import { showToast } from "#renderer/app/toasts.ts";
import { useWorkspace, type ShownVersion } from "#renderer/app/workspace.ts";
import type { FormSession } from "#renderer/editor/editor-port.ts";
import { dateAndTime } from "#renderer/text/format.ts";
import { panelWords, versionName } from "#renderer/text/panel-words.ts";
import { compareForms } from "./compare-forms.ts";
import { PaperView } from "./PaperView.tsx";

interface Props {
  readonly session: FormSession;
  readonly shown: ShownVersion;
  readonly zoom: number;
}

export function VersionView({ session, shown: { version, form }, zoom }: Props) {
  const workspace = useWorkspace();
  const now = useEditorState(session)?.form ?? form;
  const template = templateOf(form.template);
  const layout = useMemo(() => layOut(form, template), [form, template]);
  const difference = useMemo(() => compareForms(form, now, template), [form, now, template]);
  const count = layout.cells.filter((cell) => difference.isDifferent(cell.target)).length;
  const restore = async () => {
    await restoreForm(workspace, form);
    showToast(workspace, { text: panelWords.restored, tone: "done" });
  };
  return (
    <div className="version-view">
      <div className="version-bar" role="status">
        <span>
          <strong>{panelWords.viewing(`${versionName(version)}，${dateAndTime(version.at)}`)}</strong>{" "}
          {count + difference.onlyNow === 0 ? panelWords.same : panelWords.different(count)}
          {difference.onlyNow > 0 && panelWords.removed(difference.onlyNow)}
        </span>
        <Button size="small" onClick={() => runAction(workspace, restore)}>
          {panelWords.restore}
        </Button>
        <Button size="small" type="primary" onClick={() => workspace.store.set({ version: undefined })}>
          {panelWords.back}
        </Button>
      </div>
      <PaperView layout={layout} zoom={zoom} isMarked={(cell) => difference.isDifferent(cell.target)} />
    </div>
  );
}
