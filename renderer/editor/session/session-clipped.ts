/**
 * What was copied or cut and stands in a dashed frame: for as long as the cells in it are what was copied.
 *
 * Invariant: a change of the form ends it, as in Excel, and so does Esc. A cut that ended has taken nothing away.
 */
import type { Form } from "#shared/form/form.ts";
import type { Area } from "#renderer/paper/area.ts";
import type { SessionState } from "./session-state.ts";

export interface Clipped {
  readonly kind: "copy" | "cut";
  readonly area: Area;
  /** The clipboard's plain text, by which it is known again. */
  readonly text: string;
}

export interface SessionClipped {
  readonly get: () => Clipped | undefined;
  readonly begin: (clipped: Clipped) => void;
  readonly end: () => void;
}

export function createClipped(core: SessionState): SessionClipped {
  let now: (Clipped & { readonly form: Form }) | undefined;
  const show = () => core.surface()?.frame(now?.area);
  const end = () => {
    if (!now) return;
    now = undefined;
    show();
  };
  core.subscribe(() => {
    if (now && now.form !== core.form()) end();
  });
  return {
    get: () => now,
    begin(clipped) {
      now = { ...clipped, form: core.form() };
      show();
    },
    end,
  };
}

/** A system may write line breaks of its own. */
export function sameText(a: string, b: string): boolean {
  return a.replaceAll("\r", "") === b.replaceAll("\r", "");
}
