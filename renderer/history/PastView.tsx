/** The form as it was, on paper and read-only, with what differs from the present content marked. Esc leads back to the present. */
import { Button } from "antd";
import { useEffect, useMemo } from "react";
import type { Form } from "#shared/form/form.ts";
import { layOut } from "#shared/layout/lay-out.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import { useZoom } from "#renderer/desk/zoom.ts";
import { uncoverForm } from "#renderer/editor/cover.ts";
import { useOpenSession } from "#renderer/editor/opened.ts";
import { useEditorState } from "#renderer/editor/use-editor-state.ts";
import { historyWords } from "#renderer/text/history-words.ts";
import { compareForms } from "#shared/comparing/compare-forms.ts";
import { cellsOfChanges, lookFor, type DrawnSide } from "#renderer/paper/change-cells.ts";
import { useDrawnTemplate } from "#renderer/paper/issued/use-drawn-by.ts";
import { PaperView } from "#renderer/paper/PaperView.tsx";
import { restoreForm } from "./restore-form.ts";

interface Props {
  /** What moment it is. */
  readonly title: string;
  readonly form: Form;
}

export function PastView({ title, form }: Props) {
  const desk = useDesk();
  const zoom = useZoom();
  const now = useEditorState(useOpenSession())?.form ?? form;
  const template = useDrawnTemplate(form);
  const layout = useMemo(() => layOut(form, template), [form, template]);
  const drawn: DrawnSide = useMemo(() => ({ side: "left", form, template, layout }), [form, template, layout]);
  const changes = useMemo(() => compareForms(form, now), [form, now]);
  const marked = useMemo(() => cellsOfChanges(drawn, changes), [drawn, changes]);
  const later = changes.filter(({ kind }) => kind === "added");
  const first = layout.cells.find((cell) => marked.has(cell));
  const lookAt = first ?? (later[0] && lookFor(drawn, later[0], now));
  const same = changes.length === 0;
  useFocusBack();
  return (
    // Its buttons take the focus; Esc is heard wherever in it that is.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="version-view" onKeyDown={(event) => event.key === "Escape" && uncoverForm(desk)}>
      <div className="version-bar" role="status">
        <span>
          <strong>{historyWords.viewing(title)}</strong> {same && historyWords.same}
          {marked.size > 0 && historyWords.different(marked.size)}
          {later.length > 0 && historyWords.later(later.length, marked.size > 0)}
        </span>
        <Button size="small" disabled={same} onClick={() => runAction(desk, () => restoreForm(desk, form))}>
          {historyWords.goBack}
        </Button>
        <Button size="small" type="primary" onClick={() => uncoverForm(desk)}>
          {historyWords.leave}
        </Button>
      </div>
      <PaperView layout={layout} zoom={zoom} lookAt={lookAt} isMarked={(cell) => marked.has(cell)} />
    </div>
  );
}

/** The list has the focus again when the view goes with what had it. */
function useFocusBack(): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
    };
  }, []);
}
