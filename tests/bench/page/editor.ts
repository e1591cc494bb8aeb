/** Our editor as the window runs it, reviewed and marked while it is typed into, with a host that answers at once. */
import type { OpenForm } from "#shared/api/contract.ts";
import type { Client } from "#renderer/app/client.ts";
import type { FormSession } from "#renderer/editor/editor-port.ts";
import { openFormSession } from "#renderer/editor/form-session.ts";
import { createPane, type Pane } from "#renderer/editor/pane.ts";
import { openFormReview } from "#renderer/review/form-review.ts";
import { formOf80 } from "./form-of-80.ts";
import { addHost } from "./host.ts";
import type { Subject } from "./main.ts";

export async function createSubject(body: HTMLElement): Promise<Subject> {
  const host = addHost(body);
  // Both are there before the key is pressed: what is measured is showing a form, not fetching it.
  const sessions = [await openReviewed("甲", 1), await openReviewed("乙", 2)] as const;
  let shown: { session: FormSession; pane: Pane } = show(host, sessions[0]);
  return {
    start: () => shown.session.reveal("indicators.0.value"),
    insertRow: () => shown.session.run("insert-below"),
    openForm() {
      const next = shown.session === sessions[0] ? sessions[1] : sessions[0];
      shown.pane.destroy();
      shown = show(host, next);
    },
  };
}

function show(host: HTMLElement, session: FormSession): { session: FormSession; pane: Pane } {
  return { session, pane: createPane({ host, session, zoom: 1, openFind: () => {}, onFound: () => {} }) };
}

async function openReviewed(mark: string, id: number): Promise<FormSession> {
  const client = clientFor(mark);
  const session = await openFormSession(client, id);
  openFormReview(client, session);
  return session;
}

function clientFor(mark: string): Client {
  const opened: OpenForm = {
    id: 1,
    revision: 0,
    savedAt: 0,
    form: formOf80(mark),
    notes: [],
    unplaced: [],
    history: { done: [], undone: [], more: false },
  };
  const forms = {
    open: () => Promise.resolve(opened),
    change: ({ revision }: { revision: number }) => Promise.resolve({ revision: revision + 1, savedAt: Date.now() }),
  };
  const reviews = { context: () => Promise.resolve({ siblings: [] }) };
  return { forms, reviews } as unknown as Client;
}
