/** Opens a form when the window opens, whatever is drawn of the library. */
import { useOpenAtStart } from "./use-open-at-start.ts";

export function LibraryLayer() {
  useOpenAtStart();
  return null;
}
