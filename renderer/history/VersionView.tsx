/** An old version on paper, read-only, with what differs from the present content marked. */
import { Button } from "antd";
import { useMemo } from "react";
import type { Version } from "#shared/api/contract.ts";
import type { Form } from "#shared/form/form.ts";
import { layOut } from "#shared/layout/lay-out.ts";
import { templateOf } from "#shared/template/templates.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { showToast } from "#renderer/desk/toasts/toasts.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import { useZoom } from "#renderer/desk/zoom.ts";
import { uncoverForm } from "#renderer/editor/cover.ts";
import { useOpenSession } from "#renderer/editor/opened.ts";
import { useEditorState } from "#renderer/editor/use-editor-state.ts";
import { dateAndTime } from "#renderer/text/format.ts";
import { panelWords, versionName } from "#renderer/text/panel-words.ts";
import { compareForms } from "#renderer/paper/compare-forms.ts";
import { PaperView } from "#renderer/paper/PaperView.tsx";
import { restoreForm } from "./restore-form.ts";

interface Props {
  readonly version: Version;
  readonly form: Form;
}

export function VersionView({ version, form }: Props) {
  const desk = useDesk();
  const zoom = useZoom();
  const now = useEditorState(useOpenSession())?.form ?? form;
  const template = templateOf(form.template);
  const layout = useMemo(() => layOut(form, template), [form, template]);
  const difference = useMemo(() => compareForms(form, now, template), [form, now, template]);
  const count = layout.cells.filter((cell) => difference.isDifferent(cell.target)).length;
  const restore = async () => {
    await restoreForm(desk, form);
    showToast(desk, { text: panelWords.restored, tone: "done" });
  };
  return (
    <div className="version-view">
      <div className="version-bar" role="status">
        <span>
          <strong>{panelWords.viewing(`${versionName(version)}，${dateAndTime(version.at)}`)}</strong>{" "}
          {count + difference.onlyNow === 0 ? panelWords.same : panelWords.different(count)}
          {difference.onlyNow > 0 && panelWords.removed(difference.onlyNow)}
        </span>
        <Button size="small" onClick={() => runAction(desk, restore)}>
          {panelWords.restore}
        </Button>
        <Button size="small" type="primary" onClick={() => uncoverForm(desk)}>
          {panelWords.back}
        </Button>
      </div>
      <PaperView layout={layout} zoom={zoom} isMarked={(cell) => difference.isDifferent(cell.target)} />
    </div>
  );
}
