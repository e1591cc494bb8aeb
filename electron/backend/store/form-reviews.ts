/**
 * Reviews as the library keeps them: which forms have to be reviewed, with what they are compared, and what was found.
 *
 * Once a form has been reviewed in a new state, those that are compared with it are due as well, as long as they are not in the same
 * batch: what is put together was reviewed against the same forms.
 */
import { AppError } from "#shared/api/app-error.ts";
import { projectKey } from "#shared/form/project-identity.ts";
import type { LibraryDatabase } from "./library-database.ts";
import { ReviewRows, type ReviewedRevision, type ReviewTarget } from "./review-rows.ts";

export class FormReviews {
  readonly #rows: ReviewRows;
  readonly #database: LibraryDatabase;
  readonly #transaction;

  constructor(database: LibraryDatabase, rules: string) {
    this.#database = database;
    this.#rows = new ReviewRows(database, rules);
    this.#transaction = database.derivedTransaction((work: () => unknown) => work());
    fillProjectKeys(database);
  }

  /** Forms that have to be reviewed; those that are compared with the same others follow each other. */
  due(): ReviewTarget[] {
    return [...this.dueOneByOne()].filter((target) => target !== undefined);
  }

  /** The same as they are found, with `undefined` as a moment to let others work. */
  dueOneByOne(): Iterable<ReviewTarget | undefined> {
    return this.#rows.stale();
  }

  /** Those of the given forms that are in the library, or all; in the same order. */
  targets(ids: readonly number[] | undefined): ReviewTarget[] {
    return this.#rows.targets(ids);
  }

  /** @throws AppError `form-missing`. */
  target(id: number): ReviewTarget {
    const [target] = this.#rows.targets([id]);
    if (!target) throw new AppError("form-missing");
    return target;
  }

  siblings(target: ReviewTarget): ReturnType<ReviewRows["siblings"]> {
    return this.#rows.siblings(target);
  }

  /** The same project's form of the year before. */
  lastYear(form: Parameters<ReviewRows["lastYear"]>[0]): number | undefined {
    return this.#rows.lastYear(form);
  }

  /** Keeps what was found. @returns those of them that are still the current state of their form. */
  put(reviewed: readonly ReviewedRevision[]): ReviewedRevision[] {
    const put = () => {
      const current = reviewed.filter((one) => this.#rows.isCurrent(one));
      this.#rows.outdateComparedWith(current.filter((one) => this.#rows.isChanged(one)).map(({ id }) => id));
      for (const one of current) this.#rows.put(one);
      return current;
    };
    return this.#database.unhurried(() => this.#transact(put));
  }

  /** The person has given these forms, or all, out of hand: none of them is a draft any more. @returns whether one was. */
  handOn(ids: readonly number[] | undefined): boolean {
    return this.#transact(() => this.#rows.handOn(ids));
  }

  #transact<T>(work: () => T): T {
    return this.#transaction.immediate(work) as T;
  }
}

/** Forms of a library from before reviews came in have no key yet; all the others got theirs when they were saved. */
function fillProjectKeys(database: LibraryDatabase): void {
  const unknown = database.prepare<[], { id: number; implementingUnit: string; projectName: string }>(
    "SELECT id, implementing_unit AS implementingUnit, project_name AS projectName FROM form WHERE project_key IS NULL",
  );
  const fill = database.prepare("UPDATE form SET project_key = ? WHERE id = ?");
  if (!unknown.get()) return;
  const fillAll = database.derivedTransaction(() => {
    for (const row of unknown.all()) fill.run(projectKey(row), row.id);
  });
  fillAll.immediate();
}
