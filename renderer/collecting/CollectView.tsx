/** 收集上报, over the whole desk: who is expected and what came of each, what was refused, what does not go together; below it what goes on from there. */
import { Alert } from "antd";
import { useEffect, useMemo } from "react";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { useDropTaker, type DropTaker } from "#renderer/desk/files/drops.ts";
import { Page } from "#renderer/desk/page/Page.tsx";
import { runAction } from "#renderer/desk/run-action.ts";
import { Waiting } from "#renderer/desk/Waiting.tsx";
import { collectingWords } from "#renderer/text/collecting-words.ts";
import type { CollectionState } from "#shared/api/collecting.ts";
import { AcrossList } from "./AcrossList.tsx";
import { CollectFoot } from "./CollectFoot.tsx";
import { CollectHead } from "./CollectHead.tsx";
import { collecting, readCollection } from "./collecting-state.ts";
import { RefusedList } from "./RefusedList.tsx";
import { RosterBar } from "./RosterBar.tsx";
import { collectFiles } from "./run-collect.ts";
import { UnitsTable } from "./UnitsTable.tsx";
import { ViewChips } from "./ViewChips.tsx";
import "./collecting.css";

export function CollectView() {
  const desk = useDesk();
  const { state, view, told, isRunning } = usePart(collecting, (now) => now);
  const taker = useMemo<DropTaker>(
    () => ({ title: collectingWords.drop, more: collectingWords.dropMore, take: (files) => collectFiles(desk, files) }),
    [desk],
  );
  useDropTaker(taker);
  // Forms may have come into the library, or left it, since this was shown last.
  useEffect(() => runAction(desk, () => readCollection(desk)), [desk]);
  return (
    <Page
      title={collectingWords.title}
      leave={collectingWords.leave}
      parts={[state, view, isRunning]}
      head={<CollectHead state={state} isRunning={isRunning} />}
    >
      {told && (
        <Alert
          className="collect-told"
          type={told.isProblem ? "warning" : "success"}
          showIcon
          role="status"
          title={told.text}
          closable={{ onClose: () => desk.part(collecting).set({ told: undefined }) }}
        />
      )}
      {state ? <Collected state={state} /> : <Waiting text={collectingWords.title} />}
    </Page>
  );
}

function Collected({ state }: { readonly state: CollectionState }) {
  const { view, isRunning } = usePart(collecting, (now) => now);
  const isEmpty = state.units.length === 0 && state.refused.length === 0;
  return (
    <>
      <RosterBar state={state} />
      {isEmpty ? (
        <div className="collect-empty">
          <strong>{isRunning ? collectingWords.runningMore : collectingWords.empty}</strong>
          {!isRunning && <span className="quiet">{collectingWords.emptyMore}</span>}
        </div>
      ) : (
        <>
          <ViewChips state={state} />
          {view === "refused" ? (
            <RefusedList refused={state.refused} />
          ) : view === "across" ? (
            <AcrossList />
          ) : (
            <UnitsTable state={state} view={view} />
          )}
          <CollectFoot state={state} />
        </>
      )}
    </>
  );
}
