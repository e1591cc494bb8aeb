/** The members of a zip that forms are read from: of the packages in it their forms alone. */
import { AppError } from "#shared/api/app-error.ts";
import { isBesideForms, isManifestPath, packageForms, type PackageForms } from "#shared/handing-in/package-forms.ts";
import type { Zip } from "./open-zip.ts";
import type { ZipEntry } from "./zip-directory.ts";

/** No manifest is larger. */
const largestManifest = 16 * 1024 * 1024;

/** Those that are not beside the forms of a package. */
export function withoutReports(zip: Zip): ZipEntry[] {
  const packages = zip.entries.flatMap((entry) => packageOf(zip, entry) ?? []);
  return zip.entries.filter(({ name }) => !isBesideForms(name, packages));
}

function packageOf(zip: Zip, entry: ZipEntry): PackageForms | undefined {
  if (!isManifestPath(entry.name) || entry.isEncrypted || entry.unpacked > largestManifest) return undefined;
  try {
    return packageForms(entry.name, new TextDecoder().decode(zip.unpack(entry)));
  } catch (error) {
    // A damaged one is read as any other file, and told.
    if (error instanceof AppError) return undefined;
    throw error;
  }
}
