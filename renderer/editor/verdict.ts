/** How many errors the open form has as it is now, said by whoever reviews it; others who must know ask here. */
import { definePart } from "#renderer/desk/desk.ts";
import { createStore } from "#renderer/desk/store.ts";

export interface Verdict {
  /** Which form was looked at. */
  readonly form: number;
  readonly errors: number;
}

export const openVerdict = definePart(() => createStore<{ readonly verdict: Verdict | undefined }>({ verdict: undefined }));
