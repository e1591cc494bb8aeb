/**
 * What a form of the tray being corrected holds, and the one way to change it: a change is in the form and in its steps at once, and on its
 * way to the tray, or it did not happen.
 */
import type { OpenTrayForm, TrayForm } from "#shared/api/imports.ts";
import { corrected, openCorrection, type Change, type Correction } from "#shared/correcting/correction.ts";
import { disagreements, type Disagreement } from "#shared/editing/computed-amounts.ts";
import type { Edit } from "#shared/form/edit.ts";
import type { Form } from "#shared/form/form.ts";
import type { FormLayout } from "#shared/layout/form-layout.ts";
import { layOut } from "#shared/layout/lay-out.ts";
import type { Template } from "#shared/template/template.ts";
import { templateOf } from "#shared/template/templates.ts";
import type { Client } from "#renderer/desk/client.ts";
import { followCells } from "#renderer/editor/session/follow-cells.ts";
import type { Stepped } from "#renderer/editor/session/follow-rows.ts";
import { editsToPutBack } from "#renderer/editor/session/rebase.ts";
import { selectedRows } from "#renderer/editor/cells/row-commands.ts";
import { editorWords } from "#renderer/text/editor-words.ts";
import { importWords } from "#renderer/text/import-words.ts";
import { createCorrectQueue, type CorrectQueue } from "./correct-queue.ts";
import { typedTexts, type LostCorrections } from "./lost-corrections.ts";
import { sourceLinks, type SourceLinks } from "#renderer/paper/source/source-links.ts";

export interface SlotPlace {
  readonly row: number;
  readonly column: number;
}

export interface TraySessionState {
  /** As the tray has it, the latest correction included once it is kept. */
  readonly opened: OpenTrayForm;
  readonly form: Form;
  readonly placed: ReadonlySet<number>;
  /** What belongs to the reading that is gone by. */
  readonly reading: Pick<Correction, "unplaced" | "notes" | "otherReadings">;
  readonly layout: FormLayout;
  readonly links: SourceLinks;
  /** Where the person is in the form. */
  readonly current: SlotPlace;
  readonly undoLabel: string | undefined;
  readonly redoLabel: string | undefined;
  readonly disagreements: readonly Disagreement[];
  readonly rowCommands: boolean;
  /** Whether anything is on its way to the tray; `reason` why it has not arrived yet. */
  readonly saving: { readonly state: "saved" | "saving" } | { readonly state: "failed"; readonly reason: string };
  readonly hint: string | undefined;
}

/** What a session tells of. */
export interface TrayListeners {
  readonly onListed: (form: TrayForm) => void;
  readonly onLost: (lost: LostCorrections) => void;
}

export interface TraySessionCore {
  readonly template: Template;
  readonly subscribe: (listener: () => void) => () => void;
  readonly getState: () => TraySessionState;
  readonly correction: () => Correction;
  /** @returns whether there was anything to change. */
  readonly apply: (change: Change) => boolean;
  /** Does the last undone step again; or what another window's corrections left out, where that is on offer. */
  readonly redo: () => void;
  readonly goTo: (current: SlotPlace) => void;
  readonly hint: (text: string | undefined) => void;
  readonly queue: Pick<CorrectQueue, "noticed" | "readAnew" | "setTyping" | "drained">;
}

export function createTraySessionCore(
  imports: Client["imports"],
  opened: OpenTrayForm,
  { onListed, onLost }: TrayListeners,
): TraySessionCore {
  const template = templateOf(opened.recognized.form.template);
  const listeners = new Set<() => void>();
  let correction = openCorrection(opened);
  let offered: readonly Edit[] = [];
  let state: TraySessionState = {
    opened,
    ...drawn(),
    current: { row: 3, column: 2 },
    rowCommands: false,
    saving: { state: "saved" },
    hint: undefined,
  };

  function drawn() {
    const { form, origins, placed, done, undone, unplaced, notes, otherReadings } = correction;
    return {
      form,
      reading: { unplaced, notes, otherReadings },
      placed: new Set(placed),
      layout: layOut(form, template),
      links: sourceLinks(origins, opened.excerpt),
      undoLabel: done.at(-1)?.label,
      redoLabel: offered.length > 0 ? editorWords.steps["put-back"] : undone.at(-1)?.label,
      disagreements: disagreements(form, template),
    };
  }

  const set = (change: Partial<TraySessionState>) => {
    const next = { ...state, ...change };
    state = { ...next, rowCommands: selectedRows(next.layout, { from: next.current, to: next.current }) !== undefined };
    for (const listener of listeners) listener();
  };

  const queue = createCorrectQueue({
    imports,
    opened,
    onKept({ form, inLibrary }) {
      set({ opened: { ...state.opened, form, inLibrary }, saving: { state: "saved" } });
      onListed(form);
    },
    onProblem: (reason) => set({ saving: { state: "failed", reason } }),
    onConflict(current, lost, before) {
      const mine = correction;
      correction = openCorrection(current);
      offered = lost.length > 0 ? editsToPutBack(stepped(mine), stepped(correction), stepped(before)) : [];
      const follow = followCells(stepped(mine), stepped(correction), template);
      const { from: place = state.current } = follow.area({ from: state.current, to: state.current }) ?? {};
      const hint = offered.length > 0 ? editorWords.changedElsewhereOffer : editorWords.changedElsewhere;
      set({ opened: current, ...drawn(), current: place, saving: { state: "saved" }, hint });
      const texts = typedTexts(lost, offered);
      if (texts.length > 0) onLost({ project: mine.form.projectName, reason: editorWords.changedElsewhere, texts });
    },
    onRefused(reason, lost, base) {
      const { projectName: project } = correction.form;
      correction = base;
      set({ ...drawn(), saving: { state: "saved" }, hint: importWords.notKept(reason) });
      onLost({ project, reason, texts: typedTexts(lost, []) });
    },
  });

  const apply = (change: Change) => {
    const next = corrected(correction, change);
    if (next === correction) return false;
    correction = next;
    offered = [];
    set({ ...drawn(), saving: state.saving.state === "failed" ? state.saving : { state: "saving" }, hint: undefined });
    queue.add(change, next);
    return true;
  };

  return {
    template,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getState: () => state,
    correction: () => correction,
    apply,
    redo() {
      if (offered.length === 0) apply({ kind: "redo" });
      else apply({ kind: "take", label: editorWords.steps["put-back"], edits: [...offered] });
    },
    goTo: (current) => set({ current }),
    hint: (hint) => set({ hint }),
    queue,
  };
}

function stepped(correction: Correction): Stepped {
  return { form: correction.form, history: correction };
}
