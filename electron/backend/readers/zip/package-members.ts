/**
 * Of a package that a unit handed in only its forms are read: the reports beside them say the same once more, and would be told as files in which no form
 * was found. What its manifest does not name is left to whoever collects packages.
 */
import { AppError } from "#shared/api/app-error.ts";
import { manifestName, packagePath, readManifest } from "#shared/handing-in/manifest.ts";
import type { Zip } from "./open-zip.ts";
import type { ZipEntry } from "./zip-directory.ts";

interface Package {
  /** The folder of its manifest, with `/` behind; blank at the top. */
  readonly base: string;
  readonly forms: ReadonlySet<string>;
}

/** No manifest is larger. */
const largestManifest = 16 * 1024 * 1024;

/** Those that are not beside the forms of a package. */
export function withoutReports(zip: Zip): ZipEntry[] {
  const packages = zip.entries.flatMap((entry) => packageOf(zip, entry) ?? []);
  return zip.entries.filter(({ name }) => {
    const path = packagePath(name);
    const own = packages.find(({ base }) => path.startsWith(base));
    return own === undefined || own.forms.has(path.slice(own.base.length));
  });
}

function packageOf(zip: Zip, entry: ZipEntry): Package | undefined {
  const path = packagePath(entry.name);
  const isManifest = path === manifestName || path.endsWith(`/${manifestName}`);
  if (!isManifest || entry.isEncrypted || entry.unpacked > largestManifest) return undefined;
  try {
    const { manifest } = readManifest(new TextDecoder().decode(zip.unpack(entry)));
    const forms = manifest?.forms.map(({ file }) => packagePath(file));
    return forms && { base: path.slice(0, -manifestName.length), forms: new Set(forms) };
  } catch (error) {
    // A damaged one is read as any other file, and told.
    if (error instanceof AppError) return undefined;
    throw error;
  }
}
