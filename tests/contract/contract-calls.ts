/** What the contract's tests send and how they look at what comes back. */
import { createHash } from "node:crypto";
import { isDefinedError, safe } from "@orpc/client";
import type { ContractRouterClient } from "@orpc/contract";
import type { Contract, LibraryEvent } from "#shared/api/contract.ts";
import type { FileIdentity, ReadEvent } from "#shared/api/imports.ts";
import type { Edit } from "#shared/form/edit.ts";
import type { Form } from "#shared/form/form.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { readForms } from "#backend/readers/read-forms.ts";

export type WindowClient = ContractRouterClient<Contract>;

export function sample(): Form {
  const [first] = sampleForms;
  if (!first) throw new Error("no sample form");
  return first;
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

/** The next thing that happened; what the host does by itself, reviewing and backups, is passed over. */
export async function nextChange(events: AsyncIterator<LibraryEvent>): Promise<LibraryEvent | undefined> {
  for (;;) {
    const { value, done } = await events.next();
    if (done) return undefined;
    if (value.kind !== "reviewed" && value.kind !== "indexed" && value.kind !== "backups") return value;
  }
}

export async function allEvents<Event>(events: AsyncIterable<Event>): Promise<Event[]> {
  const all: Event[] = [];
  for await (const event of events) all.push(event);
  return all;
}

/** A file as a window names it: the newer `modified`, the newer its content. */
export function chosen(file: File, modified = 0) {
  return { path: file.name, size: file.size, modified, file };
}

export function identityOf({ path, size, modified }: FileIdentity): FileIdentity {
  return { path, size, modified };
}

/** Reads files into the tray. */
export async function readFiles(client: WindowClient, ...files: File[]): Promise<ReadEvent[]> {
  return allEvents(await client.imports.read({ files: files.map((file) => chosen(file)) }));
}

/** Brings a form into the library as a file that is read and stored. @returns its id. */
export async function importForm(client: WindowClient, form: Form): Promise<number> {
  const events = await readFiles(client, jsonFile("去年.json", form));
  const forms = events.flatMap((event) => (event.kind === "read" ? event.forms : []));
  const choices = forms.map(({ id }) => ({ id, as: { kind: "new" as const } }));
  const [event] = await allEvents(await client.imports.store({ choices }));
  return event?.stored[0]?.form ?? 0;
}

export function shortForm(event: ReadEvent): string {
  if (event.kind === "reading") return `reading ${event.paths.join(" ")}`;
  const files = event.files.map(({ path, error }) => (error ? `${path} ${error.code}` : path));
  return `read ${files.join(" ")}: ${event.forms.map(({ projectName }) => projectName).join(" ")}`;
}
