/**
 * Prints to PDF with the browser that is in this program: a window nobody sees, in which no script runs and nothing is loaded, gets the page and gives its print.
 */
import { BrowserWindow } from "electron";
import { AppError } from "#shared/api/app-error.ts";
import { nameProducer } from "#backend/printing/name-producer.ts";
import { producer, type Printer } from "#backend/printing/printer.ts";

export async function openWindowPrinter(): Promise<Printer> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
  });
  await window.loadURL("about:blank");
  const { webContents } = window;
  // The page is longer than an address may be, so it is not loaded but set.
  webContents.debugger.attach();
  return {
    async print(html) {
      try {
        const { frameTree } = (await webContents.debugger.sendCommand("Page.getFrameTree")) as FrameTree;
        await webContents.debugger.sendCommand("Page.setDocumentContent", { frameId: frameTree.frame.id, html });
        const options = {
          preferCSSPageSize: true,
          printBackground: true,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        };
        return nameProducer(await webContents.printToPDF(options), producer);
      } catch (error) {
        throw new AppError("pdf-unavailable", "", "没有生成 PDF", { cause: error });
      }
    },
    async close() {
      if (!window.isDestroyed()) window.destroy();
    },
  };
}

interface FrameTree {
  readonly frameTree: { readonly frame: { readonly id: string } };
}
