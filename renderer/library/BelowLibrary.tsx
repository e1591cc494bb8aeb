/** What other features put below the list of forms. */
import { usePart } from "#renderer/desk/desk.ts";
import { features } from "#renderer/desk/feature.ts";

export function BelowLibrary() {
  const all = usePart(features, (state) => state.all);
  return all.map(({ belowLibrary: Part }, index) => {
    // oxlint-disable-next-line react/no-array-index-key -- the features of a window never change
    return Part && <Part key={index} />;
  });
}
