/** A program that ends while a file is read that never comes to an end; it prints the id of the process that reads. */
import { FileReader } from "#backend/jobs/file-reader.ts";
import { hostileProcesses } from "./hostile-processes.ts";

const { start, begun } = hostileProcesses();
const reader = new FileReader({ start, limits: { milliseconds: 600_000, megabytes: 128 }, processes: 1 });
const never = new AbortController().signal;
const file = (name: string) => ({ name, bytes: new Uint8Array() });
await reader.read(file("好.xlsx"), never, ({ hash: pid }) => process.stdout.write(pid));
void reader.read(file("慢.xlsx"), never, () => undefined);
await begun("慢.xlsx");
process.exit();
