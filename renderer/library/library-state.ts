/** What the host says of the library, as the window needs it. */
import type { LibraryState } from "#shared/api/contract.ts";

/** Whether forms can be read from it: also from one whose file is no longer in its place. */
export function isReadable({ failure }: LibraryState): boolean {
  return failure === undefined || failure.code === "library-moved";
}
