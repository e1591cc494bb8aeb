/** Hands files to the browser's downloads: one as it is, several as one .zip. For browsers without a file picker. */
import { zip, type AsyncZippable } from "fflate";

export async function downloadFiles(files: readonly File[], zipName: string): Promise<string> {
  const [only] = files;
  const file = files.length === 1 && only ? only : await zipped(files, zipName);
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = file.name;
  link.click();
  // The download has its own hold on the content by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return file.name;
}

async function zipped(files: readonly File[], name: string): Promise<File> {
  const entries: AsyncZippable = {};
  // Workbooks are compressed already.
  for (const file of files) entries[file.name] = [new Uint8Array(await file.arrayBuffer()), { level: 0 }];
  const bytes = await new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    zip(entries, (error, data) => (error ? reject(error) : resolve(data)));
  });
  return new File([bytes], name, { type: "application/zip" });
}
