/** What working through all files took a process. */
export interface Took {
  readonly milliseconds: number;
  /** The most memory it had at once. */
  readonly megabytes: number;
  /** Rows, cells or bytes it met: not 0 where it really worked. */
  readonly counted: number;
}
