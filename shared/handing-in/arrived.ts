/** What arrived of a unit, before anybody knows which of it stands. */
import type { ManifestForm } from "./manifest.ts";

/** As in a manifest; of loose files nobody counted findings. */
export interface ArrivedForm {
  readonly id: string;
  readonly file: string;
  readonly sha256: string;
  readonly content?: string | undefined;
  readonly template: string;
  readonly templateFingerprint: string;
  readonly implementingUnit: string;
  readonly projectName: string;
  readonly projectTotal: string;
  readonly annualTotal: string;
  readonly moneyUnit?: string | undefined;
  readonly findings?: ManifestForm["findings"];
}

/** A sound package, or the loose files of a unit. */
export interface Arrived {
  /** As the person knows it: a path. */
  readonly package: string;
  readonly unit: string;
  readonly year: number | null;
  /** SHA-256 of its manifest; `null` for loose files. */
  readonly hash: string | null;
  readonly previous: string | null;
  readonly made: string | null;
  readonly forms: readonly ArrivedForm[];
  /** Sentences about it that refuse nothing. */
  readonly told: readonly string[];
}
