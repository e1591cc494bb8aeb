/** Zips of files: every member that can be read is, whatever lies beside it. */
import { expect, it } from "vitest";
import { readFile, type MemberRead } from "#backend/readers/read-file.ts";
import { zipCases } from "../../fixtures/import/cases/zips.ts";

it.each(zipCases)("$file", async ({ file, bytes, expected }) => {
  const reads: MemberRead[] = [];
  await readFile({ name: file, bytes: await bytes() }, { onStart: () => undefined, onRead: (read) => reads.push(read) });
  expect(Object.fromEntries(reads.map((read) => [read.path, whatBecameOf(read)]))).toEqual(expected);
});

function whatBecameOf({ outcome }: MemberRead): string {
  if (outcome.kind === "failed") return outcome.error.code;
  return outcome.reading.forms.map(({ recognized }) => recognized.form.projectName).join(" ");
}
