/** Of the files in chosen folders those that forms are read from: of a package that is a folder its forms alone, as of one that is a zip. */
import type { ChosenFile } from "#renderer/desk/files/chosen-file.ts";
import { isBesideForms, isManifestPath, packageForms } from "#shared/handing-in/package-forms.ts";

export async function withoutReports(chosen: readonly ChosenFile[]): Promise<readonly ChosenFile[]> {
  // A file that was chosen by itself is what the person means.
  const manifests = chosen.filter(({ path }) => path.includes("/") && isManifestPath(path));
  const packages = await Promise.all(manifests.map(async ({ path, file }) => packageForms(path, await file.text()) ?? []));
  return chosen.filter(({ path }) => !isBesideForms(path, packages.flat()));
}
