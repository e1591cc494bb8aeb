/**
 * The ledger of one sheet: which tokens found their place, and which repairs were made. A form's own ledger also knows which tokens every
 * field was read from.
 *
 * Whoever reads a token writes it down here; what is not written down at the end becomes `unplaced`. So nothing can be lost by
 * forgetting it.
 */
import type { Doubt, DoubtKind, NoteCode } from "./recognized.ts";
import { sourcesOf, type Slot, type Token } from "./tokens/token.ts";

/** A repair in words, before anyone asks where it was. */
export interface Remark {
  readonly code: NoteCode;
  readonly message: string;
}

/** `row` and `column` are of the rows as they are read; `source` is the cell of the sheet. */
export interface PlacedRemark extends Remark, Slot {
  readonly source: Slot;
}

export interface PlacedDoubt {
  readonly doubt: Doubt;
  readonly row: number;
  readonly source: Slot;
}

export interface Ledger {
  /** Writes down that tokens found their place as labels, or as what stands around a table. */
  place(...tokens: readonly Token[]): void;
  isPlaced(token: Token): boolean;
  note(at: Token | Slot, remark: Remark): void;
  readonly notes: readonly PlacedRemark[];
  /**
   * Writes down what two readings differ in and which of them this is, and tells whether it is the other one. The doubt is given as the likelier
   * reading has it.
   */
  isOther(at: Token | Slot, doubt: Doubt): boolean;
  readonly doubts: readonly PlacedDoubt[];
}

export interface FormLedger extends Ledger {
  /** Writes down that tokens found their place in a field, by its path. */
  fill(path: string, tokens: readonly Token[]): void;
  /** The tokens each field was read from; fields without any are not listed. */
  readonly origins: ReadonlyMap<string, readonly Token[]>;
}

/** `otherwise`: the doubts that are decided for the reading that is not the likeliest. */
export function openLedger(otherwise: readonly DoubtKind[] = []): Ledger {
  const placed = new Set<Token>();
  const notes: PlacedRemark[] = [];
  const doubts: PlacedDoubt[] = [];
  return {
    place(...tokens) {
      for (const token of tokens) placed.add(token);
    },
    isPlaced: (token) => placed.has(token),
    note(at, { code, message }) {
      const source = sourceOf(at);
      notes.push({ row: at.row, column: source.column, source, code, message });
    },
    notes,
    isOther(at, doubt) {
      const isOther = otherwise.includes(doubt.kind);
      const told = isOther ? { ...doubt, by: doubt.otherwise, otherwise: doubt.by } : doubt;
      doubts.push({ doubt: told, row: at.row, source: sourceOf(at) });
      return isOther;
    },
    doubts,
  };
}

function sourceOf(at: Token | Slot): Slot {
  const { row, column } = ("text" in at && sourcesOf(at)[0]) || at;
  return { row, column };
}

/** The ledger of one form; what it writes down stands in the sheet's ledger too. */
export function openFormLedger(ledger: Ledger): FormLedger {
  const origins = new Map<string, readonly Token[]>();
  return {
    ...ledger,
    fill(path, tokens) {
      ledger.place(...tokens);
      if (tokens.length > 0) origins.set(path, tokens);
    },
    origins,
  };
}
