/** How many findings there are of each level, each count a filter; and filters by part of the form and by text. */
import { Input } from "antd";
import type { ReactNode } from "react";
import { reviewWords } from "#renderer/text/review-words.ts";
import { standings, type Standing } from "#renderer/desk/standing/standing.ts";
import { partsOf, type Counts, type FindingFilter, type FormPart } from "./finding-groups.ts";
import type { ReviewState } from "./review-state.ts";
import { StandingSign } from "#renderer/desk/standing/StandingSign.tsx";

interface Props {
  readonly state: ReviewState;
  readonly counts: Counts;
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
}

export function FindingFilters({ state: { form, context }, counts, filter, onFilter }: Props): ReactNode {
  const present = standings.filter((standing) => counts[standing] > 0 || filter.standings.has(standing));
  if (present.length === 0) return null;
  const toggle = (standing: Standing) => {
    const chosen = new Set(filter.standings);
    if (!chosen.delete(standing)) chosen.add(standing);
    onFilter({ ...filter, standings: chosen });
  };
  return (
    <div className="review-filters">
      <div role="group" aria-label={reviewWords.counts} className="review-counts">
        {present.map((standing) => (
          <button
            key={standing}
            type="button"
            className="review-count"
            aria-pressed={filter.standings.has(standing)}
            onClick={() => toggle(standing)}
          >
            <StandingSign standing={standing} /> {reviewWords.count(standing, counts[standing])}
          </button>
        ))}
      </div>
      <div className="review-narrow">
        <Input
          size="small"
          allowClear
          value={filter.text}
          placeholder={reviewWords.filterText}
          aria-label={reviewWords.filterText}
          onChange={(event) => onFilter({ ...filter, text: event.target.value })}
        />
        <select
          value={filter.part ?? ""}
          aria-label={reviewWords.filterPart}
          onChange={({ target: { value } }) => onFilter({ ...filter, part: value === "" ? undefined : (value as FormPart) })}
        >
          <option value="">{reviewWords.allParts}</option>
          {partsOf(form, context.template).map((part) => (
            <option key={part} value={part}>
              {reviewWords.parts[part] ?? part.slice("level:".length)}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
