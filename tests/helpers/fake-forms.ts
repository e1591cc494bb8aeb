/** A host with one form, for tests of the window: it keeps form and history as the real one does, and refuses other revisions. */
import { ORPCError } from "@orpc/client";
import type { OpenForm } from "#shared/api/contract.ts";
import type { StoredStep } from "#shared/api/history.ts";
import { applyChange, type Change, type FormDocument } from "#shared/form/change.ts";
import type { Edit } from "#shared/form/edit.ts";
import type { Form } from "#shared/form/form.ts";
import { emptyHistory, type Step } from "#shared/form/history.ts";
import { step } from "./take-step.ts";

/** @param page How many steps that were done come with the form, and at a time after that. */
export function fakeForms(start: Form, page = 50) {
  let document: FormDocument = { form: start, history: emptyHistory };
  let revision = 1;
  const stored = ({ label, cause, edits, inverse }: Step, index: number): StoredStep =>
    structuredClone({ id: index + 1, label, cause, edits: [...edits], inverse: [...inverse] });
  const earlier = (before: number) => {
    const done = document.history.done.map(stored).slice(0, before - 1);
    return { done: done.slice(-page), more: done.length > page };
  };
  const commit = (changes: readonly Change[]) => {
    document = changes.reduce(applyChange, document);
    revision += 1;
  };
  const forms = {
    open: (): Promise<OpenForm> => {
      const { history, form } = document;
      const undone = history.undone.map((one, index) => stored(one, history.done.length + index));
      const opened = { id: 1, revision, savedAt: revision, form, notes: [], unplaced: [] };
      return Promise.resolve({ ...opened, history: { ...earlier(Infinity), undone } });
    },
    change({ revision: from, changes }: { revision: number; changes: Change[] }) {
      if (from !== revision) {
        return Promise.reject(new ORPCError("APP_ERROR", { data: { code: "form-changed", subject: "", detail: "" } }));
      }
      commit(changes);
      return Promise.resolve({ revision, savedAt: revision });
    },
    steps: ({ before }: { before: number }) => Promise.resolve(earlier(before)),
  };
  return {
    forms,
    /** Another window's step, or any changes. */
    otherWindow: (edits: readonly Edit[]) => commit([step(edits)]),
    commit,
    /** The library was exchanged for a backup, in which the form has no history. */
    restore: (to: Form, at: number) => {
      document = { form: to, history: emptyHistory };
      revision = at;
    },
    form: () => document.form,
    document: () => document,
    revision: () => revision,
  };
}
