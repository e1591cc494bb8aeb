/** Reads Electron's archive format: a JSON header with every file's place, then the files. What lies beside the archive is found there. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

interface Entry {
  readonly files?: Readonly<Record<string, Entry>>;
  readonly offset?: string;
  readonly size?: number;
  readonly unpacked?: boolean;
}

export interface ArchivedFile {
  readonly path: string;
  /** Kept beside the archive, in a folder, because the system itself has to load it. */
  readonly unpacked: boolean;
  readonly bytes: Buffer;
}

export function readArchive(archive: string): ArchivedFile[] {
  const bytes = readFileSync(archive);
  const start = 8 + bytes.readUInt32LE(4);
  const header = JSON.parse(bytes.toString("utf8", 16, 16 + bytes.readUInt32LE(12))) as Entry;
  const filesIn = (entry: Entry, path: string): ArchivedFile[] => {
    if (entry.files) return Object.entries(entry.files).flatMap(([name, child]) => filesIn(child, join(path, name)));
    if (entry.unpacked) return [{ path, unpacked: true, bytes: readFileSync(join(`${archive}.unpacked`, path)) }];
    const offset = start + Number(entry.offset);
    return [{ path, unpacked: false, bytes: bytes.subarray(offset, offset + (entry.size ?? 0)) }];
  };
  return filesIn(header, "");
}

export function extractArchive(archive: string, folder: string): void {
  for (const { path, bytes } of readArchive(archive)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}
