/**
 * What working through all files took a process.
 *
 * Time is what the process worked, all its threads together, not what passed: on a machine that is busy with something else only that can be compared.
 */
export interface Took {
  readonly milliseconds: number;
  /** The most memory it had at once. */
  readonly megabytes: number;
  /** Rows, cells or bytes it met: not 0 where it really worked. */
  readonly counted: number;
}

/** Milliseconds since the process began. */
export function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Megabytes. */
export function memory(): number {
  return process.resourceUsage().maxRSS / 1024;
}
