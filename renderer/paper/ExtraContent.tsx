/** What the form holds that its template has no cell for. It is kept with the form, though it does not print. */
import { panelWords } from "#renderer/text/panel-words.ts";
import type { ExtraText } from "./extra-content.ts";
import "./notes.css";

interface Props {
  readonly texts: readonly ExtraText[];
  /** Marks where a text comes from, where the source is beside. */
  readonly onPoint?: (path: string) => void;
}

export function ExtraContent({ texts, onPoint }: Props) {
  return (
    <section className="extra-content">
      <p className="quiet">{panelWords.extra.more}</p>
      <dl className="selectable">
        {texts.map(({ name, text, path }) => (
          <div key={path}>
            <dt>
              {onPoint ? (
                <button type="button" className="place-link" onClick={() => onPoint(path)}>
                  {name}
                </button>
              ) : (
                name
              )}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
