/** How fast files are read and how long the rest will take, from what the last while has shown. Pure: the clock is passed in. */

export interface Pace {
  /** When how many were done, the latest last; milliseconds of a clock that only goes forward. */
  readonly marks: readonly { readonly at: number; readonly done: number }[];
}

/** Long enough to be steady, short enough to follow when large files come. */
const span = 10_000;
const maximumMarks = 200;

export function startPace(at: number): Pace {
  return { marks: [{ at, done: 0 }] };
}

export function advance({ marks }: Pace, at: number, done: number): Pace {
  const recent = marks.filter((mark, i) => at - mark.at <= span || i === marks.length - 1);
  return { marks: [...recent, { at, done }].slice(-maximumMarks) };
}

export interface Outlook {
  readonly perSecond: number;
  readonly secondsLeft: number;
}

/** `undefined` before there is anything to go by. */
export function outlook({ marks }: Pace, total: number): Outlook | undefined {
  const [first, last] = [marks[0], marks.at(-1)];
  if (!first || !last || last.done === first.done || last.at === first.at) return undefined;
  const perSecond = ((last.done - first.done) * 1000) / (last.at - first.at);
  return { perSecond, secondsLeft: Math.ceil((total - last.done) / perSecond) };
}
