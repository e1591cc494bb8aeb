/**
 * Opens a PDF that is not trusted: nothing is fetched, run or drawn, images are left packed, and the number of pages is bounded.
 *
 * Everything that can be wrong with the file as a whole comes out here as an AppError.
 */
import type { PDFDocumentProxy } from "pdfjs-dist";
import { AppError } from "#shared/api/app-error.ts";
import { loadPdfjs } from "./load-pdfjs.ts";
import { PackedCMaps } from "./packed-cmaps.ts";

/** Bytes a PDF may have. */
const fileLimit = 64 * 1024 * 1024;
/** Pages a PDF may have; a thousand forms take about 2,000. */
export const pageLimit = 3000;

/** Whoever opens a document closes it with `document.loadingTask.destroy()`. */
export async function openDocument(name: string, bytes: Uint8Array, password?: string): Promise<PDFDocumentProxy> {
  if (bytes.length > fileLimit) throw new AppError("file-too-large", name, `超过 ${fileLimit / 1024 / 1024} MB`);
  const pdfjs = await loadPdfjs();
  const task = pdfjs.getDocument({
    // A copy, because pdfjs takes the bytes away; and no Buffer, which it refuses.
    data: new Uint8Array(bytes),
    ...(password !== undefined && { password }),
    verbosity: 0,
    BinaryDataFactory: PackedCMaps,
    cMapPacked: true,
    useWorkerFetch: false,
    useSystemFonts: false,
    useWasm: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    // Images are not looked at; a single dot may be a ruling line.
    maxImageSize: 1,
  });
  try {
    const document = await task.promise;
    if (document.numPages > pageLimit) throw new AppError("file-too-large", name, `超过 ${pageLimit} 页`);
    return document;
  } catch (error) {
    await task.destroy();
    throw openingError(error, name, password);
  }
}

function openingError(error: unknown, name: string, password: string | undefined): unknown {
  if (!(error instanceof Error) || error instanceof AppError) return error;
  if (error.name === "PasswordException") {
    return new AppError(password === undefined ? "file-encrypted" : "file-password-wrong", name, "", { cause: error });
  }
  const isEncryption = /encrypt|crypt/i.test(error.message);
  return new AppError(isEncryption ? "file-encryption-unknown" : "file-damaged", name, "", { cause: error });
}
