/** The bar over the form that looks for text in it. Enter goes on, Shift+Enter back, Escape closes and leaves the person at what was found. */
import { CloseOutlined, DownOutlined, UpOutlined } from "@ant-design/icons";
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { editorWords } from "#renderer/text/editor-words.ts";
import { isForInputMethod } from "#renderer/desk/input-method.ts";
import type { Found } from "../pane.ts";

interface Props {
  readonly found: Found;
  /** Grows each time finding is asked for: the text is then selected again. */
  readonly asked: number;
  readonly onText: (text: string) => void;
  readonly onStep: (step: -1 | 1) => void;
  readonly onClose: () => void;
}

export function FindBar({ found, asked, onText, onStep, onClose }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const words = editorWords.find;
  const [text, setText] = useState("");
  useEffect(() => {
    if (asked > 0) input.current?.select();
  }, [asked]);

  const keyDown = (event: KeyboardEvent) => {
    if (isForInputMethod(event.nativeEvent)) return;
    if (event.key === "Enter") onStep(event.shiftKey ? -1 : 1);
    else if (event.key === "Escape") onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <search className="find-bar" aria-label={words.name}>
      <input
        ref={input}
        type="text"
        placeholder={words.placeholder}
        aria-label={words.name}
        value={text}
        onKeyDown={keyDown}
        onChange={({ target, nativeEvent }) => {
          setText(target.value);
          // What an input method still composes (`ni hao`) is nothing to look for.
          if (!(nativeEvent instanceof InputEvent && nativeEvent.isComposing)) onText(target.value);
        }}
        onCompositionEnd={({ currentTarget }) => onText(currentTarget.value)}
      />
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
    </search>
  );
}

function FindButton({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" title={label} aria-label={label} onClick={onClick}>
      {children}
    </button>
  );
}
