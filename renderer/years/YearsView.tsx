/** 编制下年, over the whole desk: last year's forms by unit with what is to become of each, and below them making the drafts. Esc leaves. */
import { Button, Progress as Bar, Select } from "antd";
import { useMemo } from "react";
import { formsList } from "#renderer/desk/forms-list.ts";
import { useDesk, usePart, type Desk } from "#renderer/desk/desk.ts";
import { Page } from "#renderer/desk/page/Page.tsx";
import { runAction } from "#renderer/desk/run-action.ts";
import { yearsWords } from "#renderer/text/years-words.ts";
import { MadeBar } from "./MadeBar.tsx";
import { MakeBar } from "./MakeBar.tsx";
import { planYear } from "./plan-year.ts";
import { PlanList } from "./PlanList.tsx";
import { planRows } from "./year-rows.ts";
import { yearsState, type Progress } from "./years-state.ts";
import "./years.css";

export function YearsView() {
  const desk = useDesk();
  const { years, plan, decisions, progress, problem, made } = usePart(yearsState, (state) => state);
  const forms = usePart(formsList, (state) => state.forms);
  const rows = useMemo(() => planRows(plan ?? [], decisions, forms ?? []), [plan, decisions, forms]);
  const known = useMemo(() => [...new Set((forms ?? []).flatMap(({ year }) => year ?? []))].toSorted((a, b) => b - a), [forms]);
  const isWhole = plan !== undefined && progress === undefined;
  return (
    <Page
      title={yearsWords.title}
      leave={yearsWords.leave}
      parts={[plan, progress?.of, made]}
      head={years && <Years desk={desk} years={years} known={known} isBusy={progress?.of === "make"} />}
    >
      {made && <MadeBar made={made} />}
      {problem !== undefined && (
        <p className="years-problem" role="alert">
          {problem}
        </p>
      )}
      {progress && <Running progress={progress} />}
      {isWhole && rows.length > 0 && <PlanList rows={rows} />}
      {isWhole && rows.length === 0 && years && <p className="years-none quiet">{yearsWords.none(years.from)}</p>}
      {!years && <p className="years-none quiet">{yearsWords.noYears}</p>}
      {!isWhole && years && <div className="years-none" />}
      {years && <MakeBar rows={isWhole ? rows : []} to={years.to} />}
    </Page>
  );
}

interface YearsProps {
  readonly desk: Desk;
  readonly years: { readonly from: number; readonly to: number };
  readonly known: readonly number[];
  readonly isBusy: boolean;
}

function Years({ desk, years: { from, to }, known, isBusy }: YearsProps) {
  const option = (value: number) => ({ value, label: yearsWords.year(value) });
  const plan = (one: number, other: number) => runAction(desk, () => planYear(desk, one, other));
  return (
    <>
      <label className="years-choice">
        <span>{yearsWords.from}</span>
        <Select<number>
          size="small"
          disabled={isBusy}
          aria-label={yearsWords.from}
          value={from}
          onChange={(year) => {
            desk.part(yearsState).set({ only: undefined, made: undefined });
            plan(year, year + 1);
          }}
          options={known.map(option)}
        />
      </label>
      <label className="years-choice">
        <span>{yearsWords.to}</span>
        <Select<number>
          size="small"
          disabled={isBusy}
          aria-label={yearsWords.to}
          value={to}
          onChange={(year) => plan(from, year)}
          options={[1, 2, 3].map((more) => option(from + more))}
        />
      </label>
      <span className="quiet page-more">{yearsWords.more}</span>
    </>
  );
}

function Running({ progress: { of, done, total, cancel } }: { readonly progress: Progress }) {
  const label = of === "plan" ? yearsWords.looking : yearsWords.making;
  return (
    <div className="years-running" role="status">
      <span>{label}</span>
      <Bar percent={total === 0 ? 0 : Math.floor((100 * done) / total)} showInfo={false} size="small" aria-label={label} />
      {total > 0 && <span className="quiet">{yearsWords.progress(done, total)}</span>}
      <Button size="small" data-focus-first onClick={cancel}>
        {yearsWords.cancel}
      </Button>
    </div>
  );
}
