/**
 * The template a form is drawn by: its issued blank's where the library has that confirmed, else the one the form names. What is not at hand
 * is read once, and told to whoever draws when it has come.
 *
 * Invariant: a form never waits for its blank, and is never undrawn for the want of it; why it is not drawn as its blank can be asked.
 */
import type { Binding } from "#shared/binding/binding.ts";
import { drawnTemplate } from "#shared/filling/drawn-template.ts";
import type { Form } from "#shared/form/form.ts";
import type { Template } from "#shared/template/template.ts";
import { templateOf } from "#shared/template/templates.ts";
import { definePart } from "#renderer/desk/desk.ts";
import type { Client } from "#renderer/desk/client.ts";
import { expectedFailure } from "#renderer/desk/failure-text.ts";
import { createStore } from "#renderer/desk/store.ts";
import { boundFormFor, boundForms } from "./bound-forms.ts";

export type DrawnBy =
  | { readonly kind: "template" }
  | { readonly kind: "reading" }
  | { readonly kind: "blank"; readonly file: string; readonly template: Template; readonly binding: Binding }
  /** `missing`: not in the library. `layout`: its rows cannot be drawn here. */
  | { readonly kind: "not-drawn"; readonly why: "missing" | "unsure" | "damaged" | "layout" };

/** What of a form says by what it is drawn. */
export type Named = Pick<Form, "issuedBlank" | "template">;

export interface DrawnTemplates {
  readonly of: (form: Named) => Template;
  readonly by: (form: Named) => DrawnBy;
  /** Resolves once the blank has come, or cannot. */
  readonly ready: (form: Named) => Promise<void>;
  /** Blanks of the library changed, or it can be reached again. What is drawn stays until they have come. */
  readonly readAnew: (which: "all" | "unread") => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export const drawnTemplates = definePart(({ client }) => createDrawnTemplates(client));

const byTemplate: DrawnBy = { kind: "template" };
const reading: DrawnBy = { kind: "reading" };

export function createDrawnTemplates({ blanks }: Pick<Client, "blanks">): DrawnTemplates {
  const known = createStore<{ readonly found: ReadonlyMap<string, DrawnBy> }>({ found: new Map() });
  const asked = new Map<string, { readonly named: Named; readonly coming: Promise<void> }>();

  const read = (named: Named) => {
    const key = keyOf(named);
    const keep = (by: DrawnBy) => {
      if (asked.get(key)?.coming === coming) known.set(({ found }) => ({ found: new Map(found).set(key, by) }));
    };
    // Out of reach: it is asked for again when the library is there again.
    const coming = findBlank(blanks, named).then(keep, () => {});
    asked.set(key, { named, coming });
  };
  const by = (named: Named): DrawnBy => {
    if (named.issuedBlank === undefined) return byTemplate;
    if (!asked.has(keyOf(named))) read(named);
    return known.get().found.get(keyOf(named)) ?? reading;
  };
  return {
    by,
    of(named) {
      const found = by(named);
      return found.kind === "blank" ? found.template : templateOf(named.template);
    },
    async ready(named) {
      by(named);
      await asked.get(keyOf(named))?.coming;
    },
    readAnew(which) {
      for (const { named } of asked.values()) if (which === "all" || by(named).kind === "reading") read(named);
    },
    subscribe: known.subscribe,
  };
}

function keyOf({ issuedBlank, template }: Named): string {
  return `${issuedBlank}\n${template}`;
}

const reasons: Readonly<Partial<Record<string, "missing" | "damaged">>> = {
  "blank-missing": "missing",
  "blank-damaged": "damaged",
};

async function findBlank(blanks: Client["blanks"], { issuedBlank, template }: Named): Promise<DrawnBy> {
  try {
    const listed = (await blanks.list()).find(({ hash }) => hash === issuedBlank);
    if (!listed) return { kind: "not-drawn", why: "missing" };
    const { summary, sheets, answers } = await blanks.get({ id: listed.id });
    const own = boundFormFor({ template }, boundForms(sheets, answers));
    if (!own || !summary.confirmed) return { kind: "not-drawn", why: "unsure" };
    const drawn = drawnTemplate(own.sheet, own.settled);
    if (!drawn) return { kind: "not-drawn", why: "layout" };
    return { kind: "blank", file: summary.file, template: drawn, binding: own.settled };
  } catch (error) {
    const why = reasons[expectedFailure(error)?.code ?? ""];
    if (why) return { kind: "not-drawn", why };
    throw error;
  }
}
