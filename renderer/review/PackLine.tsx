/** The rules the open form is reviewed by; a click leads to where they are exchanged. */
import { runCommand } from "#renderer/desk/commands.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import { reviewWords } from "#renderer/text/review-words.ts";
import { packNameFor } from "#shared/review/pack-name.ts";
import type { ReviewState } from "./review-state.ts";

export function PackLine({ state: { form, context } }: { readonly state: ReviewState }) {
  const desk = useDesk();
  return (
    <p className="review-pack quiet">
      {reviewWords.packNamed(packNameFor(form, context.pack))}{" "}
      <button type="button" className="review-link" onClick={() => runCommand(desk, "review-rules")}>
        {reviewWords.changePack}
      </button>
    </p>
  );
}
