/**
 * The database of a library. What a person does is committed only where the library may be kept: a transaction that changed anything is
 * rolled back where the guard refuses, so that nothing is acknowledged that nobody would find again. Whoever adds a transaction is
 * guarded without knowing.
 */
import Database from "better-sqlite3";
import { AppError } from "#shared/api/app-error.ts";

type Work = Parameters<Database.Database["transaction"]>[0];

export interface Guard {
  /** Why nothing may be committed now. */
  readonly refusal: () => AppError | undefined;
  /** Something is about to be committed. */
  readonly onWrite: () => void;
}

export class LibraryDatabase extends Database {
  #countChanges: Database.Statement<[], number> | undefined;
  #guard: Guard | undefined;
  #isHeld = false;
  #dispose: (() => void) | undefined;

  /** From now on; what is done before belongs to opening. */
  guard(guard: Guard): void {
    this.#guard = guard;
  }

  /** Nothing at all is committed, and whoever tries finds it busy, until it is let go: it is not known to be whole yet. */
  hold(): void {
    this.#isHeld = true;
  }

  letGo(): void {
    this.#isHeld = false;
  }

  /** Nothing was changed since it was opened, and nothing can be. */
  get isHeld(): boolean {
    return this.#isHeld;
  }

  /** For a file that is no longer needed when it is closed. */
  disposeWhenClosed(dispose: () => void): void {
    this.#dispose = dispose;
  }

  override transaction<F extends Work>(work: F): Database.Transaction<F> {
    return this.#watched(work, true);
  }

  /** Keeps what can be made anew from the rest, wherever the library is. */
  derivedTransaction<F extends Work>(work: F): Database.Transaction<F> {
    return this.#watched(work, false);
  }

  /**
   * Does not wait for the disk with what can be made anew: a loss of power may take it, and whatever else was committed before stays. What is committed
   * afterwards reaches the disk with all before it.
   */
  unhurried<T>(work: () => T): T {
    this.pragma("synchronous = NORMAL");
    try {
      return work();
    } finally {
      this.pragma("synchronous = FULL");
    }
  }

  /** Brings the write-ahead log into the file. @returns whether nobody kept it from that. */
  bringIn(): boolean {
    const [result] = this.pragma("wal_checkpoint(TRUNCATE)") as { busy: number }[];
    return result?.busy === 0;
  }

  override close(): this {
    super.close();
    this.#dispose?.();
    return this;
  }

  #watched<F extends Work>(work: F, isGuarded: boolean): Database.Transaction<F> {
    const watched = (...args: unknown[]): unknown => {
      const before = this.#changes();
      const result = work(...args);
      if (this.#changes() === before) return result;
      if (this.#isHeld) throw new AppError("library-busy", this.name);
      const refusal = isGuarded ? this.#guard?.refusal() : undefined;
      if (refusal) throw refusal;
      this.#guard?.onWrite();
      return result;
    };
    return super.transaction(watched as F);
  }

  #changes(): number | undefined {
    this.#countChanges ??= this.prepare<[], number>("SELECT total_changes()").pluck();
    return this.#countChanges.get();
  }
}
