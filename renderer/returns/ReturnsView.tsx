/** All remarks of the library by unit, over the whole desk: what was received, what was written here, and the files they go out in. */
import { Button } from "antd";
import { useDesk } from "#renderer/desk/desk.ts";
import { Page } from "#renderer/desk/page/Page.tsx";
import { leavePage } from "#renderer/desk/page/pages.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { returnsPageWords, returnWords } from "#renderer/text/return-words.ts";
import { byUnit } from "./by-unit.ts";
import { LooseRemarks } from "./LooseRemarks.tsx";
import { openReturnFile, pasteReturn } from "./open-return.tsx";
import { saveReturns } from "./save-returns.ts";
import { UnitRemarks } from "./UnitRemarks.tsx";
import { useAllRemarks } from "./use-all-remarks.ts";
import "./returns.css";

export function ReturnsView() {
  const desk = useDesk();
  const all = useAllRemarks();
  const units = byUnit(all?.forms ?? []);
  const toReturn = units.filter((unit) => unit.toReturn > 0);
  const isEmpty = all !== undefined && units.length === 0 && all.loose.length === 0;
  return (
    <Page
      title={returnsPageWords.title}
      leave={returnsPageWords.leave}
      parts={[all]}
      head={
        <>
          <span className="quiet page-more">{returnsPageWords.more}</span>
          <Button size="small" onClick={() => runAction(desk, () => openReturnFile(desk))}>
            {returnWords.open}
          </Button>
          <Button size="small" onClick={() => pasteReturn(desk)}>
            {returnWords.paste}
          </Button>
          {toReturn.length > 1 && (
            <Button size="small" type="primary" onClick={() => runAction(desk, () => saveReturns(desk, toReturn))}>
              {returnsPageWords.saveAll}
            </Button>
          )}
        </>
      }
    >
      {isEmpty ? (
        <div className="returns-nothing">
          <p>{returnsPageWords.nothing}</p>
          <p className="quiet">{returnsPageWords.nothingMore}</p>
          <Button data-focus-first onClick={() => leavePage(desk)}>
            {returnsPageWords.leave}
          </Button>
        </div>
      ) : (
        <div className="returns-page" data-region data-focus-first tabIndex={-1}>
          <LooseRemarks remarks={all?.loose ?? []} />
          {units.map((unit) => (
            <UnitRemarks key={unit.key} unit={unit} />
          ))}
        </div>
      )}
    </Page>
  );
}
