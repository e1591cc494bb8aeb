/** A program that ends while a file is read that never comes to an end; it prints the id of the process that reads. */
import { FileReader } from "#backend/jobs/file-reader.ts";
import { startsChild } from "#backend/jobs/start-child.ts";

export const hostile = startsChild(new URL("./hostile-child.ts", import.meta.url));
export const patient = { milliseconds: 60_000, megabytes: 128 };

if (import.meta.main) {
  const reader = new FileReader({ start: hostile, limits: patient, processes: 1 });
  const never = new AbortController().signal;
  const file = (name: string) => ({ name, bytes: new Uint8Array() });
  await reader.read(file("好.xlsx"), never, ({ hash: pid }) => process.stdout.write(pid));
  void reader.read(file("慢.xlsx"), never, () => undefined);
  setTimeout(() => process.exit(), 500);
}
