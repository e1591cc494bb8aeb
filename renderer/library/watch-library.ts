/**
 * Keeps the list of forms current: reads it, follows the host's events, and starts again when the connection breaks, for as long as
 * the window lives.
 */
import type { FormSummary, LibraryEvent } from "#shared/api/contract.ts";
import { AccessLost } from "#renderer/app/failures.ts";
import { openSession } from "#renderer/app/open-form.ts";
import { refreshTray } from "#renderer/import/tray-actions.ts";
import { tellDamaged } from "./damaged-forms.ts";
import type { Workspace } from "#renderer/app/workspace.ts";

const firstWait = 500;
const longestWait = 5_000;

export async function watchLibrary(workspace: Workspace, signal: AbortSignal): Promise<void> {
  let wait = firstWait;
  while (!signal.aborted) {
    let connection: "lost" | "refused" = "lost";
    try {
      // Watching starts before listing, so that nothing falls between the two.
      const events = await workspace.client.library.watch(undefined, { signal });
      await readList(workspace);
      await tellDamaged(workspace);
      wait = firstWait;
      for await (const event of events) await follow(workspace, event);
    } catch (error) {
      if (signal.aborted) return;
      console.warn("library watch ended", error);
      if (error instanceof AccessLost) connection = "refused";
    }
    if (signal.aborted) return;
    workspace.store.set({ connection });
    await pause(wait, signal);
    wait = Math.min(wait * 2, longestWait);
  }
}

async function readList({ client, store }: Workspace): Promise<void> {
  const forms = await client.library.list();
  store.set({ forms, connection: "connected" });
}

async function follow(workspace: Workspace, event: LibraryEvent): Promise<void> {
  if (event.kind === "list") {
    await readList(workspace);
    // What waits to be imported may have its like in the library now, or no longer; storing takes it away, and undoing brings it back.
    return refreshTray(workspace);
  }
  if (event.kind === "tray") return refreshTray(workspace);
  if (event.kind === "damaged") return tellDamaged(workspace);
  if (event.kind === "reviewed") {
    const counts = new Map(event.forms.map((reviewed) => [reviewed.id, reviewed.counts]));
    workspace.store.set(({ forms }) => ({
      forms: forms?.map((form) => {
        const review = counts.get(form.id);
        return review ? { ...form, review } : form;
      }),
    }));
    return;
  }
  const session = openSession(workspace);
  if (session?.id === event.summary.id) session.noticeRevision(event.revision);
  workspace.store.set(({ forms }) => ({
    forms: forms?.map((form) => (form.id === event.summary.id ? withLastReview(event.summary, form) : form)),
  }));
}

/** A changed form is reviewed again within a moment: until then it counts as it did, and its sign does not blink. */
function withLastReview(now: FormSummary, before: FormSummary): FormSummary {
  const review = now.review ?? before.review;
  return review ? { ...now, review } : now;
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
