/** Makes an old version the form's content; what was there stays among the versions. */
import type { Version } from "#shared/api/contract.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { closeForm, openForm, openSession } from "#renderer/editor/open-form.ts";

export async function restoreVersion(desk: Desk, version: Version): Promise<void> {
  const session = openSession(desk);
  if (!session) return;
  await session.flush();
  await desk.client.forms.restoreVersion({ id: session.id, version: version.id });
  await closeForm(desk);
  await openForm(desk, session.id);
}
