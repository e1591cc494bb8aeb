/**
 * The readings that were close: a table that left something open is read once more with each such doubt decided the other way, and keeps what came
 * of it beside the likelier reading. What would make no other form is no doubt and is not told.
 */
import type { Doubt, DoubtKind, Note, OtherReading, Recognized, RecognizedTable, SheetReading } from "./recognized.ts";
import { remarks } from "./remarks.ts";

/** Rows that are read once more, for all doubts of a sheet together; what else is in doubt is told without a way to choose. */
const mostRows = 50_000;

/** `read` reads a sheet, with one kind of doubt decided the other way where it is given one. */
export function withOtherReadings(rowCount: number, read: (other?: DoubtKind) => SheetReading): SheetReading {
  const reading = read();
  const kinds = new Set(reading.forms.flatMap(({ doubts }) => doubts.map(({ doubt }) => doubt.kind)));
  if (kinds.size === 0) return reading;
  const others = [...kinds].map((kind, i): Other => ({
    kind,
    forms: (i + 1) * rowCount <= mostRows ? read(kind).forms : undefined,
  }));
  return { ...reading, forms: reading.forms.map((table) => withOthers(table, others)) };
}

interface Other {
  readonly kind: DoubtKind;
  /** `undefined` where it was not read. */
  readonly forms: readonly RecognizedTable[] | undefined;
}

interface Differing {
  readonly kind: DoubtKind;
  readonly other: RecognizedTable | undefined;
}

function withOthers(table: RecognizedTable, others: readonly Other[]): RecognizedTable {
  const { recognized } = table;
  const differing = others.flatMap(({ kind, forms }): Differing[] => {
    if (!forms) return [{ kind, other: undefined }];
    const other = tableInCommon(table, forms);
    const isOther = other && JSON.stringify(other.recognized.form) !== JSON.stringify(recognized.form);
    return isOther ? [{ kind, other }] : [];
  });
  const otherReadings = differing.flatMap(({ kind, other }) => {
    const own = table.doubts.find(({ doubt }) => doubt.kind === kind);
    return other && own ? otherReading(table, other, own.doubt) : [];
  });
  return {
    ...table,
    recognized: {
      ...recognized,
      notes: [...differing.flatMap(({ kind }) => doubtNotes(table, kind)), ...recognized.notes],
      ...(otherReadings.length > 0 && { otherReadings }),
    },
  };
}

/** The form that has most of its rows in common with a table: where it begins may be what is in doubt. */
export function tableInCommon({ from, end }: RecognizedTable, forms: readonly RecognizedTable[]): RecognizedTable | undefined {
  const common = (other: RecognizedTable) => Math.min(end, other.end) - Math.max(from, other.from);
  const most = forms.reduce((max, other) => Math.max(max, common(other)), 0);
  return most > 0 ? forms.find((other) => common(other) === most) : undefined;
}

/** A form of another template has other cells: nobody could switch to it in the form they look at. */
export function otherReading({ recognized }: RecognizedTable, other: RecognizedTable, doubt: Doubt): OtherReading[] {
  const { form, unplaced, notes, origins }: Recognized = other.recognized;
  if (form.template !== recognized.form.template) return [];
  return [{ doubt, form, unplaced, notes: [...doubtNotes(other, doubt.kind), ...notes], origins, placed: [] }];
}

function doubtNotes({ doubts }: RecognizedTable, kind: DoubtKind): Note[] {
  return doubts
    .filter(({ doubt }) => doubt.kind === kind)
    .map(({ doubt, where }) => {
      const { code, message } = remarks.otherReading(doubt);
      return { code, message, where };
    });
}
