/** pdfjs declares no types for its other half, which is loaded for what it does and not for what it exports. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs" {
  export const WorkerMessageHandler: unknown;
}
