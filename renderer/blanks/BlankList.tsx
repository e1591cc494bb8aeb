/** The blanks to choose from: those an office issued, the latest first, and the built-in ones. */
import type { BlankSummary } from "#shared/api/blanks.ts";
import { templates } from "#shared/template/templates.ts";
import { blankWords } from "#renderer/text/blank-words.ts";
import type { BlankPlace } from "./blank-place.ts";

interface Props {
  readonly blanks: readonly BlankSummary[];
  readonly place: BlankPlace;
  readonly onShow: (place: BlankPlace) => void;
}

export function BlankList({ blanks, place, onShow }: Props) {
  const entry = (to: BlankPlace, name: string, more: string) => {
    const isShown = to.kind === place.kind && to.id === place.id;
    return (
      <li key={`${to.kind} ${to.id}`}>
        <button
          type="button"
          aria-current={isShown ? "page" : undefined}
          {...(isShown && { "data-focus-first": true })}
          onClick={() => onShow(to)}
        >
          <span className="blank-name">{name}</span>
          <span className="quiet">{more}</span>
        </button>
      </li>
    );
  };
  return (
    <nav className="blank-list" aria-label={blankWords.list} data-region>
      <h3>{blankWords.issued}</h3>
      {blanks.length === 0 && <p className="quiet blank-none">{blankWords.noIssued}</p>}
      <ul>
        {blanks.map((blank) => entry({ kind: "blank", id: blank.id }, titleOf(blank), `${stateOf(blank)} · ${blank.file}`))}
      </ul>
      <h3>{blankWords.builtIn}</h3>
      <ul>{templates.map(({ id, name, moneyUnit }) => entry({ kind: "pack", id }, name, blankWords.unit(moneyUnit)))}</ul>
    </nav>
  );
}

export function titleOf({ forms: [first] }: BlankSummary): string {
  return first?.title || blankWords.untitled;
}

export function stateOf({ forms, confirmed }: BlankSummary): string {
  return blankWords.state[forms.length === 0 ? "damaged" : confirmed ? "confirmed" : "open"];
}
