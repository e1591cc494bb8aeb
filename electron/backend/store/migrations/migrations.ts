/** Every step of the schema, oldest first. */
import { forms } from "./0001-forms.ts";
import { tray } from "./0002-tray.ts";
import { reviews } from "./0003-reviews.ts";
import { storedForms } from "./0004-stored-forms.ts";
import { steps } from "./0005-steps.ts";
import { traySteps } from "./0006-tray-steps.ts";
import { settings } from "./0007-settings.ts";
import { blanks } from "./0008-blanks.ts";
import { rulePacks } from "./0009-rule-packs.ts";
import { hiddenForms } from "./0010-hidden-forms.ts";
import { handIns } from "./0011-hand-ins.ts";
import { remarks } from "./0012-remarks.ts";
import { yearLinks } from "./0013-year-links.ts";
import { longLists } from "./0014-long-lists.ts";
import { indicators } from "./0015-indicators.ts";
import { arrived } from "./0016-arrived.ts";
import { batches } from "./0017-batches.ts";
import type { Migration } from "./migration.ts";

export const migrations: readonly Migration[] = [
  forms,
  tray,
  reviews,
  storedForms,
  steps,
  traySteps,
  settings,
  blanks,
  rulePacks,
  hiddenForms,
  handIns,
  remarks,
  yearLinks,
  longLists,
  indicators,
  arrived,
  batches,
];
