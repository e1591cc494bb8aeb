/** What the list is narrowed by: words or pinyin, level, unit of measure, year, kind of project, unit, and whether somebody wrote of it. */
import { Checkbox, Input, Select } from "antd";
import type { IndicatorChoices, IndicatorFilter } from "#shared/api/indicators.ts";
import { indicatorWords } from "#renderer/text/indicator-words.ts";

interface Props {
  readonly filter: IndicatorFilter;
  readonly choices: IndicatorChoices;
  readonly onChange: (filter: IndicatorFilter) => void;
}

interface Option<Value> {
  readonly value: Value;
  readonly label: string;
}

export function IndicatorFilters({ filter, choices, onChange }: Props) {
  const levels = new Set(choices.levels.map(({ level2 }) => level2));
  const select = <Value extends string | number>(
    name: "level2" | "measure" | "year" | "attribute" | "unit",
    words: keyof typeof indicatorWords.any,
    options: readonly Option<Value>[],
  ) => (
    <Select<Value | "">
      size="small"
      className={`indicators-${words}`}
      aria-label={indicatorWords[words]}
      showSearch={{ optionFilterProp: "label" }}
      popupMatchSelectWidth={false}
      value={(filter[name] as Value | undefined) ?? ""}
      onChange={(value) => {
        const { [name]: _, ...rest } = filter;
        onChange(value === "" ? rest : { ...rest, [name]: value });
      }}
      options={[{ value: "" as const, label: indicatorWords.any[words] }, ...options]}
    />
  );
  const plain = (text: string): Option<string> => ({ value: text, label: text });
  return (
    <div className="indicators-filters" role="search" data-region>
      <Input
        size="small"
        allowClear
        data-focus-first
        className="indicators-search"
        maxLength={200}
        placeholder={indicatorWords.search}
        aria-label={indicatorWords.search}
        value={filter.text}
        onChange={({ target }) => onChange({ ...filter, text: target.value })}
      />
      {select(
        "level2",
        "level",
        [...levels].map((level) => ({ value: level, label: indicatorWords.levelName(level) })),
      )}
      {select("measure", "measure", choices.measures.map(plain))}
      {select(
        "year",
        "year",
        choices.years.map((year) => ({ value: year, label: indicatorWords.yearOf(year) })),
      )}
      {select("attribute", "attribute", choices.attributes.map(plain))}
      {select("unit", "unit", choices.units.map(plain))}
      <Checkbox
        checked={filter.curated ?? false}
        onChange={({ target }) => {
          const { curated: _, ...rest } = filter;
          onChange(target.checked ? { ...rest, curated: true } : rest);
        }}
      >
        {indicatorWords.curated}
      </Checkbox>
    </div>
  );
}
