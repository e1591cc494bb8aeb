/** The manifest of a package, found in a tree of files and read strictly. */
import { basename } from "node:path";
import { AppError } from "#shared/api/app-error.ts";
import { manifestName, readManifest, type Manifest } from "#shared/handing-in/manifest.ts";
import { decodeText } from "../readers/decode-text.ts";
import { openTree, type FileTree } from "./file-tree.ts";
import { sha256 } from "./sha256.ts";

/** A manifest as it was handed in. */
export interface HandedManifest {
  readonly manifest: Manifest;
  /** SHA-256 of its bytes. */
  readonly hash: string;
}

/** A manifest of a thousand forms takes about half a megabyte. */
const manifestLimit = 16 * 1024 * 1024;

/** The one package in a folder or a file. @throws AppError where there is none, or several, or it is not sound. */
export async function openPackage(location: string): Promise<HandedManifest> {
  const tree = await openTree(location);
  const [base, more] = packageBases(tree);
  if (base === undefined || more !== undefined)
    throw new AppError("package-refused", basename(location), base === undefined ? "里面没有上报清单" : "里面不止一个上报包");
  return readHanded(tree, base, basename(location));
}

/** The folders of a tree that hold a manifest: `""`, or with `/` at their end. */
export function packageBases({ paths }: FileTree): string[] {
  return paths
    .filter((path) => path === manifestName || path.endsWith(`/${manifestName}`))
    .map((path) => path.slice(0, -manifestName.length));
}

/** @throws AppError, about `name`. */
export async function readHanded(tree: FileTree, base: string, name: string): Promise<HandedManifest> {
  const bytes = await tree.read(base + manifestName);
  if (bytes.length > manifestLimit) throw new AppError("package-refused", name, "清单太大");
  const { manifest, fault } = readManifest(decodeText(bytes) ?? "");
  if (!manifest) throw new AppError("package-refused", name, fault);
  return { manifest, hash: sha256(bytes) };
}
