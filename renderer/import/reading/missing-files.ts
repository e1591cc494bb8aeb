/**
 * Which of the chosen files the tray does not have yet. A file chosen by itself has no folder to tell it from another of the same name: if
 * that name waits in the tray with other content, it goes there under a name of its own rather than push the other one out.
 */
import type { Desk } from "#renderer/desk/desk.ts";
import { trayState } from "../tray/tray-state.ts";
import { identityOf, type ChosenFile } from "#renderer/desk/files/chosen-file.ts";

export async function notYetInTray(desk: Desk, chosen: readonly ChosenFile[]): Promise<ChosenFile[]> {
  const { tray } = desk.part(trayState).get();
  const waiting = new Set(tray.forms.map(({ source }) => source.file));
  const missing = await askMissing(desk, chosen);
  const isClash = ({ path }: ChosenFile) => !path.includes("/") && waiting.has(path);
  const renamed: ChosenFile[] = [];
  for (let clashing = missing.filter(isClash), count = 2; clashing.length > 0; count += 1) {
    const others = clashing.map(({ file }) => ({ path: numbered(file.name, count), file }));
    const unknown = await askMissing(desk, others);
    renamed.push(...unknown.filter((one) => !isClash(one)));
    clashing = unknown.filter(isClash);
  }
  return [...missing.filter((one) => !isClash(one)), ...renamed];
}

async function askMissing({ client }: Desk, chosen: readonly ChosenFile[]): Promise<ChosenFile[]> {
  const { indexes } = await client.imports.missing({ files: chosen.map(identityOf) });
  const missing = new Set(indexes);
  return chosen.filter((_, index) => missing.has(index));
}

/** `表.xlsx` → `表 (2).xlsx` */
export function numbered(name: string, count: number): string {
  const end = name.lastIndexOf(".");
  return end <= 0 ? `${name} (${count})` : `${name.slice(0, end)} (${count})${name.slice(end)}`;
}
