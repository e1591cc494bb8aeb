/** A name in a list: where there is no room for all of it, what tells it from its neighbours is seen last to go. */
import type { NameParts } from "./telling-parts.ts";
import "./names.css";

interface Props {
  readonly parts: NameParts;
  readonly className: string;
  /** All there is to know on hover; the name, where nothing more is. */
  readonly title?: string;
}

export function TellingName({ parts: { shared, telling }, className, title = shared + telling }: Props) {
  return (
    <span className={`told-name ${className}`} title={title}>
      {shared !== "" && <span className="told-shared">{shared}</span>}
      <span className="told-telling">{telling}</span>
    </span>
  );
}
