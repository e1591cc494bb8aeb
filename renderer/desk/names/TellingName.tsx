/** A name in a list: where there is no room for all of it, what tells it from its neighbours is seen last to go. */
import type { CSSProperties } from "react";
import type { NameParts } from "./telling-parts.ts";
import "./names.css";

interface Props {
  readonly parts: NameParts;
  readonly className: string;
  /** All there is to know on hover; the name, where nothing more is. */
  readonly title?: string;
}

const fullWidth = /^[\p{Script=Han}（）《》“”、，。：；]*$/u;

export function TellingName({ parts: { shared, telling }, className, title = shared + telling }: Props) {
  // Read by names.css: how many characters wide what tells it apart may be.
  const told: CSSProperties & Record<"--telling", number> = { "--telling": telling.length };
  return (
    <span
      className={`told-name ${className} ${fullWidth.test(shared + telling) ? "is-full-width" : ""}`}
      style={told}
      title={title}
    >
      {shared !== "" && <span className="told-shared">{shared}</span>}
      <span className="told-telling">{telling}</span>
    </span>
  );
}
