/** 指标库, over the whole desk: at the left the indicators of the library's forms as they are filtered, at the right the one looked at. Esc leaves. */
import { Button } from "antd";
import { useState } from "react";
import type { IndicatorFilter } from "#shared/api/indicators.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import { openDialog } from "#renderer/desk/dialogs/dialog.ts";
import { Page } from "#renderer/desk/page/Page.tsx";
import { runAction } from "#renderer/desk/run-action.ts";
import { indicatorWords } from "#renderer/text/indicator-words.ts";
import { saveEntries, takeEntries, type Faulty } from "./entry-actions.ts";
import { EntryDialog } from "./EntryDialog.tsx";
import { entryStart } from "./entry-start.ts";
import { EntryFaults } from "./EntryFaults.tsx";
import { IndicatorDetail } from "./IndicatorDetail.tsx";
import { IndicatorFilters } from "./IndicatorFilters.tsx";
import { IndicatorList } from "./IndicatorList.tsx";
import { useChoices, useIndicators, useLibraryVersion } from "./use-indicators.ts";
import "./indicators.css";

const everything: IndicatorFilter = { text: "" };

export function IndicatorsView() {
  const desk = useDesk();
  const [filter, setFilter] = useState(everything);
  const [shown, setShown] = useState<number>();
  const [faulty, setFaulty] = useState<Faulty>();
  const [version, changed] = useLibraryVersion();
  const [listed, more] = useIndicators(filter, version);
  const choices = useChoices(version);
  const rows = listed?.rows ?? [];
  const isFiltered = Object.values(filter).some((value) => value !== "");
  const written = (id: number) => {
    setShown(id);
    changed();
  };
  const add = () => openDialog(desk, <EntryDialog start={entryStart(undefined)} was={undefined} onDone={written} />);
  const take = async () => {
    setFaulty(await takeEntries(desk));
    changed();
  };
  return (
    <Page
      title={indicatorWords.title}
      leave={indicatorWords.leave}
      parts={[faulty, rows.length === 0]}
      head={
        <>
          <span className="quiet page-more">{listed && listed.due > 0 && indicatorWords.due(listed.due)}</span>
          <Button size="small" onClick={add}>
            {indicatorWords.add}
          </Button>
          <Button size="small" onClick={() => runAction(desk, take)}>
            {indicatorWords.take}
          </Button>
          <Button size="small" onClick={() => runAction(desk, () => saveEntries(desk))}>
            {indicatorWords.save}
          </Button>
        </>
      }
    >
      <IndicatorFilters filter={filter} choices={choices} onChange={setFilter} />
      {faulty && <EntryFaults faulty={faulty} onClose={() => setFaulty(undefined)} />}
      {listed?.problem !== undefined && (
        <p className="indicators-problem" role="alert">
          {listed.problem}
        </p>
      )}
      <div className="indicators-body">
        {rows.length > 0 ? (
          <IndicatorList rows={rows} shown={shown} onShow={setShown} onEnd={more} />
        ) : (
          <p className="indicators-none quiet">{listed && (isFiltered ? indicatorWords.none : indicatorWords.empty)}</p>
        )}
        <div className="indicators-side">
          {shown === undefined ? (
            <p className="indicators-none quiet">{rows.length > 0 && indicatorWords.choose}</p>
          ) : (
            <IndicatorDetail id={shown} version={version} onChange={changed} />
          )}
        </div>
      </div>
    </Page>
  );
}
