/**
 * What the rest of the window knows of the editor: one form being edited, its state to show, and the commands of menu and toolbar.
 *
 * The form, its history and its saving belong to the session; the selection belongs to the grid. Neither menu nor status bar reaches
 * past this port.
 */
import type { OpenForm } from "#shared/api/contract.ts";
import type { Form } from "#shared/form/form.ts";
import type { Edit } from "#shared/form/edit.ts";
import type { Cause } from "#shared/form/history.ts";
import type { FindingPlace } from "#shared/review/finding.ts";
import type { EditorCommand, EditTargetState } from "#renderer/desk/edit-target.ts";
import type { FormEditing } from "./session/form-editing.ts";
import type { FormStep } from "./session/form-step.ts";
import type { FormMarks, MarkLayer } from "./session/form-marks.ts";
import type { SelectionTotals } from "./session/selection-totals.ts";

export type Saving =
  | { readonly state: "saved"; readonly at: number }
  | { readonly state: "saving" }
  /** Not durable yet; the session keeps trying. `reason` is a sentence for the person. */
  | { readonly state: "failed"; readonly reason: string }
  /**
   * The library has no such form any more, or one it cannot read: trying again would not help. `texts` were typed and are nowhere else;
   * they wait in case the form comes back.
   */
  | { readonly state: "gone"; readonly why: "missing" | "damaged"; readonly texts: readonly string[] };

/** A step that took away more than was in hand, or did less than was asked. */
export interface ToldStep {
  readonly text: string;
  /** Whether anything was changed that can be undone. */
  readonly undoable: boolean;
}

export interface EditorState extends EditTargetState {
  readonly form: Form;
  /** As opened: source, notes and unplaced text of the import. */
  readonly opened: OpenForm;
  readonly saving: Saving;
  /** Of several selected cells. */
  readonly totals: SelectionTotals | undefined;
  /** What there is to say of how things are now ("这是表头，不能修改。"), with a counter so that the same sentence can be heard twice. */
  readonly hint: { readonly text: string; readonly count: number } | undefined;
  /** What is to be known of the last step, for as long as it is the last. */
  readonly told: ToldStep | undefined;
}

export interface FormSession {
  readonly id: number;
  /** For `useSyncExternalStore`. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly getState: () => EditorState;
  readonly run: (command: EditorCommand) => void;
  /** Closes an open cell editor with its text. */
  readonly finishTyping: () => void;
  /** A step of its own that was not typed: done at once, and what it changed is selected, ready to be typed into. */
  readonly take: (label: string, edits: readonly Edit[], cause: Cause) => void;
  /** Such a step where the person stays where they are, in the library or in a bar over the form. */
  readonly change: (label: string, edits: readonly Edit[], cause: Cause) => void;
  /** Undoes a step where it is the last one done. @returns whether it was. */
  readonly takeBack: (step: FormStep) => boolean;
  /** Puts the person into the cell of a field, or the first one of a level. */
  readonly goTo: (place: FindingPlace) => void;
  /** Counts cells as the form is printed: the one of a place, or the selected one. `undefined` where there is none. */
  readonly orderOf: (place?: FindingPlace) => number | undefined;
  /** The indicator row of the year that is selected, or the first of several: its index in the form. */
  readonly selectedIndicator: () => number | undefined;
  /** Says a sentence of how things are in the status bar; it goes when the form or the selection changes. */
  readonly hint: (text: string) => void;
  /** Says in a message what the last step did, and offers to undo it, for as long as it is the last. */
  readonly tell: (text: string) => void;
  /** Marks cells; replaces the marks of that layer before. The review's unless told otherwise. */
  readonly mark: (marks: FormMarks, layer?: MarkLayer) => void;
  /** The host announced a revision of this form: another window's is shown as soon as nothing is unsaved or being typed here. */
  readonly noticeRevision: (revision: number) => void;
  /**
   * This window has the host change forms, this one perhaps among them: what it is afterwards is shown once that has ended, with the revision it got by
   * that, and nobody is told of another window.
   */
  readonly besideOwnWork: () => (revision: number | undefined) => void;
  /** The library was exchanged: what is there of this form now is shown, once nothing is being typed here. */
  readonly readAnew: () => void;
  /** Whether the library has the form now: what waited goes on its way, or waits from now on. */
  readonly noticePresence: (there: boolean) => void;
  /** Of a form that is gone: lets go of what was not saved. */
  readonly giveUp: () => void;
  /** Finishes typing and waits until everything is durable; of a form that is gone, only until that is known. */
  readonly flush: () => Promise<void>;
  /** Flushes, then lets go of the form. */
  readonly close: () => Promise<void>;
  /** For the editor pane only: what it draws, and where what is typed goes. */
  readonly editing: FormEditing;
}
