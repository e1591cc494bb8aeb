/** The features of this window. One is taken out by deleting its folder and its line here. */
import { editor } from "#renderer/editor/editor-feature.tsx";
import { backups } from "#renderer/backups/backups-feature.tsx";
import { batch } from "#renderer/batch/batch-feature.tsx";
import { blanks } from "#renderer/blanks/blanks-feature.tsx";
import { carrying } from "#renderer/carrying/carrying-feature.ts";
import { collectingFeature } from "#renderer/collecting/collecting-feature.tsx";
import { comparing } from "#renderer/comparing/comparing-feature.tsx";
import { exporting } from "#renderer/export/export-feature.tsx";
import { handingIn } from "#renderer/handing-in/handing-in-feature.tsx";
import { help } from "#renderer/help/help-feature.tsx";
import { history } from "#renderer/history/history-feature.tsx";
import { importing } from "#renderer/import/import-feature.tsx";
import { indicators } from "#renderer/indicators/indicators-feature.tsx";
import { library } from "#renderer/library/library-feature.tsx";
import { origin } from "#renderer/origin/origin-feature.ts";
import { overview } from "#renderer/overview/overview-feature.tsx";
import { print } from "#renderer/print/print-feature.tsx";
import { returns } from "#renderer/returns/returns-feature.tsx";
import { review } from "#renderer/review/review-feature.tsx";
import { search } from "#renderer/search/search-feature.tsx";
import { settings } from "#renderer/settings/settings-feature.tsx";
import { trash } from "#renderer/trash/trash-feature.tsx";
import { years } from "#renderer/years/years-feature.tsx";
import type { Feature } from "#renderer/desk/feature.ts";
import { frame } from "./frame-feature.ts";

export const allFeatures: readonly Feature[] = [
  frame,
  editor,
  importing,
  library,
  trash,
  search,
  history,
  origin,
  review,
  returns,
  carrying,
  years,
  batch,
  comparing,
  overview,
  exporting,
  print,
  handingIn,
  collectingFeature,
  backups,
  blanks,
  indicators,
  settings,
  help,
];
