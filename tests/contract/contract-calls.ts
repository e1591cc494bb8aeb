/** What the contract's tests send and how they look at what comes back. */
import { createHash } from "node:crypto";
import { isDefinedError, safe } from "@orpc/client";
import type { ContractRouterClient } from "@orpc/contract";
import type { Contract, ImportEvent } from "#shared/api/contract.ts";
import type { Edit } from "#shared/form/edit.ts";
import type { Form } from "#shared/form/form.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { readForms } from "#backend/readers/read-forms.ts";

export type WindowClient = ContractRouterClient<Contract>;

export const source = { file: "公开.txt", hash: "00ff", sheet: "业务处", line: 7 };

export function sample(): Form {
  const [first] = sampleForms;
  if (!first) throw new Error("no sample form");
  return first;
}

export function recognizedForm(form: Form) {
  return { form, notes: [], unplaced: [], line: 1, origins: {} };
}

export function goal(text: string): Edit {
  return { kind: "set-field", field: "annualGoal", text };
}

export async function anyForm(client: WindowClient): Promise<[id: number, revision: number]> {
  const [summary] = await client.library.list();
  const { id, revision } = await client.forms.open({ id: summary?.id ?? 0 });
  return [id, revision];
}

/** The data of the typed failure a call ends with. */
export async function failure(call: Promise<unknown>): Promise<unknown> {
  const { error } = await safe(call);
  return isDefinedError(error as Error) ? (error as { data?: unknown }).data : error;
}

export function jsonFile(name: string, form: Form): File {
  return new File([JSON.stringify(form)], name, { type: "application/json" });
}

export async function sha256(file: File): Promise<string> {
  return createHash("sha256")
    .update(new Uint8Array(await file.arrayBuffer()))
    .digest("hex");
}

export async function formsIn(file: File): Promise<Form[]> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return (await readForms({ name: file.name, bytes })).forms.map(({ recognized }) => recognized.form);
}

export async function allEvents(events: AsyncIterable<ImportEvent>): Promise<ImportEvent[]> {
  const all: ImportEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}

export function shortForm(event: ImportEvent): string {
  if (event.kind === "progress") return `${event.done}/${event.total} ${event.file}`;
  if (event.kind === "failed") return `failed ${event.file} ${event.error.code}`;
  const { recognized, inLibrary } = event.candidate;
  return `found ${recognized.form.projectName} inLibrary=${inLibrary.length}`;
}
