/** Shows the form as it was after a step, or as a version holds it, in the form's place: to read, to compare and to go back to. */
import type { Form } from "#shared/form/form.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { coverForm } from "#renderer/editor/cover.ts";
import { openSession } from "#renderer/editor/open-form.ts";
import { stepLabel } from "#renderer/text/editor-words.ts";
import { dateAndTime } from "#renderer/text/format.ts";
import { versionName } from "#renderer/text/history-words.ts";
import type { PastEntry } from "./history-days.ts";
import { PastView } from "./PastView.tsx";

export function coverName({ kind, id }: PastEntry): string {
  return `${kind}-${id}`;
}

export async function showPast(desk: Desk, entry: PastEntry): Promise<void> {
  const session = openSession(desk);
  if (!session) return;
  await session.flush();
  const form = await readForm(desk, session.id, entry);
  // Another form may have been opened meanwhile.
  if (openSession(desk) !== session) return;
  const title = `${nameOf(entry)}，${dateAndTime(entry.at)}`;
  coverForm(desk, { name: coverName(entry), element: <PastView title={title} form={form} />, form });
}

function readForm(desk: Desk, id: number, entry: PastEntry): Promise<Form> {
  const { forms } = desk.client;
  return entry.kind === "step" ? forms.formAt({ id, step: entry.id }) : forms.openVersion({ id, version: entry.id });
}

function nameOf(entry: PastEntry): string {
  if (entry.kind === "version") return versionName({ kind: entry.versionKind, name: entry.name });
  return [stepLabel(entry), entry.place].filter((part) => part !== "").join(" ");
}
