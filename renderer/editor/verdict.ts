/** What the open form has to be put right as it is now, said by whoever reviews it; others who must know ask here. */
import { definePart } from "#renderer/desk/desk.ts";
import { createStore } from "#renderer/desk/store.ts";

export interface Verdict {
  /** Which form was looked at. */
  readonly form: number;
  readonly errors: number;
  /** What a draft does not say yet. */
  readonly blank: number;
}

export const openVerdict = definePart(() => createStore<{ readonly verdict: Verdict | undefined }>({ verdict: undefined }));
