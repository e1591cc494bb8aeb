/**
 * The parts of an issued workbook, and what an edit makes of some of them.
 *
 * The workbook itself never changes: an edit lays new texts over it, and `finish` writes them into a copy in which every other part is the issued one.
 * Parts are found by what they are to another part and not by their names, which are each program's own choice.
 */
import { AppError } from "#shared/api/app-error.ts";
import { relationsPath, targetPath } from "../../readers/xml/relation-paths.ts";
import { UnmovableError } from "../unmovable-error.ts";
import { childrenOf, readXml, valueOf, XmlError, type XmlDocument } from "../xml/read-xml.ts";
import { XmlEdit } from "../xml/xml-edit.ts";
import type { IssuedPackage } from "./issued-package.ts";
import type { IssuedPart } from "./issued-part.ts";

export interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`, `drawing`, … */
  readonly kind: string;
  /** Path of the part; an address where it is outside. */
  readonly target: string;
}

const contentTypes = "[Content_Types].xml";

export class WorkbookParts {
  readonly name: string;
  readonly #package: IssuedPackage;
  readonly #parts = new Map<string, IssuedPart>();
  readonly #texts = new Map<string, string>();
  readonly #documents = new Map<string, XmlDocument>();
  readonly #removed = new Set<string>();

  /** @throws AppError where two parts have one path. */
  constructor(issued: IssuedPackage) {
    this.name = issued.name;
    this.#package = issued;
    for (const part of issued.parts) {
      const key = keyOf(part.path);
      if (this.#parts.has(key)) throw new AppError("file-damaged", issued.name);
      this.#parts.set(key, part);
    }
  }

  /** Paths as the zip names them, in its order. */
  get paths(): readonly string[] {
    return this.#package.parts.flatMap(({ path }) => (path.endsWith("/") || this.#removed.has(keyOf(path)) ? [] : [path]));
  }

  get changed(): readonly string[] {
    return this.paths.filter((path) => this.#texts.has(keyOf(path)));
  }

  get removed(): readonly string[] {
    return this.#package.parts.map(({ path }) => path).filter((path) => this.#removed.has(keyOf(path)));
  }

  has(path: string): boolean {
    return this.#parts.has(keyOf(path)) && !this.#removed.has(keyOf(path));
  }

  /** The unpacked bytes as they were issued. */
  issued(path: string): Uint8Array {
    return this.part(path).bytes;
  }

  /** As it was issued. */
  part(path: string): IssuedPart {
    const part = this.#parts.get(keyOf(path));
    if (!part) throw new UnmovableError(`文件里缺少“${path}”`);
    return part;
  }

  text(path: string): string {
    return this.#texts.get(keyOf(path)) ?? this.part(path).text.text;
  }

  document(path: string): XmlDocument {
    const key = keyOf(path);
    const known = this.#documents.get(key);
    if (known) return known;
    try {
      const text = this.#texts.get(key);
      const document = text === undefined ? this.part(path).document : readXml(text);
      this.#documents.set(key, document);
      return document;
    } catch (error) {
      if (!(error instanceof XmlError)) throw error;
      throw new UnmovableError(`文件里的“${path}”不完整`, { cause: error });
    }
  }

  setText(path: string, text: string): void {
    const key = keyOf(path);
    if (text === this.text(path)) return;
    this.#texts.set(key, text);
    this.#documents.delete(key);
  }

  /** Changes a part by splices. */
  edit(path: string, change: (edit: XmlEdit) => void): void {
    const edit = new XmlEdit(this.document(path));
    change(edit);
    this.setText(path, edit.text());
  }

  remove(path: string): void {
    this.#removed.add(keyOf(path));
  }

  relations(path: string): Relation[] {
    const relations = relationsPath(path);
    if (!this.has(relations)) return [];
    const document = this.document(relations);
    return childrenOf(document.root, "Relationship").map((element) => {
      const target = valueOf(document, element, "Target") ?? "";
      const isOutside = valueOf(document, element, "TargetMode") === "External";
      return {
        id: valueOf(document, element, "Id") ?? "",
        kind: (valueOf(document, element, "Type") ?? "").replace(/^.*\//, ""),
        target: isOutside ? target : targetPath(path, target),
      };
    });
  }

  /** Paths of the parts that are of these kinds to the one at `path`, and are there. */
  related(path: string, ...kinds: readonly string[]): string[] {
    return this.relations(path).flatMap(({ kind, target }) => (kinds.includes(kind) && this.has(target) ? [target] : []));
  }

  /** Paths of all parts whose declared type matches. */
  ofType(type: RegExp): string[] {
    const document = this.document(contentTypes);
    return childrenOf(document.root, "Override").flatMap((element) => {
      const path = (valueOf(document, element, "PartName") ?? "").replace(/^\//, "");
      return type.test(valueOf(document, element, "ContentType") ?? "") && this.has(path) ? [path] : [];
    });
  }

  /** Takes a part out, with its type and the relation that the part at `from` has to it. */
  drop(path: string, from: string): void {
    this.remove(path);
    this.edit(contentTypes, (edit) => {
      for (const element of childrenOf(edit.document.root, "Override")) {
        if (keyOf(valueOf(edit.document, element, "PartName") ?? "") === keyOf(path)) edit.remove(element);
      }
    });
    this.edit(relationsPath(from), (edit) => {
      for (const element of childrenOf(edit.document.root, "Relationship")) {
        if (keyOf(targetPath(from, valueOf(edit.document, element, "Target") ?? "")) === keyOf(path)) edit.remove(element);
      }
    });
  }

  /** `added`: parts that were not there, behind all others. */
  finish(added: readonly IssuedPart[] = []): Uint8Array {
    const changes = new Map<IssuedPart, Uint8Array | undefined>();
    for (const [key, part] of this.#parts) {
      const text = this.#texts.get(key);
      if (this.#removed.has(key)) changes.set(part, undefined);
      else if (text !== undefined) changes.set(part, part.text.encode(text));
    }
    return this.#package.write(changes, added);
  }
}

function keyOf(path: string): string {
  return path.replace(/^\//, "").toLowerCase();
}
