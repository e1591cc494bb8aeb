/** What a machine cannot judge, as questions to the person; by the topics of the guidelines. */
import { checklist, type ChecklistItem } from "#shared/review/checklist.ts";
import { reviewWords } from "#renderer/text/review-words.ts";

const topics: ReadonlyMap<string, readonly ChecklistItem[]> = Map.groupBy(checklist, ({ topic }) => topic);

export function Checklist() {
  return (
    <section className="review-checklist">
      <h3>{reviewWords.checklist}</h3>
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
    </section>
  );
}
