/**
 * The ledger of one sheet: which tokens found their place, and which repairs were made.
 *
 * Whoever reads a token writes it down here; what is not written down at the end becomes `unplaced`. So nothing can be lost by
 * forgetting it.
 */
import type { NoteCode } from "./recognized.ts";
import type { Token } from "./tokens/token.ts";

/** A repair in words, before anyone asks where it was. */
export interface Remark {
  readonly code: NoteCode;
  readonly message: string;
}

export interface PlacedRemark extends Remark {
  readonly row: number;
  readonly column: number;
}

export interface Ledger {
  /** Writes down that tokens found their place. */
  place(...tokens: readonly Token[]): void;
  isPlaced(token: Token): boolean;
  note(at: { readonly row: number; readonly column: number }, remark: Remark): void;
  readonly notes: readonly PlacedRemark[];
}

export function openLedger(): Ledger {
  const placed = new Set<Token>();
  const notes: PlacedRemark[] = [];
  return {
    place(...tokens) {
      for (const token of tokens) placed.add(token);
    },
    isPlaced: (token) => placed.has(token),
    note({ row, column }, { code, message }) {
      notes.push({ row, column, code, message });
    },
    notes,
  };
}
