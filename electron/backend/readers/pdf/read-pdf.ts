/**
 * PDF files as one neutral sheet: tables by their ruling lines, over all pages, and the text around them.
 *
 * Characters are taken as the file names them; a scanned page has none, and is told of instead of being guessed at.
 */
import { AppError } from "#shared/api/app-error.ts";
import type { Sheet } from "#shared/sheet/sheet.ts";
import { openDocument } from "./open-document.ts";
import { pageContent, type PageContent } from "./page-content.ts";
import { pageMarks } from "./page-marks.ts";
import { pagesSheet } from "./pages-sheet.ts";

/** Characters read of one document; a thousand forms hold about a million. */
export const characterLimit = 5_000_000;
/** Milliseconds one document may take. */
const timeLimit = 60_000;

/** One sheet for the whole document. @throws AppError where it cannot be opened, is too large, or holds no text. */
export async function readPdf(name: string, bytes: Uint8Array, password?: string): Promise<Sheet[]> {
  const started = performance.now();
  const document = await openDocument(name, bytes, password);
  try {
    const pages: PageContent[] = [];
    let characters = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const marks = await pageMarks(await document.getPage(number));
      characters += marks.glyphs.length;
      if (characters > characterLimit) throw new AppError("file-too-large", name, `超过 ${characterLimit / 10_000} 万字`);
      if (performance.now() - started > timeLimit) throw new AppError("file-too-slow", name);
      pages.push(pageContent(marks));
    }
    if (characters === 0) throw new AppError("file-type-unknown", name, scanned);
    return [pagesSheet(pages)];
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError("file-damaged", name, "", { cause: error });
  } finally {
    await document.loadingTask.destroy();
  }
}

const scanned = "这份 PDF 里没有文字，应是扫描或拍照得到的图片；图片里的字读不出来。请找到生成它的 Word 或表格文件再导入。";
