/** Forms that would not be as they are now, by name; nothing where there are none. */
import type { LostForm, Missing } from "#shared/api/backups.ts";
import { backupWords } from "#renderer/text/backup-words.ts";
import { dateAndTime } from "#renderer/text/format.ts";
import { libraryWords } from "#renderer/text/library-words.ts";

export function LostForms({ title, lost }: { readonly title: string; readonly lost: Missing["gone"] }) {
  if (lost.total === 0) return null;
  const untold = lost.total - lost.forms.length;
  return (
    <section className="lost-forms">
      <p>{title}</p>
      <ul>
        {lost.forms.map((form, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- several may have one name
          <li key={`${form.projectName}/${index}`}>
            <span className="lost-name">{form.projectName || libraryWords.noProject}</span>
            <span className="quiet">{details(form)}</span>
          </li>
        ))}
        {untold > 0 && <li className="quiet">{backupWords.more(untold)}</li>}
      </ul>
    </section>
  );
}

function details({ year, implementingUnit, savedAt }: LostForm): string {
  const parts = [year === null ? "" : backupWords.year(year), implementingUnit, backupWords.changedAt(dateAndTime(savedAt))];
  return parts.filter((part) => part !== "").join("，");
}
