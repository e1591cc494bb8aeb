/** A project's name while it is renamed in its row, as in Explorer: Enter or a click elsewhere keeps it, Esc leaves the old one. */
import { isForInputMethod } from "#renderer/desk/input-method.ts";
import { shownText } from "#shared/value/hidden-marks.ts";
import { asTyped } from "#renderer/desk/marked-field.ts";
import { useRef, type KeyboardEvent } from "react";
import { libraryWords } from "#renderer/text/library-words.ts";

interface Props {
  readonly name: string;
  /** Once; `undefined` where the old name stays. */
  readonly onDone: (name: string | undefined) => void;
}

export function RenameField({ name, onDone }: Props) {
  const over = useRef(false);
  const done = (text: string | undefined) => {
    if (over.current) return;
    over.current = true;
    const kept = text === undefined ? undefined : asTyped(name, text).trim();
    onDone(kept === "" || kept === name ? undefined : kept);
  };
  const keyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // The tree around it would take letters and arrows for its own.
    event.stopPropagation();
    if (isForInputMethod(event.nativeEvent)) return;
    if (event.key === "Enter" || event.key === "Tab") done(event.currentTarget.value);
    else if (event.key === "Escape") done(undefined);
    else return;
    event.preventDefault();
  };
  return (
    <input
      ref={start}
      type="text"
      className="library-rename"
      aria-label={libraryWords.renameField}
      defaultValue={shownText(name)}
      onKeyDown={keyDown}
      onBlur={(event) => done(event.currentTarget.value)}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onContextMenu={(event) => event.stopPropagation()}
    />
  );
}

function start(field: HTMLInputElement | null): void {
  field?.select();
  field?.focus();
}
