/** A form of the tray, as the host has it, as a correction that goes on. */
import type { OpenTrayForm } from "#shared/api/imports.ts";
import { openCorrection, type Correction } from "#shared/correcting/correction.ts";

export function correctionOf({ recognized, placed, done, undone }: OpenTrayForm): Correction {
  const { form, origins, unplaced } = recognized;
  return openCorrection({ form, origins, unplaced, placed }, { done, undone });
}
