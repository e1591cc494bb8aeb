/** What a machine cannot judge, as questions to the person; by the topics of the guidelines. They are opened when they are wanted. */
import { checklist, type ChecklistItem } from "#shared/review/checklist.ts";
import { useRememberedFold } from "#renderer/desk/remembered.ts";
import { reviewWords } from "#renderer/text/review-words.ts";

const topics: ReadonlyMap<string, readonly ChecklistItem[]> = Map.groupBy(checklist, ({ topic }) => topic);

export function Checklist() {
  const [open, setOpen] = useRememberedFold("checklist");
  return (
    <details className="review-checklist" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{reviewWords.checklist(checklist.length)}</summary>
      <p className="quiet">{reviewWords.checklistMore}</p>
      <dl>
        {[...topics].map(([topic, items]) => (
          <div key={topic}>
            <dt>{topic}</dt>
            {items.map(({ id, question }) => (
              <dd key={id}>{question}</dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  );
}
