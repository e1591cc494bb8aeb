/** The trash, over the whole desk: what was taken out of the library, and what can be done with it. Esc leaves it. */
import { Button } from "antd";
import { useState } from "react";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { openDialog } from "#renderer/desk/dialogs/dialog.ts";
import { formsList } from "#renderer/desk/forms-list.ts";
import { Page } from "#renderer/desk/page/Page.tsx";
import { leavePage } from "#renderer/desk/page/pages.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { trashWords } from "#renderer/text/trash-words.ts";
import { EraseDialog } from "./EraseDialog.tsx";
import { putBackForms } from "./trash-actions.ts";
import { TrashList } from "./TrashList.tsx";
import "./trash.css";

export function TrashView() {
  const desk = useDesk();
  const removed = usePart(formsList, (state) => state.removed);
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  // What left the trash, here or in another window, is no longer selected.
  const chosen = removed.filter(({ id }) => selected.has(id)).map(({ id }) => id);
  const all = removed.map(({ id }) => id);

  const ask = (ids: readonly number[], title: string) => openDialog(desk, <EraseDialog ids={ids} title={title} />);
  const eraseChosen = () => {
    if (chosen.length > 0) ask(chosen, trashWords.eraseTitle(chosen.length));
  };
  return (
    <Page
      title={trashWords.title}
      leave={trashWords.leave}
      parts={[removed]}
      head={
        <>
          <span className="quiet page-more">{trashWords.more}</span>
          <span className="quiet" role="status">
            {chosen.length > 0 && trashWords.selected(chosen.length)}
          </span>
          <Button
            size="small"
            type="primary"
            disabled={chosen.length === 0}
            onClick={() => runAction(desk, () => putBackForms(desk, chosen))}
          >
            {trashWords.putBack}
          </Button>
          <Button size="small" disabled={chosen.length === 0} onClick={eraseChosen}>
            {trashWords.erase}
          </Button>
          <Button size="small" disabled={all.length === 0} onClick={() => ask(all, trashWords.emptyTitle(all.length))}>
            {trashWords.empty}
          </Button>
        </>
      }
    >
      {removed.length === 0 ? (
        <div className="trash-nothing">
          <p>{trashWords.nothing}</p>
          <p className="quiet">{trashWords.nothingMore}</p>
          <Button data-focus-first onClick={() => leavePage(desk)}>
            {trashWords.back}
          </Button>
        </div>
      ) : (
        <TrashList forms={removed} selected={selected} onSelect={setSelected} onErase={eraseChosen} />
      )}
    </Page>
  );
}
