/** The File System Access pickers, where the browser has them (Chromium, the shell). Types are here because the DOM library has none yet. */
interface FilePickers {
  showSaveFilePicker?: (options: {
    readonly suggestedName: string;
    readonly types: readonly { readonly description: string; readonly accept: Readonly<Record<string, readonly string[]>> }[];
  }) => Promise<FileSystemFileHandle>;
  showDirectoryPicker?: (options: { readonly id: string; readonly mode: "readwrite" }) => Promise<FileSystemDirectoryHandle>;
}

const pickers = window as unknown as FilePickers;

/** Asks where to save one workbook; `undefined` where the browser cannot ask. Rejects with AbortError when the person closes it. */
export function pickFile({ name, type }: File, description: string): Promise<FileSystemFileHandle> | undefined {
  const accept = { [type]: [name.slice(name.lastIndexOf("."))] };
  return pickers.showSaveFilePicker?.({ suggestedName: name, types: [{ description, accept }] });
}

/** Asks for a folder; `undefined` where the browser cannot ask. */
export function pickFolder(): Promise<FileSystemDirectoryHandle> | undefined {
  return pickers.showDirectoryPicker?.({ id: "jibiao-export", mode: "readwrite" });
}

/** A browser lets a page ask only shortly after a click; then the click has to be repeated. */
export function needsFreshClick(error: unknown): boolean {
  return error instanceof DOMException && error.name === "SecurityError";
}
