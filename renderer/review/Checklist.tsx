/**
 * What a machine cannot judge, as questions to the person; by the topics of the guidelines. They are opened when they are wanted, and what
 * was answered stays with the form.
 */
import { checklist, type ChecklistItem } from "#shared/review/checklist.ts";
import { useRememberedFold } from "#renderer/desk/remembered.ts";
import { useStateOf } from "#renderer/desk/use-state-of.ts";
import { reviewWords } from "#renderer/text/review-words.ts";
import type { Reviewed } from "./open-review.ts";
import { answer } from "./review-actions.ts";

const topics: ReadonlyMap<string, readonly ChecklistItem[]> = Map.groupBy(checklist, ({ topic }) => topic);
const choices = [true, false] as const;

export function Checklist({ reviewed }: { readonly reviewed: Reviewed }) {
  const [open, setOpen] = useRememberedFold("checklist");
  // Of the form itself: a tick does not wait for the review.
  const answers = useStateOf(reviewed.session)?.form.checklist;
  const given = new Map(answers?.map(({ id, holds }) => [id, holds]));
  const done = checklist.filter(({ id }) => given.has(id)).length;
  return (
    <details className="review-checklist" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{reviewWords.checklist(checklist.length, done)}</summary>
      <p className="quiet">{reviewWords.checklistMore}</p>
      {[...topics].map(([topic, items]) => (
        <section key={topic}>
          <h4>{topic}</h4>
          {items.map(({ id, question }) => (
            <fieldset key={id}>
              <legend>{question}</legend>
              {choices.map((holds) => (
                <label key={String(holds)}>
                  <input
                    type="checkbox"
                    checked={given.get(id) === holds}
                    onChange={({ target }) => answer(reviewed, id, target.checked ? holds : undefined)}
                  />
                  {holds ? reviewWords.yes : reviewWords.no}
                </label>
              ))}
            </fieldset>
          ))}
        </section>
      ))}
    </details>
  );
}
