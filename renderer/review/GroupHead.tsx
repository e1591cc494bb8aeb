/** The head of a group of findings: sign, name, how many, and what is to be done about them. */
import { reviewWords, standingNames } from "#renderer/text/review-words.ts";
import type { Standing } from "#renderer/desk/standing/standing.ts";
import { StandingSign } from "#renderer/desk/standing/StandingSign.tsx";

export function GroupHead({ standing, count }: { readonly standing: Standing; readonly count: number }) {
  return (
    <header>
      <h3>
        <StandingSign standing={standing} /> {standingNames[standing]} <span className="quiet">{count}</span>
      </h3>
      <p className="quiet">{reviewWords.groupMore[standing]}</p>
    </header>
  );
}
