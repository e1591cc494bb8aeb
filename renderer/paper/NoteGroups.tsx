/** The notes of an import by kind, what has to be looked at first; each with the place of the source it tells about. */
import { needsAttention } from "#shared/recognize/note-kinds.ts";
import type { Note, NoteCode } from "#shared/recognize/recognized.ts";
import { importWords, noteNames } from "#renderer/text/import-words.ts";
import "./notes.css";

interface Props {
  readonly notes: readonly Note[];
  /** Shows the place in the source, where the source is beside. */
  readonly onShow?: (where: Note["where"]) => void;
}

export function NoteGroups({ notes, onShow }: Props) {
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
            {message} <PlaceOfNote where={where} {...(onShow && { onShow })} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

function PlaceOfNote({ where, onShow }: { readonly where: Note["where"]; readonly onShow?: Props["onShow"] }) {
  const text = importWords.line(where.row, where.page);
  if (!onShow) return <span className="quiet">（{text}）</span>;
  return (
    <button type="button" className="place-link" title={importWords.showInSource} onClick={() => onShow(where)}>
      {text}
    </button>
  );
}

function groupNotes(notes: readonly Note[]): [NoteCode, Note[]][] {
  const groups = new Map<NoteCode, Note[]>();
  for (const note of notes) groups.set(note.code, [...(groups.get(note.code) ?? []), note]);
  return [...groups].toSorted(([a], [b]) => Number(needsAttention(b)) - Number(needsAttention(a)));
}
