/** The same change told from the other side: what came in went, and what was is. */
import type { FormChange } from "./form-change.ts";

export function flipChange(change: FormChange): FormChange {
  switch (change.kind) {
    case "changed":
      return { kind: "changed", place: change.was, was: change.place, left: change.right, right: change.left };
    case "renamed":
      return { ...change, from: change.to, to: change.from, left: change.right, right: change.left };
    case "moved":
      return { ...change, from: change.to, to: change.from };
    case "added":
      return { kind: "removed", list: change.list, from: change.to };
    case "removed":
      return { kind: "added", list: change.list, to: change.from };
  }
}
