/**
 * The review of the open form: it begins when a form is opened and ends when that is left. The editor knows nothing of it; others hear
 * through the verdict how many errors there are now.
 */
import { definePart, usePart, type Desk } from "#renderer/desk/desk.ts";
import { formsList, listedForm } from "#renderer/desk/forms-list.ts";
import { ownPack, rulePacks } from "#renderer/desk/rule-packs.ts";
import { standingOf } from "#renderer/desk/standing/standing.ts";
import { createStore, type Store } from "#renderer/desk/store.ts";
import type { FormSession } from "#renderer/editor/editor-port.ts";
import { openSession } from "#renderer/editor/open-form.ts";
import { openedForm } from "#renderer/editor/opened.ts";
import { openVerdict } from "#renderer/editor/verdict.ts";
import { drawnTemplates } from "#renderer/paper/issued/drawn-templates.ts";
import type { Finding } from "#shared/review/finding.ts";
import { openFormReview, type FormReview } from "./form-review.ts";

/** The open form with its review. */
export interface Reviewed {
  readonly session: FormSession;
  readonly review: FormReview;
}

interface OpenReview {
  readonly reviewed: Reviewed | undefined;
  /** The finding last stepped to. */
  readonly lookedAt: Finding | undefined;
}

export const openReview = definePart((desk): Store<OpenReview> => {
  const store = createStore<OpenReview>({ reviewed: undefined, lookedAt: undefined });
  const follow = () => {
    const session = openSession(desk);
    const { reviewed } = store.get();
    if (reviewed?.session === session) return;
    reviewed?.review.close();
    store.set({ reviewed: session && begin(desk, session), lookedAt: undefined });
  };
  desk.part(openedForm).subscribe(follow);
  follow();
  return store;
});

function begin(desk: Desk, session: FormSession): Reviewed {
  const list = desk.part(formsList);
  const packs = desk.part(rulePacks);
  const templates = desk.part(drawnTemplates);
  const review = openFormReview(desk.client, session, {
    drafts: {
      // One that is not in the list yet was made a moment ago.
      isDraft: () => (listedForm(list.get(), session.id) ?? { draft: true }).draft === true,
      subscribe: list.subscribe,
    },
    blanks: {
      drawnBy(form) {
        const by = templates.by(form);
        return by.kind === "blank" ? by.template : undefined;
      },
      subscribe: templates.subscribe,
    },
    packs: { packFor: (form) => ownPack(packs.get().packs, form), subscribe: packs.subscribe },
  });
  const tell = () => {
    const { open = [], draft = false } = review.getState() ?? {};
    const count = (standing: "error" | "blank") => open.filter((finding) => standingOf(finding, draft) === standing).length;
    desk.part(openVerdict).set({ verdict: { form: session.id, errors: count("error"), blank: count("blank") } });
  };
  review.subscribe(tell);
  tell();
  return { session, review };
}

export function useReviewed(): Reviewed | undefined {
  return usePart(openReview, ({ reviewed }) => reviewed);
}
