/** 汇总与总览, over the whole desk: what is added up at the top, and below it either charts beside tables or the 汇总表. Esc leaves. */
import { Button, Progress, Segmented } from "antd";
import { useEffect } from "react";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { Page } from "#renderer/desk/page/Page.tsx";
import { runAction } from "#renderer/desk/run-action.ts";
import { overviewWords } from "#renderer/text/overview-words.ts";
import { HandOn } from "./HandOn.tsx";
import { followLibrary, lookOverview } from "./look-overview.ts";
import { OverviewFilters } from "./OverviewFilters.tsx";
import { OverviewSections } from "./OverviewSections.tsx";
import { overviewState } from "./overview-state.ts";
import { SummaryTable } from "./SummaryTable.tsx";
import "./overview.css";

export function OverviewView() {
  const desk = useDesk();
  const { tab, asked, result, running, isStale, problem } = usePart(overviewState, (state) => state);
  useEffect(() => followLibrary(desk), [desk]);
  const again = () => {
    if (asked) runAction(desk, () => lookOverview(desk, asked));
  };
  const isEmpty = result !== undefined && result.overview.all.forms === 0 && (result.overview.all.formsBefore ?? 0) === 0;
  return (
    <Page
      title={overviewWords.title}
      leave={overviewWords.leave}
      parts={[tab, result === undefined, isStale]}
      head={
        <>
          <Segmented
            size="small"
            value={tab}
            onChange={(next) => desk.part(overviewState).set({ tab: next })}
            options={(["overview", "summary"] as const).map((value) => ({ value, label: overviewWords.tabs[value] }))}
          />
          {asked && <OverviewFilters asked={asked} />}
          <span className="page-more" />
          {result && !isEmpty && <HandOn result={result} tab={tab} />}
        </>
      }
    >
      {problem !== undefined && (
        <p className="overview-problem" role="alert">
          {problem}
        </p>
      )}
      {isStale && (
        <p className="overview-stale" role="status">
          {overviewWords.stale}
          <Button size="small" onClick={again}>
            {overviewWords.refresh}
          </Button>
        </p>
      )}
      {running && (!result || running.total > 0) && (
        <p className="overview-running" role="status">
          {overviewWords.reading}
          <Progress
            percent={running.total === 0 ? 0 : Math.floor((100 * running.done) / running.total)}
            showInfo={false}
            size="small"
            aria-label={overviewWords.reading}
          />
          <span className="quiet">{running.total > 0 && overviewWords.progress(running.done, running.total)}</span>
        </p>
      )}
      {isEmpty && <p className="overview-none quiet">{overviewWords.none}</p>}
      {result && !isEmpty && tab === "overview" && <OverviewSections overview={result.overview} />}
      {result && !isEmpty && tab === "summary" && <SummaryTable result={result} />}
    </Page>
  );
}
