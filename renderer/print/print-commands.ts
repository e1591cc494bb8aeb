/** Shows the open form or the selected ones as they will be printed, with everything typed so far. */
import type { Desk } from "#renderer/desk/desk.ts";
import { formCover } from "#renderer/editor/cover.ts";
import { openSession } from "#renderer/editor/open-form.ts";
import { previewForms } from "./print-preview.ts";

/** The old version where one is looked at. */
export async function previewOpen(desk: Desk): Promise<void> {
  const session = openSession(desk);
  if (!session) return;
  await session.flush();
  await previewForms(desk, [desk.part(formCover).get().cover?.form ?? session.getState().form]);
}

export async function previewSelected(desk: Desk, ids: readonly number[]): Promise<void> {
  await openSession(desk)?.flush();
  const opened = await Promise.all(ids.map((id) => desk.client.forms.open({ id })));
  await previewForms(
    desk,
    opened.map(({ form }) => form),
  );
}
