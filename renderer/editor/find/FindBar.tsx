/**
 * The bar over the form that looks for text in it, and replaces it. Enter goes on, Shift+Enter back, Escape closes and leaves the person at
 * what was found.
 */
import { CloseOutlined, DownOutlined, UpOutlined } from "@ant-design/icons";
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { editorWords } from "#renderer/text/editor-words.ts";
import { isForInputMethod } from "#renderer/desk/input-method.ts";
import type { Field } from "#shared/form/field.ts";
import type { FormSession } from "../editor-port.ts";
import type { Found } from "../pane.ts";
import { ReplacePart } from "./ReplacePart.tsx";

interface Props {
  readonly session: FormSession;
  readonly found: Found;
  /** Grows each time finding is asked for: the text is then selected again. */
  readonly asked: number;
  readonly replacing: boolean;
  /** What was looked for the time before. */
  readonly last: string;
  readonly onText: (text: string) => void;
  readonly onStep: (step: -1 | 1) => void;
  /** A cell is to be seen; the focus stays in the bar. */
  readonly onLook: (field: Field) => void;
  readonly onClose: () => void;
}

export function FindBar({ session, found, asked, replacing, last, onText, onStep, onLook, onClose }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const words = editorWords.find;
  const [text, setText] = useState(last);
  const [by, setBy] = useState("");
  useEffect(() => {
    if (asked > 0) input.current?.select();
  }, [asked]);

  const keyDown = (event: KeyboardEvent) => {
    if (isForInputMethod(event.nativeEvent)) return;
    if (event.key === "Enter" && event.target === input.current) onStep(event.shiftKey ? -1 : 1);
    else if (event.key === "Escape") onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // Escape closes from wherever in the bar the focus is.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <search className="find-bar" aria-label={replacing ? words.replaceName : words.name} onKeyDown={keyDown}>
      <input
        ref={input}
        type="text"
        className="find-text"
        placeholder={words.placeholder}
        aria-label={words.name}
        value={text}
        onChange={({ target, nativeEvent }) => {
          setText(target.value);
          // What an input method still composes (`ni hao`) is nothing to look for.
          if (!(nativeEvent instanceof InputEvent && nativeEvent.isComposing)) onText(target.value);
        }}
        onCompositionEnd={({ currentTarget }) => onText(currentTarget.value)}
      />
      {replacing && (
        <input
          type="text"
          className="find-by"
          placeholder={words.by}
          aria-label={words.by}
          value={by}
          onChange={(event) => setBy(event.target.value)}
        />
      )}
      <output className="find-count">{text ? words.count(found.current, found.total) : ""}</output>
      <FindButton label={words.previous} onClick={() => onStep(-1)}>
        <UpOutlined />
      </FindButton>
      <FindButton label={words.next} onClick={() => onStep(1)}>
        <DownOutlined />
      </FindButton>
      <FindButton label={words.close} onClick={onClose}>
        <CloseOutlined />
      </FindButton>
      {replacing && <ReplacePart session={session} text={text} by={by} onLook={onLook} />}
    </search>
  );
}

function FindButton({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" className="find-button" title={label} aria-label={label} onClick={onClick}>
      {children}
    </button>
  );
}
