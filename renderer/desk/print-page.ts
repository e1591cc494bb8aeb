/** Prints an HTML document through the system's own print dialog, from a hidden frame that goes away when the dialog does. */
import { giveFocusBack, settleFocus } from "./focus/keep-focus.ts";

export async function printHtmlPage(html: string): Promise<void> {
  const frame = document.createElement("iframe");
  frame.className = "print-frame";
  frame.title = document.title;
  const loaded = new Promise((resolve) => {
    frame.addEventListener("load", resolve, { once: true });
  });
  frame.srcdoc = html;
  document.body.append(frame);
  await loaded;
  const view = frame.contentWindow;
  if (!view) throw new Error("the print frame has no window");
  const printed = () => {
    frame.remove();
    settleFocus();
  };
  view.addEventListener("afterprint", printed, { once: true });
  view.focus();
  view.print();
  // Not every browser tells when its dialog is closed.
  giveFocusBack();
}
