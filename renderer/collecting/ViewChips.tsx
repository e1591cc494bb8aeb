/** What is shown of what was collected, with how many there are of each; colours only for what needs a hand. */
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { collectingWords } from "#renderer/text/collecting-words.ts";
import type { CollectionState } from "#shared/api/collecting.ts";
import { collecting, type CollectView } from "./collecting-state.ts";
import { isIn, unitViews } from "./unit-rows.ts";

const urgent: ReadonlySet<CollectView> = new Set(["missing", "short", "twice", "refused"]);

export function ViewChips({ state: { units, refused } }: { readonly state: CollectionState }) {
  const desk = useDesk();
  const { view, across } = usePart(collecting, (now) => now);
  const ofUnits = unitViews.map((name) => [name, units.filter((unit) => isIn(name, unit)).length] as const);
  const chips: readonly (readonly [CollectView, number | undefined])[] = [
    ...ofUnits.filter(([name, count]) => count > 0 || name === "all"),
    ...(refused.length > 0 ? [["refused", refused.length] as const] : []),
    ["across", across?.length],
  ];
  return (
    <div className="collect-chips" role="group" aria-label={collectingWords.list} data-region>
      {chips.map(([name, count]) => (
        <button
          key={name}
          type="button"
          aria-pressed={view === name}
          className={urgent.has(name) ? "is-urgent" : ""}
          onClick={() => desk.part(collecting).set({ view: name })}
        >
          {collectingWords.viewOf(collectingWords.views[name], count)}
        </button>
      ))}
    </div>
  );
}
