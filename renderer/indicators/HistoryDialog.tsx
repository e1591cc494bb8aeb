/** One indicator of the open form through the years: targets, how they changed, what was reached; and which rows of the form ask for less than that. */
import { useEffect, useState } from "react";
import type { PastIndicator } from "#shared/api/indicators.ts";
import { asksForLess, valueChange, type ValueChange } from "#shared/indicators/value-change.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import { DeskDialog } from "#renderer/desk/dialogs/DeskDialog.tsx";
import { useCloseDialog } from "#renderer/desk/dialogs/use-close-dialog.ts";
import { failureText } from "#renderer/desk/failure-text.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { openAndEnter } from "#renderer/editor/open-form.ts";
import { indicatorWords } from "#renderer/text/indicator-words.ts";
import { BelowList } from "./BelowList.tsx";
import { useBelowReached } from "./reached-last-year.ts";
import "./indicators.css";

interface Props {
  readonly form: number;
  /** Index of the row. */
  readonly at: number;
  readonly name: string;
}

const words = indicatorWords.past;

export function HistoryDialog({ form, at, name }: Props) {
  const desk = useDesk();
  const close = useCloseDialog();
  const [past, setPast] = useState<readonly PastIndicator[]>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    let isWanted = true;
    desk.client.indicators.history({ form, at }).then(
      ({ years }) => isWanted && setPast(years),
      (error: unknown) => isWanted && setProblem(failureText(error)),
    );
    return () => {
      isWanted = false;
    };
  }, [desk, form, at]);
  const show = (id: number) => {
    close();
    runAction(desk, () => openAndEnter(desk, id));
  };
  const others = useBelowReached().filter((row) => row.at !== at);
  return (
    <DeskDialog title={words.title(name)} width={720} onClose={close}>
      {problem !== undefined && <p role="alert">{problem}</p>}
      {past && <Years years={past} onShow={show} />}
      {past?.length === 1 && <p className="quiet">{words.only}</p>}
      {others.length > 0 && (
        <section>
          <h4>{words.othersBelow(others.length)}</h4>
          <BelowList rows={others} />
        </section>
      )}
    </DeskDialog>
  );
}

function Years({ years, onShow }: { readonly years: readonly PastIndicator[]; readonly onShow: (form: number) => void }) {
  const isRenamed = new Set(years.map(({ name }) => name)).size > 1;
  const isReached = years.some(({ reached }) => reached !== undefined);
  return (
    <table className="indicators-places">
      <thead>
        <tr>
          <th>{indicatorWords.heads.year}</th>
          {isRenamed && <th>{indicatorWords.dialog.name}</th>}
          <th>{indicatorWords.heads.value}</th>
          <th>{words.change}</th>
          {isReached && <th>{words.reached}</th>}
        </tr>
      </thead>
      <tbody>
        {years.map((year, i) => {
          const before = years[i + 1];
          const isLess = before?.reached !== undefined && asksForLess(year.value, before.reached);
          return (
            <tr key={year.form} className={year.own ? "is-own" : ""}>
              <td>
                <button type="button" className="indicators-link" title={year.projectName} onClick={() => onShow(year.form)}>
                  {indicatorWords.yearOf(year.year ?? 0)}
                </button>
              </td>
              {isRenamed && <td>{year.name}</td>}
              <td>{year.value}</td>
              <td>
                {before && changeText(valueChange(before.value, year.value), before.value === year.value)}
                {isLess && <div className="indicators-less">{words.less(before.reached ?? "")}</div>}
              </td>
              {isReached && <td>{year.reached ?? ""}</td>}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function changeText(change: ValueChange | undefined, isSame: boolean): string {
  if (isSame || change?.amount === "0") return words.same;
  if (!change) return "";
  const amount = `${change.amount} ${change.unit}`.trim();
  return change.percent === undefined ? amount : `${amount}（${change.percent}）`;
}
