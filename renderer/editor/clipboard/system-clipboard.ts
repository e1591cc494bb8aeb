/** The system's clipboard where no clipboard event brings it: the browser may refuse, with a DOMException. */
import type { ClipboardContent } from "../grid/grid-port.ts";

export async function readClipboard(): Promise<ClipboardContent> {
  const items = await navigator.clipboard.read();
  const read = async (type: string) => {
    const item = items.find(({ types }) => types.includes(type));
    return item ? await (await item.getType(type)).text() : "";
  };
  return { text: await read("text/plain"), html: await read("text/html") };
}

export async function writeClipboard({ text, html }: ClipboardContent): Promise<void> {
  const blob = (type: string, content: string) => new Blob([content], { type });
  await navigator.clipboard.write([
    new ClipboardItem({ "text/plain": blob("text/plain", text), "text/html": blob("text/html", html) }),
  ]);
}
