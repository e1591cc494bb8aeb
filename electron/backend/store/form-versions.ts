/**
 * Versions of forms: made by name, by exporting and importing, and by themselves.
 *
 * Of a content that has changed, a version is kept at the latest ten minutes after the change, when the whole form is about to be
 * replaced, and when the library is left or opened again. A clock that was set back makes none fewer.
 */
import type { Version } from "#shared/api/contract.ts";
import type { Form } from "#shared/form/form.ts";
import { isSound, parseDocument, type StoredForm } from "./form-rows.ts";
import type { FormTables } from "./form-tables.ts";
import { versionsToForget } from "./retention.ts";

const automaticVersionEvery = 10 * 60 * 1000;

export class FormVersions {
  readonly #tables: FormTables;

  constructor(tables: FormTables) {
    this.#tables = tables;
  }

  /** Newest first. @throws AppError `form-missing`. */
  list(id: number): Version[] {
    const { transact, forms, versions } = this.#tables;
    return transact(() => {
      forms.read(id);
      return versions.list(id).map(({ id: version, at, kind, name }) => ({ id: version, at, kind, name }));
    });
  }

  /** @throws AppError `version-missing` or `form-damaged`. */
  read(id: number, version: number): Form {
    return this.#tables.versions.read(id, version);
  }

  name(id: number, name: string): Version {
    return this.#tables.transact(() => this.add(id, "named", name, this.#current(id)));
  }

  /** The name of the version a form is exactly as; blank where it is as none that has one. */
  nameOf(id: number): string {
    const { transact, forms, versions } = this.#tables;
    return transact(() => versions.nameOf(id, forms.read(id).document));
  }

  /** Marks forms as exported with the content they have now. */
  markExported(ids: readonly number[]): void {
    const { transact, forms, reviews } = this.#tables;
    transact(() => {
      for (const id of ids) {
        this.add(id, "exported", "", this.#current(id));
        forms.markExported(id);
      }
      reviews.handOn(ids);
    });
  }

  /** Keeps every content that has been waiting for it long enough, or all that waits. @returns the forms a version was made of. */
  keepWaiting(which: "due" | "all"): number[] {
    const { transact, forms, now } = this.#tables;
    return transact(() =>
      forms.notVersioned().filter((id) => {
        const stored = forms.readAny(id);
        return stored && isSound(stored) && (which === "all" || isDue(stored, now())) && this.keep(stored);
      }),
    );
  }

  /** Within the transaction that is about to change the form. */
  beforeChange(stored: StoredForm, replacesAll: boolean): void {
    const { forms, now } = this.#tables;
    const isKept = stored.versionedRevision === stored.revision;
    if (!isKept && (replacesAll || isDue(stored, now()))) this.keep(stored);
    else if (isKept) forms.markChanging(stored.id, now());
  }

  /** Keeps the present content, unless it already stands as the newest version. @returns whether it did not. */
  keep({ id, document }: StoredForm): boolean {
    const { forms, versions, now } = this.#tables;
    if (versions.isLatest(id, document)) {
      forms.markVersioned(id, now());
      return false;
    }
    this.add(id, "automatic", "", document);
    for (const version of versionsToForget(versions.list(id), now())) versions.remove(version);
    return true;
  }

  /** What is damaged must not become a version that looks sound. */
  #current(id: number): string {
    const stored = this.#tables.forms.read(id);
    parseDocument(stored);
    return stored.document;
  }

  /** Of the content the form has now. */
  add(id: number, kind: Version["kind"], name: string, document: string): Version {
    const { forms, steps, versions, now } = this.#tables;
    const at = now();
    forms.markVersioned(id, at);
    return versions.add(id, { at, kind, name, afterStep: steps.lastId(id) }, document);
  }
}

function isDue({ versionedAt }: StoredForm, now: number): boolean {
  return now < versionedAt || now - versionedAt >= automaticVersionEvery;
}
