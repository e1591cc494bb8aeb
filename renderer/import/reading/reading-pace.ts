/** How fast files are read and how long the rest will take, from what the last while has shown. Pure: the clock is passed in. */

interface Mark {
  /** Milliseconds of a clock that only goes forward. */
  readonly at: number;
  readonly done: number;
}

export interface Pace {
  /** When the first file was done: until then the host was getting ready, which says nothing of the rest. */
  readonly begun: Mark | undefined;
  /** When how many were done, the latest last. */
  readonly marks: readonly Mark[];
}

/** Long enough to be steady, short enough to follow when large files come. */
const span = 10_000;
const maximumMarks = 200;
/** Before this nothing is foretold. */
const shortest = { time: 2_000, files: 3 };

export const startPace: Pace = { begun: undefined, marks: [] };

export function advance({ begun, marks }: Pace, at: number, done: number): Pace {
  const recent = marks.filter((mark, i) => at - mark.at <= span || i === marks.length - 1);
  const mark = { at, done };
  return { begun: begun ?? mark, marks: [...recent, mark].slice(-maximumMarks) };
}

export interface Outlook {
  readonly perSecond: number;
  readonly secondsLeft: number;
}

/** `undefined` before there is anything to go by. */
export function outlook({ begun, marks }: Pace, total: number): Outlook | undefined {
  const [first, last] = [marks[0], marks.at(-1)];
  if (!begun || !first || !last || last.done === first.done) return undefined;
  if (last.at - begun.at < shortest.time || last.done - begun.done < shortest.files) return undefined;
  const perSecond = ((last.done - first.done) * 1000) / (last.at - first.at);
  return { perSecond, secondsLeft: Math.ceil((total - last.done) / perSecond) };
}
