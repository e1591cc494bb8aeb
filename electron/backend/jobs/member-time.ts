/**
 * How long a member of a file may be read. The limit is of time in which the process works: on a machine that is busy with other things
 * it is given as long again, as often as it gets on. One that only waits, or of which the system does not tell, is measured by the clock.
 */

/** A process that has the machine to itself is not working all the time either. */
const workingShare = 0.5;

export class MemberTime {
  readonly #limit: number;
  readonly #worked: () => number | undefined;
  readonly #timer: NodeJS.Timeout;
  #workedAtStart = 0;
  #workedAtLook = 0;

  /** @param worked Milliseconds the process has worked since it was started; `undefined` where the system does not tell. */
  constructor(limit: number, worked: () => number | undefined, onOver: () => void) {
    this.#limit = limit;
    this.#worked = worked;
    this.#timer = setTimeout(() => (this.#mayGoOn() ? this.#timer.refresh() : onOver()), limit);
    this.restart();
  }

  /** For the next member. */
  restart(): void {
    this.#workedAtStart = this.#workedAtLook = this.#worked() ?? 0;
    this.#timer.refresh();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #mayGoOn(): boolean {
    const worked = this.#worked() ?? this.#workedAtLook;
    const getsOn = worked > this.#workedAtLook;
    this.#workedAtLook = worked;
    return getsOn && worked - this.#workedAtStart < this.#limit * workingShare;
  }
}
