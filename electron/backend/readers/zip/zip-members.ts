/**
 * The files in a zip that can be read, those in zips inside it included, in the order of their names.
 *
 * A zip is no more than a folder: it has no name of its own in the library, and its paths are labels. Nothing is unpacked before it is
 * asked for, but the zips inside, one at a time.
 */
import { AppError } from "#shared/api/app-error.ts";
import { isOfInterest, isZipName } from "../readable-files.ts";
import { openZip, type Zip } from "./open-zip.ts";
import type { ZipEntry } from "./zip-directory.ts";
import { folderLimits, memberLimit } from "./zip-limits.ts";

export interface ZipMember {
  /** Path from the zip's own name on. */
  readonly path: string;
  /** @throws AppError where it is damaged, encrypted or too large, or where the zip it stands for cannot be opened. */
  unpack(): Uint8Array;
}

interface OuterZip {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Which entries of a zip are members at all. */
type Choose = (zip: Zip) => readonly ZipEntry[];

/** How deep zips may lie in each other. */
const deepest = 2;

/** A zip that cannot be opened, or holds nothing readable, is itself the only member, and says why when it is unpacked. */
export function* zipMembers(
  zip: OuterZip,
  choose: Choose = ({ entries }) => entries,
  depth = 0,
  budget = { left: folderLimits.unpacked },
): Generator<ZipMember> {
  let count = 0;
  try {
    const opened = openZip(zip.name, zip.bytes, { ...folderLimits, unpacked: budget.left });
    budget.left -= opened.entries.reduce((sum, entry) => sum + entry.unpacked, 0);
    for (const entry of inOrder(choose(opened).filter((entry) => isOfInterest(entry.name)))) {
      count += 1;
      const path = `${zip.name}/${entry.name}`;
      const taken = () => {
        checkEntry(path, entry);
        return opened.unpack(entry, path);
      };
      if (!isZipName(entry.name)) yield { path, unpack: taken };
      else if (depth >= deepest)
        yield failing(path, new AppError("file-type-unknown", path, "压缩包里套了太多层压缩包。请先解开它。"));
      else yield* nestedMembers(path, taken, choose, depth + 1, budget);
    }
  } catch (error) {
    if (!(error instanceof AppError) || count > 0) throw error;
    yield failing(zip.name, error);
    return;
  }
  if (count === 0) yield failing(zip.name, new AppError("folder-without-forms", zip.name));
}

function* nestedMembers(
  name: string,
  unpack: () => Uint8Array,
  choose: Choose,
  depth: number,
  budget: { left: number },
): Generator<ZipMember> {
  let bytes: Uint8Array;
  try {
    bytes = unpack();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    yield failing(name, error);
    return;
  }
  yield* zipMembers({ name, bytes }, choose, depth, budget);
}

function checkEntry(path: string, entry: ZipEntry): void {
  if (entry.isEncrypted) throw new AppError("file-encryption-unknown", path);
  if (entry.unpacked > memberLimit) throw new AppError("file-too-large", path, `超过 ${memberLimit / 1024 / 1024} MB`);
}

function inOrder(entries: readonly ZipEntry[]): ZipEntry[] {
  const collator = new Intl.Collator("zh-CN", { numeric: true });
  return entries.toSorted((a, b) => collator.compare(a.name, b.name));
}

function failing(path: string, error: AppError): ZipMember {
  return {
    path,
    unpack() {
      throw error;
    },
  };
}
