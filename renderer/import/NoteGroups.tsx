/** The notes of an import by kind, what has to be looked at first; each with the line of the source it tells about. */
import type { Note, NoteCode } from "#shared/recognize/recognized.ts";
import { importWords, noteNames } from "#renderer/text/import-words.ts";
import { needsAttention } from "./found-form.ts";

export function NoteGroups({ notes }: { readonly notes: readonly Note[] }) {
  const groups = groupNotes(notes);
  return groups.map(([code, ofCode]) => (
    <section key={code} className={needsAttention(code) ? "note-group is-attention" : "note-group"}>
      <h3>
        {noteNames[code]} <span className="quiet">{importWords.times(ofCode.length)}</span>
      </h3>
      <ul className="selectable">
        {ofCode.map(({ message, where }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- notes never change
          <li key={index}>
            {message} <span className="quiet">{importWords.line(where.row)}</span>
          </li>
        ))}
      </ul>
    </section>
  ));
}

function groupNotes(notes: readonly Note[]): [NoteCode, Note[]][] {
  const groups = new Map<NoteCode, Note[]>();
  for (const note of notes) groups.set(note.code, [...(groups.get(note.code) ?? []), note]);
  return [...groups].toSorted(([a], [b]) => Number(needsAttention(b)) - Number(needsAttention(a)));
}
