/**
 * The readings that were close: a table that left something open is read once more with each such doubt decided the other way, and keeps what came
 * of it beside the likelier reading. What would make no other form is no doubt and is not told.
 *
 * Where a form begins is decided by that very comparison: by the reading that explains more of the sheet, by the row it was first thought to be where
 * both explain as much.
 */
import { explained } from "./explained.ts";
import type { Doubt, DoubtKind, Note, OtherReading, Recognized, RecognizedTable, SheetReading } from "./recognized.ts";
import { remarks } from "./remarks.ts";

/** Rows that are read once more, for all doubts of a sheet together; what else is in doubt is told without a way to choose. */
const mostRows = 50_000;

/** `read` reads a sheet, with the kinds of doubt it is given decided the other way. */
export function withOtherReadings(rowCount: number, read: (otherwise: readonly DoubtKind[]) => SheetReading): SheetReading {
  const first = read([]);
  const second = kindsIn(first).has("start") && rowCount <= mostRows ? read(["start"]) : undefined;
  const isSecond = second !== undefined && explained(second) > explained(first);
  const [reading, rest] = isSecond ? [second, first] : [first, second];
  const others = [...kindsIn(reading)].map((kind, i): Other => {
    if (kind === "start") return { kind, forms: rest?.forms };
    const isRead = (i + 1) * rowCount <= mostRows;
    return { kind, forms: isRead ? read(isSecond ? ["start", kind] : [kind]).forms : undefined };
  });
  return { ...reading, forms: reading.forms.map((table) => withOthers(table, others)) };
}

function kindsIn({ forms }: SheetReading): ReadonlySet<DoubtKind> {
  return new Set(forms.flatMap(({ doubts }) => doubts.map(({ doubt }) => doubt.kind)));
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
