/** What reading all workbooks took a process. */
export interface Took {
  readonly milliseconds: number;
  /** The most memory it had at once. */
  readonly megabytes: number;
  /** Rows or cells it met: not 0 where it really read. */
  readonly counted: number;
}
