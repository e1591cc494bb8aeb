import { onTestFinished, expect, test } from "vitest";
import { FileReader, type ReadLimits } from "#backend/jobs/file-reader.ts";
import { sampleForms } from "#shared/samples/samples.ts";

const hangingWorker = new URL("./hanging-worker.ts", import.meta.url);
const never = new AbortController().signal;

function open(worker?: URL, limits?: ReadLimits): FileReader {
  const reader = new FileReader(worker, limits);
  onTestFinished(() => reader.close());
  return reader;
}

function file(name: string, text = "") {
  return { name, bytes: new TextEncoder().encode(text) };
}

test("a file is read in a thread of its own", async () => {
  const read = await open().read(file("表.json", JSON.stringify(sampleForms)), never);
  expect(read).toMatchObject({ kind: "forms", forms: sampleForms.map((form) => ({ recognized: { form } })) });
});

test("a failure keeps its code on the way between threads", async () => {
  const read = await open().read(file("表.docx", "x"), never);
  expect(read).toMatchObject({ kind: "failed", error: { code: "file-type-unknown", subject: "表.docx" } });
});

test("a file that takes too long is given up, and the next one is read", async () => {
  const reader = open(hangingWorker, { milliseconds: 1500, megabytes: 256 });
  expect(await reader.read(file("慢.xlsx"), never)).toMatchObject({
    kind: "failed",
    error: { code: "file-too-slow", subject: "慢.xlsx" },
  });
  expect(await reader.read(file("好.xlsx"), never)).toMatchObject({ kind: "forms" });
});

test("a file that takes too much memory is given up, and the next one is read", async () => {
  const reader = open(hangingWorker, { milliseconds: 60_000, megabytes: 64 });
  expect(await reader.read(file("大.xlsx"), never)).toMatchObject({
    kind: "failed",
    error: { code: "file-too-large", subject: "大.xlsx" },
  });
  expect(await reader.read(file("好.xlsx"), never)).toMatchObject({ kind: "forms" });
});

test("nobody waiting any more ends the reading", async () => {
  const stop = new AbortController();
  const reading = open(hangingWorker, { milliseconds: 60_000, megabytes: 64 }).read(file("慢.xlsx"), stop.signal);
  stop.abort();
  await expect(reading).rejects.toThrow("aborted");
});

test("a bug in reading is not taken for a fault of the file", async () => {
  await expect(open(hangingWorker).read(file("坏.xlsx"), never)).rejects.toThrow(TypeError);
});
