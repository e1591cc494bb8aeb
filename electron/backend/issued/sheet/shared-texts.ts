/**
 * The texts that a workbook's cells share. They are only added to: what is there keeps its number and its spelling.
 *
 * A workbook without them gets its texts in the cells themselves.
 */
import type { Workbook } from "../package/workbook.ts";
import { encodeXmlText } from "../xml/xml-characters.ts";
import { childrenOf, valueOf } from "../xml/read-xml.ts";

export interface SharedTexts {
  /** The number of a text, which is added where this edit has not added it; `undefined` where texts stand in their cells. */
  numberOf(text: string): number | undefined;
  /** Adds what is new; `uses` is by how many more cells the texts are used now. */
  finish(uses: number): void;
}

export function sharedTexts({ parts, path: workbook }: Workbook): SharedTexts {
  const [path] = parts.related(workbook, "sharedStrings");
  if (path === undefined) return { numberOf: () => undefined, finish() {} };
  const there = childrenOf(parts.document(path).root, "si");
  const added = new Map<string, number>();
  return {
    numberOf(text) {
      const known = added.get(text) ?? there.length + added.size;
      added.set(text, known);
      return known;
    },
    finish(uses) {
      if (added.size === 0 && uses === 0) return;
      parts.edit(path, (edit) => {
        const { root } = edit.document;
        const texts = [...added.keys()]
          .map((text) => `<${root.prefix}si>${textXml(text, root.prefix)}</${root.prefix}si>`)
          .join("");
        const last = there.at(-1);
        if (last) edit.add(root, texts, last);
        else if (texts !== "") edit.addFirst(root, texts);
        const [count, unique] = [valueOf(edit.document, root, "count"), valueOf(edit.document, root, "uniqueCount")];
        if (count !== undefined) edit.setValue(root, "count", String(Math.max(0, Number(count) + uses)));
        if (unique !== undefined) edit.setValue(root, "uniqueCount", String(there.length + added.size));
      });
    },
  };
}

/** Blanks at its ends and line breaks are part of it. */
export function textXml(text: string, prefix: string): string {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
  return `<${prefix}t${space}>${encodeXmlText(text)}</${prefix}t>`;
}

export function usesOfSharedTexts(xml: string): number {
  return xml.match(/\st=(?:"s"|'s')/g)?.length ?? 0;
}
