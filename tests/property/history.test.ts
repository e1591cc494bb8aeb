/** A walk through steps, undo and redo comes back to every form it passed, and the library walks as the window does. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyChange, changeSchema, type FormDocument } from "#shared/form/change.ts";
import { formSchema, type Form } from "#shared/form/form.ts";
import { emptyHistory } from "#shared/form/history.ts";
import { anyChange, type ChangeOf } from "../helpers/arbitrary-changes.ts";
import { anyForm } from "../helpers/arbitrary-forms.ts";
import { openTestLibrary } from "../helpers/open-test-library.ts";

const walks = fc.array(anyChange, { minLength: 1, maxLength: 40 });
/** As JSON, the way forms are stored; the order of keys is no content. */
const plain = (form: Form): unknown => JSON.parse(JSON.stringify(form));

describe("changes", () => {
  it("come back to every form on the way", () => {
    fc.assert(
      fc.property(anyForm, walks, (start, makers) => {
        let document: FormDocument = { form: formSchema.parse(start), history: emptyHistory };
        for (const make of makers) document = applyChange(document, make(document));
        const { length } = document.history.done;
        const passed: Form[] = [document.form];
        for (let i = 0; i < length; i += 1) {
          document = applyChange(document, { kind: "undo" });
          passed.push(document.form);
        }
        expect(document.form).toEqual(formSchema.parse(start));
        for (let i = length - 1; i >= 0; i -= 1) {
          document = applyChange(document, { kind: "redo" });
          expect(document.form).toEqual(passed[i]);
        }
      }),
    );
  });

  it("lead window and library to the same form and the same steps, and every step of the past to its form", () => {
    const library = openTestLibrary();
    fc.assert(
      fc.property(anyForm, fc.array(walks, { minLength: 1, maxLength: 3 }), (start, batches) => {
        const [id = 0] = library.forms.create([start]);
        const seen = new Map<number, unknown>([[0, plain(library.forms.form(id))]]);
        let document: FormDocument = { form: library.forms.form(id), history: emptyHistory };
        for (const makers of batches) {
          document = sendOneByOne(document, makers, (changes, after) => {
            const { revision } = library.forms.open(id);
            library.journal.change(id, revision, changeSchema.array().parse(structuredClone(changes)));
            const { form, history } = library.forms.open(id);
            expect(plain(form)).toEqual(plain(after.form));
            expect([labels(history.done), labels(history.undone)]).toEqual([
              labels(after.history.done.slice(-50)),
              labels(after.history.undone),
            ]);
            const last = history.done.at(-1)?.id;
            if (last !== undefined) seen.set(last, plain(form));
          });
        }
        const steps = library.history.past(id).entries.filter(({ kind }) => kind === "step");
        for (const { id: step } of steps) expect(plain(library.history.formAt(id, step))).toEqual(seen.get(step));
        expect(plain(library.history.formAt(id, 0))).toEqual(seen.get(0));
      }),
      { numRuns: 30 },
    );
  });
});

function sendOneByOne(
  start: FormDocument,
  makers: readonly ChangeOf[],
  send: (changes: unknown[], after: FormDocument) => void,
): FormDocument {
  return makers.reduce((document, make) => {
    const change = make(document);
    const after = applyChange(document, change);
    send([change], after);
    return after;
  }, start);
}

function labels(steps: readonly { readonly label: string; readonly edits: readonly unknown[] }[]): string[] {
  return steps.map(({ label, edits }) => `${label} ${edits.length}`);
}
