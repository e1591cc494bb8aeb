/**
 * pdfjs, loaded when the first PDF is met, and set up to run here: in this process and thread, with no file or address looked up.
 *
 * It looks for a canvas to draw on when it is loaded, and warns where there is none. Nothing is drawn here, so it is kept quiet.
 */
import type * as pdfjs from "pdfjs-dist";

export type Pdfjs = typeof pdfjs;

let loading: Promise<Pdfjs> | undefined;

export function loadPdfjs(): Promise<Pdfjs> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Pdfjs> {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    // Its other half. Loaded like this it is found under `globalThis.pdfjsWorker`, and no worker is started.
    // @ts-expect-error -- it comes without type declarations
    await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
    return await import("pdfjs-dist/legacy/build/pdf.mjs");
  } finally {
    console.warn = warn;
  }
}
