/** Many forms changed at once, over the whole desk: what is wanted above, what will become of each form below it, and the way back. Esc leaves. */
import { Button } from "antd";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { Page } from "#renderer/desk/page/Page.tsx";
import { runAction } from "#renderer/desk/run-action.ts";
import { batchWords } from "#renderer/text/batch-words.ts";
import { batchState, changeOf, wantsNothing } from "./batch-state.ts";
import { ChangeFields } from "./ChangeFields.tsx";
import { PlanTable } from "./PlanTable.tsx";
import { applyBatch, takeBackBatch, toChange } from "./run-batch.ts";
import "./batch.css";

export function BatchView() {
  const desk = useDesk();
  const { ids, wanted, plan, looking, problem, isRunning, last } = usePart(batchState, (state) => state);
  const change = changeOf(wanted);
  const isIdle = change === undefined || wantsNothing(change);
  const count = isIdle ? 0 : toChange(plan ?? []).length;
  const unreadable = plan && !looking && change ? ids.length - plan.length : 0;
  return (
    <Page title={batchWords.title} leave={batchWords.leave} parts={[isRunning, last?.id]} head={<span className="page-more" />}>
      {last && !isRunning && (
        <div className="batch-last" role="status" data-region>
          <span>
            {batchWords.last(last.label, last.changed, last.at)}
            {last.undoable < last.changed && batchWords.lastPart(last.changed, last.undoable)}
          </span>
          <Button size="small" onClick={() => runAction(desk, () => takeBackBatch(desk))}>
            {batchWords.undo}
          </Button>
        </div>
      )}
      {ids.length === 0 ? <p className="batch-none quiet">{batchWords.noForms}</p> : <ChangeFields />}
      {problem !== undefined && (
        <p className="batch-problem" role="alert">
          {problem}
        </p>
      )}
      {isIdle && ids.length > 0 && <p className="batch-hint quiet">{change ? batchWords.begin : batchWords.yearProblem}</p>}
      <PlanTable plan={plan ?? []} isIdle={isIdle} />
      <footer className="page-foot" data-region>
        <span className="quiet" role="status">
          {looking ? batchWords.looking(looking.done, looking.total) : batchWords.summary(ids.length, count)}
          {unreadable > 0 && ` ${batchWords.unreadable(unreadable)}`}
        </span>
        <span className="page-foot-space" />
        <Button
          type="primary"
          disabled={count === 0 || looking !== undefined || isRunning}
          onClick={() => runAction(desk, () => applyBatch(desk))}
        >
          {batchWords.apply(count)}
        </Button>
      </footer>
    </Page>
  );
}
