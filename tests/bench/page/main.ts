/** The page of the grid bench: one subject at a time, by the address. Both answer to the same keys and to `bench.start`. */
import { measureKeys } from "./timing.ts";

export interface Subject {
  /** Selects the value of the first indicator. */
  start: () => void;
  insertRow: () => void;
  openForm: () => void;
}

// Before the subject listens to anything.
const timing = measureKeys();
const name = new URLSearchParams(location.search).get("subject");
const { createSubject } = name === "bare" ? await import("./bare.ts") : await import("./editor.ts");
const subject: Subject = await createSubject(document.body);
// Neither subject has a key of its own for these in common: both are called from the same one.
window.addEventListener("keydown", ({ key }) => {
  if (key === "F9") subject.insertRow();
  if (key === "F10") subject.openForm();
});
Object.assign(window, { bench: subject, timing });
