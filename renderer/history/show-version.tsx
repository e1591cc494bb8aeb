/** Shows an old version in the form's place, to read and to compare. */
import type { Version } from "#shared/api/contract.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { coverForm } from "#renderer/editor/cover.ts";
import { openSession } from "#renderer/editor/open-form.ts";
import { VersionView } from "./VersionView.tsx";

export function coverName(version: Version): string {
  return `version-${version.id}`;
}

export async function showVersion(desk: Desk, version: Version): Promise<void> {
  const session = openSession(desk);
  if (!session) return;
  await session.flush();
  const form = await desk.client.forms.openVersion({ id: session.id, version: version.id });
  coverForm(desk, { name: coverName(version), element: <VersionView version={version} form={form} />, form });
}
