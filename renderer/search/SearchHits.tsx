/** The hits of a search: which form, which part of it, and the text around, with what was searched for marked. */
import { useEffect, useRef } from "react";
import { libraryWords } from "#renderer/text/library-words.ts";
import type { FoundHit } from "./found-hits.ts";
import { markedPart } from "./marked-part.ts";

interface Props {
  readonly found: readonly FoundHit[];
  readonly text: string;
  readonly current: number;
  readonly onOpen: (hit: FoundHit) => void;
}

export function SearchHits({ found, text, current, onOpen }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // In braces: newer browsers return a promise from it, which React would take for a clean-up function.
    list.current?.children[current]?.scrollIntoView({ block: "nearest" });
  }, [current]);
  return (
    <div ref={list} id="search-hits" className="search-hits" role="listbox">
      {found.map((one, index) => (
        // The field above keeps the focus and the keys.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
        <div
          // oxlint-disable-next-line react/no-array-index-key -- hits have no identity but their rank
          key={index}
          id={`search-hit-${index}`}
          role="option"
          aria-selected={index === current}
          className="search-hit"
          onClick={() => onOpen(one)}
        >
          <strong>{one.form.projectName || libraryWords.noProject}</strong>
          <span className="quiet">
            {libraryWords.where(one.form.year, one.form.implementingUnit)} · {one.hit.where}
          </span>
          <Excerpt excerpt={one.hit.excerpt} text={text} />
        </div>
      ))}
    </div>
  );
}

function Excerpt({ excerpt, text }: { readonly excerpt: string; readonly text: string }) {
  const part = markedPart(excerpt, text);
  if (!part) return <span>{excerpt}</span>;
  return (
    <span>
      {part.before}
      <mark>{part.marked}</mark>
      {part.after}
    </span>
  );
}
