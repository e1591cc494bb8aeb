/** Remarks that nobody could put to a form: they wait here to be put to the open one, or to be let go of. */
import { Button } from "antd";
import { useDesk } from "#renderer/desk/desk.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { showToast } from "#renderer/desk/toasts/toasts.ts";
import { useOpenSession } from "#renderer/editor/opened.ts";
import { useEditorState } from "#renderer/editor/use-editor-state.ts";
import { returnsPageWords } from "#renderer/text/return-words.ts";
import type { LooseRemark } from "#shared/api/returns.ts";
import { dropLoose, putToForm } from "./loose-actions.ts";

export function LooseRemarks({ remarks }: { readonly remarks: readonly LooseRemark[] }) {
  const desk = useDesk();
  const session = useOpenSession();
  const form = useEditorState(session)?.form;
  if (remarks.length === 0) return null;
  return (
    <section className="returns-unit">
      <header>
        <h3>{returnsPageWords.looseTitle(remarks.length)}</h3>
      </header>
      <ul className="returns-lines returns-loose">
        {remarks.map((remark) => (
          <li key={remark.id} className="is-open">
            <span className="selectable">
              {remark.about.length > 0 && <span className="quiet">{remark.about.join(" › ")}：</span>}
              {remark.remark}
            </span>
            <span>
              {session && form && (
                <Button size="small" onClick={() => runAction(desk, () => putToForm(desk, session, remark))}>
                  {returnsPageWords.toOpen(form.projectName)}
                </Button>
              )}
              <Button
                size="small"
                type="text"
                onClick={() =>
                  runAction(desk, async () => {
                    const undo = await dropLoose(desk, remark);
                    showToast(desk, {
                      text: returnsPageWords.dropped,
                      tone: "done",
                      action: { label: returnsPageWords.undo, run: () => runAction(desk, undo) },
                    });
                  })
                }
              >
                {returnsPageWords.drop}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
