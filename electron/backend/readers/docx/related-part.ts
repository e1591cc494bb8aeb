/** Parts of an office file, found by what they are to another part and not by their names, which are each program's own choice. */
import { decodeText } from "../decode-text.ts";
import { walkXml } from "../xml/walk-xml.ts";
import type { Zip } from "../zip/open-zip.ts";

export interface Part {
  readonly path: string;
  readonly xml: string;
}

/**
 * The part that is `kind` (`officeDocument`, `numbering`, …) to the part at `path`; a blank path stands for the file itself.
 * @throws Error where the list of relations or the part is no XML text.
 */
export function relatedPart(zip: Zip, path: string, kind: string): Part | undefined {
  const slash = path.lastIndexOf("/") + 1;
  const [folder, name] = [path.slice(0, slash), path.slice(slash)];
  const relations = zip.read(`${folder}_rels/${name}.rels`);
  if (!relations) return undefined;
  let target: string | undefined;
  walkXml(xmlText(relations), {
    open(element, attributes) {
      if (element !== "Relationship" || !(attributes("Type") ?? "").endsWith(`/${kind}`)) return;
      if (attributes("TargetMode") !== "External") target ??= attributes("Target");
    },
    close() {},
    text() {},
  });
  return target === undefined ? undefined : partAt(zip, target.startsWith("/") ? target.slice(1) : folder + target);
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
