/**
 * What a session holds, and the one way to change it. State is replaced, never mutated, so that the window sees every change once.
 */
import type { OpenForm } from "#shared/api/contract.ts";
import { disagreements } from "#shared/editing/computed-amounts.ts";
import { applyChange, type Change, type FormDocument } from "#shared/form/change.ts";
import type { Edit } from "#shared/form/edit.ts";
import type { Form } from "#shared/form/form.ts";
import type { Cause, Step } from "#shared/form/history.ts";
import type { CellTarget } from "#shared/layout/form-layout.ts";
import { layOut } from "#shared/layout/lay-out.ts";
import type { Template } from "#shared/template/template.ts";
import type { Client } from "#renderer/desk/client.ts";
import type { DrawnTemplates } from "#renderer/paper/issued/drawn-templates.ts";
import { editorWords, stepLabel } from "#renderer/text/editor-words.ts";
import type { EditorState, Saving, ToldStep } from "../editor-port.ts";
import type { Area } from "#renderer/paper/area.ts";
import { cellFaces } from "./cell-faces.ts";
import { createEarlierSteps } from "./earlier-steps.ts";
import { openDocument, withEarlier } from "./form-document.ts";
import type { EditorSurface, Sheet } from "./form-editing.ts";
import { sameMarks, type FormMarks, type LayeredMarks, type MarkLayer } from "./form-marks.ts";
import { followCells } from "./follow-cells.ts";
import { createHints } from "./hint.ts";
import { areaOf, indexOf } from "#renderer/paper/layout-index.ts";
import { rebase, withOffer } from "./rebase.ts";
import { selectedRows } from "../cells/row-commands.ts";
import { createSaveQueue } from "./save-queue.ts";
import { selectionTotals } from "./selection-totals.ts";

export interface SessionState {
  /** The one the form is drawn by, which another content may change. */
  readonly template: () => Template;
  readonly form: () => Form;
  readonly document: () => FormDocument;
  readonly sheet: () => Sheet;
  readonly selection: () => Area | undefined;
  readonly setSelection: (area: Area | undefined) => void;
  readonly setMarks: (marks: FormMarks, layer?: MarkLayer) => void;
  readonly apply: (change: Change) => void;
  /** A step of its own; nothing where there is nothing to change. `on`: what was selected for it. */
  readonly take: (label: string, edits: readonly Edit[], cause: Cause, on?: Area) => void;
  /** What a step of this session was taken on, where it said so. */
  readonly takenOn: (step: Step) => Area | undefined;
  /** Where the form came from may have changed with what was done last. */
  readonly readOriginAgain: () => Promise<void>;
  readonly hint: (text: string) => void;
  /** Says of the step just taken what the person must not miss, and offers to undo it. */
  readonly tell: (told: ToldStep) => void;
  readonly select: (target: CellTarget | undefined) => void;
  readonly selectArea: (area: Area) => void;
  readonly saved: () => Promise<void>;
  /** The form is drawn by another template than before, though nothing in it changed. */
  readonly drawAnew: () => void;
  /** The cell editor was opened on this, or closed: while it is open the form is not exchanged for another window's unasked. */
  readonly setTyping: (target: CellTarget | undefined) => void;
  /** A text was typed that is not handed on yet: the form does not count as saved meanwhile. */
  readonly setUnsent: (unsent: boolean) => void;
  readonly noticeRevision: (revision: number) => void;
  readonly besideOwnWork: () => (revision: number | undefined) => void;
  readonly readAnew: () => void;
  readonly noticePresence: (there: boolean) => void;
  readonly giveUp: () => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly getState: () => EditorState;
  readonly surface: () => EditorSurface | undefined;
  readonly attach: (surface: EditorSurface) => void;
  readonly detach: (surface: EditorSurface) => void;
}

export function createSessionState(forms: Client["forms"], opened: OpenForm, templates: DrawnTemplates): SessionState {
  const listeners = new Set<() => void>();
  const templateOf = (form: Form) => templates.of(form);
  const drawn = (form: Form) => drawSheet(form, templateOf(form), marks);
  let document = openDocument(opened);
  let selection: Area | undefined;
  let surface: EditorSurface | undefined;
  let typing: CellTarget | undefined;
  let marks: LayeredMarks = {};
  let sheet = drawn(opened.form);
  const places = new WeakMap<Step, Area>();
  let state: EditorState = {
    form: opened.form,
    opened,
    saving: { state: "saved", at: opened.savedAt },
    ...walkLabels(document),
    disagreements: disagreements(opened.form, templateOf(opened.form)),
    rowCommands: false,
    totals: undefined,
    hint: undefined,
    told: undefined,
  };

  const set = (change: Partial<EditorState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  const show = (next: FormDocument) => {
    document = next;
    const changed = next.form !== state.form;
    const differing = changed ? disagreements(next.form, templateOf(next.form)) : state.disagreements;
    if (changed) sheet = drawn(next.form);
    set({
      form: next.form,
      ...(changed && { told: undefined }),
      ...walkLabels(next),
      disagreements: differing,
      ...ofSelection(sheet, selection),
    });
    hints.look();
    earlier.look(next.history);
  };

  let saving: Saving = state.saving;
  let unsent = false;
  const showSaving = () => {
    const shown: Saving = unsent && saving.state === "saved" ? { state: "saving" } : saving;
    if (shown !== state.saving) set({ saving: shown });
  };

  const hints = createHints(
    () => ({ form: document.form, selection }),
    (hint) => set({ hint }),
  );
  /** Of the whole form: true wherever the person goes in it. */
  const sayOfForm = (text: string) => {
    const { form } = document;
    hints.say(text, () => document.form === form);
  };

  /** Shows another content; what is selected and what is being typed stay with their rows. */
  const exchange = (next: FormDocument) => {
    const follow = followCells(document, next, templateOf(document.form));
    const target = typing && follow.target(typing);
    const area = selection && follow.area(selection);
    show(next);
    typing = target;
    const typed = target && indexOf(sheet.layout).cellOf(target);
    surface?.follow(typed ? areaOf(typed) : area);
  };

  const queue = createSaveQueue({
    forms,
    opened,
    onSaving(now) {
      saving = now;
      showSaving();
    },
    isTyping: () => typing !== undefined,
    onConflict(current, base, isOwn) {
      const theirs = openDocument(current);
      // Typing into a row that is gone ends here, so that what was typed is offered with the row.
      if (typing && !followCells(document, theirs, templateOf(document.form)).target(typing)) surface?.finishTyping();
      earlier.reset(current);
      exchange(rebase(withOffer(document), theirs, base));
      set({ opened: current });
      const offers = () => document.history.undone.at(-1)?.offered === true;
      if (!offers()) return isOwn ? undefined : sayOfForm(editorWords.changedElsewhere);
      const offer = typing ? editorWords.changedElsewhereTyping : editorWords.changedElsewhereOffer;
      const wasTyping = typing !== undefined;
      hints.say(offer, () => {
        if (typing !== undefined || offers()) return true;
        // Where what was typed is all there was, nothing is left to be put back.
        if (wasTyping) sayOfForm(editorWords.changedElsewhere);
        return false;
      });
    },
    onRefused(stored, reason) {
      exchange(stored);
      sayOfForm(reason);
    },
  });

  const earlier = createEarlierSteps({
    forms,
    isTyping: () => typing !== undefined,
    onLoaded(steps) {
      queue.addEarlier(steps);
      show(withEarlier(document, steps));
    },
  });
  earlier.reset(opened);

  const apply = (change: Change) => {
    show(applyChange(document, change));
    queue.add(change);
  };

  const selectArea = (area: Area) => surface?.select(area);
  const select = (target: CellTarget | undefined) => {
    const cell = target && indexOf(sheet.layout).cellOf(target);
    if (cell) selectArea(areaOf(cell));
  };

  return {
    template: () => templateOf(document.form),
    form: () => document.form,
    document: () => document,
    sheet: () => sheet,
    selection: () => selection,
    setSelection(area) {
      selection = area;
      const now = ofSelection(sheet, area);
      // From one cell to the next nothing of it changes, and nothing is drawn.
      if (now.rowCommands !== state.rowCommands || now.totals !== state.totals) set(now);
      hints.look();
    },
    setMarks(next, layer = "review") {
      const before = marks[layer];
      const same = before !== undefined && sameMarks(before, next);
      marks = { ...marks, [layer]: next };
      if (same) return;
      sheet = {
        layout: sheet.layout,
        faces: cellFaces(document.form, templateOf(document.form), sheet.layout, marks),
      };
      set({});
    },
    apply,
    take(label, edits, cause, on) {
      if (edits.length === 0) return;
      apply({ kind: "take", label, cause, edits: [...edits] });
      const step = document.history.done.at(-1);
      if (step && on) places.set(step, on);
    },
    takenOn: (step) => places.get(step),
    async readOriginAgain() {
      await queue.drained();
      // Out of reach: it is read when the form is opened the next time.
      const current = await forms.open({ id: opened.id }).catch(() => undefined);
      if (current) set({ opened: current });
    },
    hint: (text) => hints.say(text),
    tell: (told) => set({ told }),
    select,
    selectArea,
    saved: () => queue.drained(),
    drawAnew() {
      if (typing) surface?.finishTyping();
      sheet = drawn(document.form);
      set({ disagreements: disagreements(document.form, templateOf(document.form)), ...ofSelection(sheet, selection) });
    },
    setTyping(now) {
      typing = now;
      hints.look();
      if (now) return;
      void queue.catchUp();
      earlier.look(document.history);
    },
    setUnsent(now) {
      unsent = now;
      showSaving();
    },
    noticeRevision: queue.noticed,
    besideOwnWork: queue.besideOwnWork,
    readAnew: queue.readAnew,
    noticePresence: queue.noticePresence,
    giveUp: queue.giveUp,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getState: () => state,
    surface: () => surface,
    attach(attached) {
      surface = attached;
    },
    detach(detached) {
      if (surface === detached) surface = undefined;
    },
  };
}

function walkLabels({ history: { done, undone } }: FormDocument): Pick<EditorState, "undoLabel" | "redoLabel"> {
  const [last, next] = [done.at(-1), undone.at(-1)];
  return { undoLabel: last && stepLabel(last), redoLabel: next && stepLabel(next) };
}

function ofSelection({ layout }: Sheet, area: Area | undefined): Pick<EditorState, "rowCommands" | "totals"> {
  const totals = area && selectionTotals(indexOf(layout).cellsIn(area));
  return { rowCommands: selectedRows(layout, area) !== undefined, totals };
}

function drawSheet(form: Form, template: Template, marks: LayeredMarks): Sheet {
  const layout = layOut(form, template);
  return { layout, faces: cellFaces(form, template, layout, marks) };
}
