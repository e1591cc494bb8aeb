/**
 * What an open cell can take back: its text after each piece that was written. A browser would take back a whole run of keys at once, and
 * knows nothing of the text that the first key wrote over; here the oldest text is the one the cell had.
 *
 * A piece is a word, a run of deleting, what an input method gave, or whatever came at once.
 */
export interface Written {
  readonly text: string;
  readonly caret: number;
}

export interface TextHistory {
  /** @param now After an input of this type (`InputEvent.inputType`) at this time in milliseconds. */
  readonly note: (now: Written, type: string, at: number) => void;
  /** The text one piece back or forth; `undefined` where there is none. */
  readonly walk: (step: -1 | 1) => Written | undefined;
}

/** Keys further apart (ms) are different pieces. */
const pause = 1500;

interface Piece extends Written {
  readonly type: string;
  readonly at: number;
}

export function startTextHistory(text: string): TextHistory {
  let pieces: Piece[] = [{ text, caret: text.length, type: "", at: 0 }];
  let shown = 0;
  let walked = false;
  return {
    note(now, type, at) {
      const last = pieces[shown];
      if (last?.text === now.text) return;
      const goesOn = last !== undefined && shown > 0 && !walked && isSamePiece(last, { ...now, type, at });
      pieces = [...pieces.slice(0, goesOn ? shown : shown + 1), { ...now, type, at }];
      shown = pieces.length - 1;
      walked = false;
    },
    walk(step) {
      const wanted = pieces[shown + step];
      if (!wanted) return undefined;
      shown += step;
      walked = true;
      return wanted;
    },
  };
}

function isSamePiece(last: Piece, now: Piece): boolean {
  if (last.type !== now.type || now.at - last.at > pause) return false;
  const grown = now.text.length - last.text.length;
  if (now.type.startsWith("delete")) return grown === -1 && (now.caret === last.caret || now.caret === last.caret - 1);
  if (now.type !== "insertText" || grown !== 1 || now.caret !== last.caret + 1) return false;
  // A word goes with the blanks after it.
  return !isWord(now.text.charAt(now.caret - 1)) || isWord(last.text.charAt(last.caret - 1));
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}.,]/u.test(character);
}
