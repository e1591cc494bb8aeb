/**
 * The rest of a known text, offered in an open cell: it stands marked behind what was typed, so that typing on writes over it.
 *
 * Invariant: until it is taken, it is no part of what was written.
 */
export interface NameOffer {
  /** Offers a text that begins with what was typed, where the caret stands at its end. */
  readonly show: (text: string) => void;
  readonly isShown: () => boolean;
  /** What the text area holds, without what is only offered. */
  readonly written: () => string;
  readonly take: () => void;
  readonly drop: () => void;
  /** The text area was written into: nothing in it is only offered any more. */
  readonly forget: () => void;
}

export function createNameOffer(area: HTMLTextAreaElement): NameOffer {
  /** How much of the text was typed, while something is offered. */
  let typed: number | undefined;
  const written = () => area.value.slice(0, typed);
  const end = (text: string) => {
    typed = undefined;
    if (area.value !== text) area.value = text;
    area.setSelectionRange(text.length, text.length);
  };
  return {
    show(text) {
      const { value, selectionStart } = area;
      if (selectionStart !== value.length || text === value || !text.startsWith(value)) return;
      typed = value.length;
      area.value = text;
      area.setSelectionRange(typed, text.length);
    },
    isShown: () => typed !== undefined,
    written,
    take: () => end(area.value),
    drop: () => end(written()),
    forget() {
      typed = undefined;
    },
  };
}
