/** Shows what the open form was read from, beside the form. */
import type { Desk } from "#renderer/desk/desk.ts";
import { coverForm } from "#renderer/editor/cover.ts";
import { openSession } from "#renderer/editor/open-form.ts";
import { OriginView } from "./OriginView.tsx";

export async function showOrigin(desk: Desk): Promise<void> {
  const session = openSession(desk);
  if (!session) return;
  await session.flush();
  const origin = await desk.client.forms.source({ id: session.id });
  coverForm(desk, { name: "origin", element: <OriginView origin={origin} /> });
}
