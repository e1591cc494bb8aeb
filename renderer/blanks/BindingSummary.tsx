/** What of a blank needs no answer: the rows and columns of its indicators, and what the nearest template has that it lacks. */
import type { Binding } from "#shared/binding/binding.ts";
import { columnName } from "#shared/sheet/cell-name.ts";
import { pathName } from "#shared/template/field-name.ts";
import { templateOf } from "#shared/template/templates.ts";
import { blankWords } from "#renderer/text/blank-words.ts";

export function BindingSummary({ binding: { template: id, indicators, missing } }: { readonly binding: Binding }) {
  const template = templateOf(id);
  return (
    <>
      <h4>{blankWords.indicators}</h4>
      <p className="quiet">{blankWords.indicatorRows(indicators.firstRow + 1, indicators.lastRow + 1)}</p>
      <ul className="blank-plain">
        {indicators.blocks.map(({ period, columns }) => {
          const names = Object.entries(columns).map(([name, column]) =>
            blankWords.columnAt(pathName(template, `indicators.0.${name}`), columnName(column)),
          );
          return <li key={period}>{blankWords.columns(period, names.join("，"))}</li>;
        })}
        {indicators.groups.map(({ level1, level2, first, last }) => (
          <li key={first}>{blankWords.group(level1, level2, last - first + 1)}</li>
        ))}
      </ul>
      {missing.length > 0 && (
        <>
          <h4>{blankWords.missing(missing.length)}</h4>
          <ul className="blank-plain">
            {missing.map((field) => (
              <li key={field}>{pathName(template, field)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
