/**
 * A text written in place. Ctrl+Enter keeps it, and so does whatever leads away from it, be it another form or the end of the program; only Esc and
 * 取消 leave it as it was.
 */
import { useEffect, useEffectEvent, useRef, useState, type FocusEvent, type KeyboardEvent } from "react";
import { isForInputMethod } from "./input-method.ts";
import "./panel-parts.css";

interface Words {
  readonly label: string;
  readonly hint: string;
  readonly save: string;
  readonly cancel: string;
}

interface Props {
  readonly text: string;
  readonly words: Words;
  /** What was written, without blanks around it. `by`: whether the person said so, or went elsewhere. */
  readonly onKeep: (text: string, by: "save" | "leaving") => void;
  readonly onCancel: () => void;
}

export function WrittenText({ text, words, onKeep, onCancel }: Props) {
  const [draft, setDraft] = useState(text);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, []);
  const keep = (by: "save" | "leaving") => onKeep(draft.trim(), by);
  const blur = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    // Another program's window takes the focus only for a while.
    if (document.hasFocus() && !currentTarget.contains(relatedTarget)) keep("leaving");
  };
  const end = useEffectEvent(() => keep("leaving"));
  useEffect(() => {
    // Before the window asks whether everything is saved.
    const ended = () => end();
    window.addEventListener("beforeunload", ended, { capture: true });
    return () => window.removeEventListener("beforeunload", ended, { capture: true });
  }, []);
  const keyDown = (event: KeyboardEvent) => {
    if (isForInputMethod(event.nativeEvent)) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) keep("save");
    else if (event.key === "Escape") onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="written-text" onBlur={blur}>
      <textarea
        ref={field}
        rows={3}
        value={draft}
        aria-label={words.label}
        placeholder={words.hint}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={keyDown}
      />
      <button type="button" className="review-button" onClick={() => keep("save")}>
        {words.save}
      </button>
      <button type="button" className="review-link" onClick={onCancel}>
        {words.cancel}
      </button>
    </div>
  );
}
