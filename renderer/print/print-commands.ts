/** Printing the open form or the selected ones, with everything typed so far. */
import type { FormSession } from "#renderer/editor/editor-port.ts";
import { printForms } from "./print-forms.ts";
import { openSession } from "#renderer/editor/open-form.ts";
import type { Workspace } from "#renderer/desk/desk.ts";

export async function printOpen({ store }: Workspace, session: FormSession | undefined): Promise<void> {
  if (!session) return;
  await session.flush();
  await printForms([store.get().version?.form ?? session.getState().form]);
}

export async function printSelected(workspace: Workspace, ids: readonly number[]): Promise<void> {
  await openSession(workspace)?.flush();
  const opened = await Promise.all(ids.map((id) => workspace.client.forms.open({ id })));
  await printForms(opened.map(({ form }) => form));
}
