/**
 * Keeps the counts of the whole library current: some time after the last change it reviews what is due, and tells every window.
 *
 * It works in slices and never holds an edit up; what an edit overtook is due again. Closing ends it at the next slice.
 */
import type { BackgroundTurns } from "../background-turns.ts";
import { CalmWork, changesForms } from "../calm-work.ts";
import type { LibraryEvents } from "../library-events.ts";
import type { Library } from "../store/library.ts";
import type { ReviewedRevision } from "../store/review-rows.ts";
import { Slices } from "../slices.ts";
import type { FormReviewer } from "./form-reviewer.ts";

/** Long enough that nobody is in the middle of a word. */
const calmMilliseconds = 800;
/** Few enough to be told soon, many enough that the disk is seldom waited for. */
const batchSize = 200;

export interface BackgroundReviewerOptions {
  readonly library: Library;
  readonly reviewer: FormReviewer;
  readonly events: LibraryEvents;
  readonly turns: BackgroundTurns;
}

export class BackgroundReviewer {
  readonly #options: BackgroundReviewerOptions;
  readonly #work: CalmWork;

  /** Begins by itself with what is due already. */
  constructor(options: BackgroundReviewerOptions) {
    this.#options = options;
    this.#work = new CalmWork({
      events: options.events,
      isCause: (kind) => changesForms(kind) || kind === "blanks",
      milliseconds: calmMilliseconds,
      work: () => this.#reviewDue(),
      name: "review",
    });
  }

  close(): Promise<void> {
    return this.#work.close();
  }

  async #reviewDue(): Promise<void> {
    // What was found may make others due, which were compared with an earlier state.
    while (!this.#work.isClosed && (await this.#reviewOnce()) > 0);
  }

  /** @returns how many forms have new counts. */
  async #reviewOnce(): Promise<number> {
    const { library, reviewer, turns } = this.#options;
    await turns.next();
    if (this.#work.isClosed) return 0;
    const slices = new Slices(() => turns.next());
    let [batch, kept] = [[] as ReviewedRevision[], 0];
    for await (const reviewed of reviewer.reviewAll(library.reviews.dueOneByOne(), slices)) {
      if (this.#work.isClosed) return 0;
      if (reviewed) batch.push(reviewed);
      if (batch.length < batchSize) continue;
      kept += this.#keep(batch);
      batch = [];
    }
    return kept + this.#keep(batch);
  }

  #keep(batch: readonly ReviewedRevision[]): number {
    const { library, events } = this.#options;
    const forms = batch.length === 0 ? [] : library.reviews.put(batch);
    if (forms.length > 0) {
      events.publish({
        kind: "reviewed",
        forms: forms.map(({ id, revision, counts }) => ({ id, revision, counts })),
      });
    }
    return forms.length;
  }
}
