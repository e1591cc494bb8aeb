/**
 * What the person answered to a finding: written and changed in place. Ctrl+Enter saves, and so does whatever leads away from it, be it another
 * form or the end of the program; only Esc and 取消 leave it as it was.
 */
import { useEffect, useEffectEvent, useRef, useState, type FocusEvent, type KeyboardEvent } from "react";
import { reviewWords } from "#renderer/text/review-words.ts";
import { isForInputMethod } from "#renderer/desk/input-method.ts";

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
  const field = useRef<HTMLTextAreaElement>(null);
  const writing = draft !== undefined;
  useEffect(() => {
    if (!writing || !field.current) return;
    field.current.focus();
    field.current.setSelectionRange(field.current.value.length, field.current.value.length);
  }, [writing]);

  const leave = () => {
    setDraft(undefined);
    requestAnimationFrame(() => opener.current?.focus());
  };
  const keep = () => {
    const written = draft?.trim() ?? "";
    setDraft(undefined);
    if (written !== (text ?? "")) onSave(written);
  };
  const save = () => {
    keep();
    // Where it stays in its group, changed, it stays where it is.
    requestAnimationFrame(() => opener.current?.focus());
  };
  const blur = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    // Another program's window takes the focus only for a while.
    if (document.hasFocus() && !currentTarget.contains(relatedTarget)) keep();
  };
  const end = useEffectEvent(keep);
  useEffect(() => {
    if (!writing) return undefined;
    // Before the window asks whether everything is saved.
    const ended = () => end();
    window.addEventListener("beforeunload", ended, { capture: true });
    return () => window.removeEventListener("beforeunload", ended, { capture: true });
  }, [writing]);
  const keyDown = (event: KeyboardEvent) => {
    if (isForInputMethod(event.nativeEvent)) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save();
    else if (event.key === "Escape") leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  if (writing) {
    return (
      <div className="explanation-editor" onBlur={blur}>
        <textarea
          ref={field}
          rows={3}
          value={draft}
          aria-label={reviewWords.explanationName}
          placeholder={reviewWords.explanationHint}
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={keyDown}
        />
        <button type="button" className="review-button" onClick={save}>
          {reviewWords.save}
        </button>
        <button type="button" className="review-link" onClick={leave}>
          {reviewWords.cancel}
        </button>
      </div>
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
