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
import type { FormMarks } from "./session/form-marks.ts";

export type Saving =
  | { readonly state: "saved"; readonly at: number }
  | { readonly state: "saving" }
  /** Not durable yet; the session keeps trying. `reason` is a sentence for the person. */
  | { readonly state: "failed"; readonly reason: string };

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
  /** A sentence to show for a moment ("这是表头，不能修改。"), with a counter so that the same sentence can be shown twice. */
  readonly hint: { readonly text: string; readonly count: number } | undefined;
  /** What is to be known of the last step, for as long as it is the last. */
  readonly told: ToldStep | undefined;
}

export interface NextPlace {
  /** Which of the places given; several may lie in its cell. */
  readonly index: number;
  /** The end of the form was passed. */
  readonly wrapped: boolean;
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
  /** Puts the person into the cell of a field, or the first one of a level. */
  readonly goTo: (place: FindingPlace) => void;
  /** Of these places the nearest after (or before) the selected cell as the form is printed, round the ends, and puts the person there. */
  readonly goToNext: (places: readonly FindingPlace[], step: -1 | 1) => NextPlace | undefined;
  /** Says a sentence in the status bar. */
  readonly hint: (text: string) => void;
  /** Marks cells; replaces the marks before. */
  readonly mark: (marks: FormMarks) => void;
  /** The host announced a revision of this form: another window's is shown as soon as nothing is unsaved or being typed here. */
  readonly noticeRevision: (revision: number) => void;
  /** The library was exchanged: what is there of this form now is shown, once nothing is being typed here. */
  readonly readAnew: () => void;
  /** Finishes typing and waits until everything is durable. */
  readonly flush: () => Promise<void>;
  /** Flushes, then lets go of the form. */
  readonly close: () => Promise<void>;
  /** For the editor pane only: what it draws, and where what is typed goes. */
  readonly editing: FormEditing;
}
