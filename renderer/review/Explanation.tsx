/** What the person answered to a finding: written and changed in place. */
import { useRef, useState } from "react";
import { reviewWords } from "#renderer/text/review-words.ts";
import { WrittenText } from "#renderer/desk/WrittenText.tsx";

interface Props {
  /** `undefined` where nothing was written. */
  readonly text: string | undefined;
  /** What was written before the cell changed: offered to be taken up. */
  readonly earlier: string | undefined;
  /** A blank text takes it back. */
  readonly onSave: (text: string) => void;
}

export function Explanation({ text, earlier, onSave }: Props) {
  const [draft, setDraft] = useState<string>();
  const opener = useRef<HTMLButtonElement>(null);
  const toOpener = () => requestAnimationFrame(() => opener.current?.focus());
  const keep = (written: string) => {
    setDraft(undefined);
    if (written !== (text ?? "")) onSave(written);
  };

  if (draft !== undefined) {
    return (
      <WrittenText
        text={draft}
        words={{
          label: reviewWords.explanationName,
          hint: reviewWords.explanationHint,
          save: reviewWords.save,
          cancel: reviewWords.cancel,
        }}
        onKeep={(written, by) => {
          keep(written);
          // Where it stays in its group, changed, it stays where it is.
          if (by === "save") toOpener();
        }}
        onCancel={() => {
          setDraft(undefined);
          toOpener();
        }}
      />
    );
  }
  return (
    <div className="explanation">
      {text !== undefined && (
        <p className="explanation-text selectable">
          <span className="quiet">{reviewWords.explanationName}：</span>
          {text}
        </p>
      )}
      {text === undefined && earlier !== undefined && (
        <p className="explanation-text selectable">
          <span className="quiet">{reviewWords.earlier}</span>
          {earlier}{" "}
          <button type="button" className="review-link" onClick={() => onSave(earlier)}>
            {reviewWords.takeUp}
          </button>
        </p>
      )}
      <button ref={opener} type="button" className="review-link" data-explain onClick={() => setDraft(text ?? earlier ?? "")}>
        {text === undefined ? reviewWords.explain : reviewWords.change}
      </button>
      {text !== undefined && (
        <button type="button" className="review-link" onClick={() => onSave("")}>
          {reviewWords.takeBack}
        </button>
      )}
    </div>
  );
}
