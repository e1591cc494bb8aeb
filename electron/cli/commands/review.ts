/** `jibiao review`: named in the interchange contract, and honest about not being there yet. */
import type { ExitStatus } from "../exit-status.ts";
import { usage } from "../options.ts";
import { texts } from "../text.ts";

export async function review(): Promise<ExitStatus> {
  throw usage(texts.reviewMissing);
}
