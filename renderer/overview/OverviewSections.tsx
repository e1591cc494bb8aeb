/** The overview: what all of it comes to, and section by section a chart beside the table that says the same. */
import { useMemo } from "react";
import { overviewWords } from "#renderer/text/overview-words.ts";
import type { Overview } from "#shared/api/overview.ts";
import { carriedShare } from "#shared/carrying/carried-counts.ts";
import { amountDifference } from "#shared/comparing/told-change.ts";
import { printedAmount } from "#shared/overview/printed-amount.ts";
import { sectionsOf, type Section } from "#shared/overview/sections.ts";
import { Chart } from "./Chart.tsx";

export function OverviewSections({ overview }: { readonly overview: Overview }) {
  const sections = useMemo(() => sectionsOf(overview), [overview]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what is longer than the window is scrolled by keys
    <div className="overview-scroll" data-region data-focus-first tabIndex={0}>
      <Totals overview={overview} />
      {sections.map((section) => (
        <section key={section.name} className="overview-section" aria-label={section.title}>
          <h3>{section.title}</h3>
          <div className="overview-sides">
            <div className="overview-chart">
              {section.chart && <Chart chart={section.chart} />}
              {section.chart && section.chart.more !== "" && <p className="quiet">{section.chart.more}</p>}
            </div>
            <SectionTable section={section} />
          </div>
        </section>
      ))}
      {overview.told.length > 0 && (
        <details className="overview-told">
          <summary>{overviewWords.told(overview.told.length)}</summary>
          <ul className="selectable">
            {overview.told.map((sentence, i) => (
              // oxlint-disable-next-line react/no-array-index-key -- forms of one name may be told the same
              <li key={i}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Totals({ overview: { all, moneyUnit, decimals, before, carried } }: { readonly overview: Overview }) {
  const { difference = "", share } =
    all.before === undefined
      ? {}
      : amountDifference({ amount: all.before, unit: moneyUnit }, { amount: all.now, unit: moneyUnit });
  const isSame = difference === "" || Number(difference) === 0;
  const change = `${difference.startsWith("-") ? "" : "+"}${printedAmount(difference.replace("+", "") || "0", decimals)}`;
  return (
    <dl className="overview-totals">
      <div>
        <dt>{overviewWords.total}</dt>
        <dd>{overviewWords.amount(printedAmount(all.now, decimals), moneyUnit)}</dd>
      </div>
      {before !== undefined && (
        <div>
          <dt>{overviewWords.difference(before)}</dt>
          <dd>
            {isSame ? overviewWords.same : change} {!isSame && <span className="quiet">{share}</span>}
          </dd>
        </div>
      )}
      <div>
        <dt>{overviewWords.forms}</dt>
        <dd>{overviewWords.count(all.forms, all.formsBefore, before)}</dd>
      </div>
      {carried && (
        <div>
          <dt>{overviewWords.carried}</dt>
          <dd>
            {`${carriedShare({ ...carried, asked: 0 })}%`}{" "}
            <span className="quiet">{overviewWords.carriedMore(carried.untouched, carried.texts)}</span>
          </dd>
        </div>
      )}
    </dl>
  );
}

function SectionTable({ section: { title, heads, rows } }: { readonly section: Section }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what is longer than its place is scrolled by keys
    <div className="overview-table" tabIndex={rows.length > 12 ? 0 : undefined}>
      <table className="selectable" aria-label={title}>
        <thead>
          <tr>
            {heads.map(({ text, isNumber }) => (
              <th key={text} scope="col" className={isNumber ? "is-number" : ""}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells, isSum }, i) => (
            // oxlint-disable-next-line react/no-array-index-key -- units of two departments may have one name
            <tr key={i} className={isSum ? "is-sum" : ""}>
              {cells.map((text, column) => (
                <td key={heads[column]?.text} className={heads[column]?.isNumber ? "is-number" : ""}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
