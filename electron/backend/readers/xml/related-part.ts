/** Parts of an office file, found by what they are to another part and not by their names, which are each program's own choice. */
import { decodeText } from "../decode-text.ts";
import type { Zip } from "../zip/open-zip.ts";
import { relationsPath, targetPath } from "./relation-paths.ts";
import { walkXml } from "./walk-xml.ts";

export interface Part {
  readonly path: string;
  readonly xml: string;
}

/** That one part refers to another. */
export interface Relation {
  readonly id: string;
  /** The last word of its type (`officeDocument`, `worksheet`, …), which is the same in both editions of the format. */
  readonly kind: string;
  /** Path of the part it leads to. */
  readonly path: string;
}

/**
 * The part that is `kind` (`officeDocument`, `numbering`, …) to the part at `path`; a blank path stands for the file itself.
 * @throws Error where the list of relations or the part is no XML text.
 */
export function relatedPart(zip: Zip, path: string, kind: string): Part | undefined {
  const relation = relationsOf(zip, path).find((one) => one.kind === kind);
  return relation && partAt(zip, relation.path);
}

/** What a part refers to inside the file. */
export function relationsOf(zip: Zip, path: string): Relation[] {
  const relations = zip.read(relationsPath(path));
  const found: Relation[] = [];
  if (!relations) return found;
  walkXml(xmlText(relations), {
    open(element, attributes) {
      const target = attributes("Target");
      if (element !== "Relationship" || target === undefined || attributes("TargetMode") === "External") return;
      const kind = (attributes("Type") ?? "").split("/").at(-1) ?? "";
      found.push({ id: attributes("Id") ?? "", kind, path: targetPath(path, target) });
    },
    close() {},
    text() {},
  });
  return found;
}

export function partAt(zip: Zip, path: string): Part | undefined {
  const content = zip.read(path);
  return content && { path, xml: xmlText(content) };
}

function xmlText(bytes: Uint8Array): string {
  const text = decodeText(bytes);
  if (text === undefined) throw new TypeError("not text");
  return text.replace(/^\uFEFF/, "");
}
