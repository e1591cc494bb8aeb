/**
 * What an open cell shows of marks that cannot be seen: their names, each of which is deleted as the one character it stands for. In a text area
 * the marks themselves would turn what is typed round, and be deleted unseen.
 */
import { hasHiddenMarks, hiddenMarks, markLengthAt, shownText, storedText } from "#shared/value/hidden-marks.ts";

export interface NamedMarks {
  /** A text as it is to stand in the area. */
  readonly show: (text: string) => string;
  /** What stands there, with the marks themselves. */
  readonly written: (shown: string) => string;
}

/** To be asked for before anyone else listens to the area: what is pasted is shown before it is looked at. */
export function nameMarks(area: HTMLTextAreaElement): NamedMarks {
  /** Those that came in: what is typed as the name of any other is that text. */
  const marks = new Set<string>();
  const show = (text: string) => {
    for (const mark of hiddenMarks(text)) marks.add(mark);
    return shownText(text);
  };
  area.addEventListener("input", (event) => {
    const { value, selectionEnd } = area;
    if ((event instanceof InputEvent && event.isComposing) || !hasHiddenMarks(value)) return;
    const caret = show(value.slice(0, selectionEnd)).length;
    area.value = show(value);
    area.setSelectionRange(caret, caret);
  });
  area.addEventListener("beforeinput", ({ inputType }) => {
    const { value, selectionStart: at, selectionEnd } = area;
    if (at !== selectionEnd) return;
    if (inputType === "deleteContentBackward") area.setSelectionRange(at - markLengthAt(value, at, "before", marks), at);
    else if (inputType === "deleteContentForward") area.setSelectionRange(at, at + markLengthAt(value, at, "after", marks));
  });
  return { show, written: (shown) => storedText(shown, marks) };
}
