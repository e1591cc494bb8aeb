/**
 * Of a package that a unit handed in only its forms are read as forms: the reports beside them say the same once more, and would be told as files in which no form
 * was found. What its manifest does not name is left to whoever collects packages. Whether the package is a zip or a folder makes no difference.
 */
import { manifestName, packagePath, readManifest } from "./manifest.ts";

export interface PackageForms {
  /** The folder of its manifest, with `/` behind; blank at the top. */
  readonly base: string;
  /** Paths below it. */
  readonly forms: ReadonlySet<string>;
}

export function isManifestPath(path: string): boolean {
  return packagePath(path) === manifestName || packagePath(path).endsWith(`/${manifestName}`);
}

/** @param path Of the manifest. @returns `undefined` where it is none: then it is read as any other file, and told. */
export function packageForms(path: string, text: string): PackageForms | undefined {
  const { manifest } = readManifest(text);
  const forms = manifest?.forms.map(({ file }) => packagePath(file));
  return forms && { base: packagePath(path).slice(0, -manifestName.length), forms: new Set(forms) };
}

/** Whether a file lies in a package and is none of its forms. */
export function isBesideForms(file: string, packages: readonly PackageForms[]): boolean {
  const path = packagePath(file);
  const own = packages.find(({ base }) => path.startsWith(base));
  return own !== undefined && !own.forms.has(path.slice(own.base.length));
}
