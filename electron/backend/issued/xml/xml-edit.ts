/**
 * Changes to an XML part as splices into its text: what is not spliced stays as it is, to the character.
 *
 * Changes inside an element that is taken out are dropped with it. A list that lost all it held is taken out too, and where lists state how
 * many they hold, that is kept right.
 */
import { encodeXml, encodeXmlText } from "./xml-characters.ts";
import type { XmlDocument, XmlElement } from "./read-xml.ts";

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Elements that may not be empty, and those that count. */
const lists = new Set([
  "mergeCells",
  "hyperlinks",
  "dataValidations",
  "conditionalFormattings",
  "ignoredErrors",
  "protectedRanges",
  "cellWatches",
  "smartTags",
  "sparklines",
  "sparklineGroup",
  "sparklineGroups",
  "rowBreaks",
  "webPublishItems",
  "singleXmlCells",
  "ext",
  "extLst",
]);

/** What a group of sparklines has beside them is nothing without them. */
const beside = new Set([
  "colorSeries",
  "colorNegative",
  "colorAxis",
  "colorMarkers",
  "colorFirst",
  "colorLast",
  "colorHigh",
  "colorLow",
  "f",
]);

export class XmlEdit {
  readonly document: XmlDocument;
  readonly #splices: Splice[] = [];
  readonly #removed = new Set<XmlElement>();
  readonly #added = new Map<XmlElement, number>();

  constructor(document: XmlDocument) {
    this.document = document;
  }

  setValue(element: XmlElement, name: string, value: string): void {
    const found = element.attributes.find((attribute) => attribute.name === name);
    if (found) this.#splice(found.valueStart, found.valueEnd, encodeXml(value));
    else {
      const at = element.attributes.at(-1)?.end ?? element.start + 1 + element.prefix.length + element.name.length;
      this.#splice(at, at, ` ${name}="${encodeXml(value)}"`);
    }
  }

  dropValue(element: XmlElement, name: string): void {
    const found = element.attributes.find((attribute) => attribute.name === name);
    if (found) this.#splice(found.start, found.end, "");
  }

  /** Everything inside the element becomes this text. */
  setText(element: XmlElement, text: string): void {
    this.setContent(element, encodeXmlText(text));
  }

  /** Everything inside the element becomes this XML. */
  setContent(element: XmlElement, xml: string): void {
    if (element.closeStart === element.end) this.#fillEmpty(element, xml);
    else this.#splice(element.openEnd, element.closeStart, xml);
  }

  /** Behind the last child, or behind the given one. */
  add(parent: XmlElement, xml: string, behind = parent.children.at(-1), count = 1): void {
    if (behind) this.#splice(behind.end, behind.end, xml);
    else if (parent.closeStart === parent.end) this.#fillEmpty(parent, xml);
    else this.#splice(parent.openEnd, parent.openEnd, xml);
    this.#added.set(parent, (this.#added.get(parent) ?? 0) + count);
  }

  /** Before everything the parent holds. */
  addFirst(parent: XmlElement, xml: string): void {
    if (parent.closeStart === parent.end) this.#fillEmpty(parent, xml);
    else this.#splice(parent.openEnd, parent.openEnd, xml);
  }

  replace(element: XmlElement, xml: string): void {
    this.#splice(element.start, element.end, xml);
  }

  remove(element: XmlElement): void {
    this.#removed.add(element);
  }

  isRemoved(element: XmlElement): boolean {
    return this.#removed.has(element);
  }

  /** The text with all changes made. */
  text(): string {
    this.#keepLists();
    const { text } = this.document;
    const removals = [...this.#removed].map(({ start, end }): Splice => ({ start, end, text: "" }));
    // What is longer comes first, so that a removal covers the changes inside it.
    const all = [...removals, ...this.#splices].toSorted((a, b) => a.start - b.start || order(a) - order(b));
    let result = "";
    let done = 0;
    let covered = 0;
    for (const splice of all) {
      if (splice.end <= covered && splice.start < covered) continue;
      if (splice.start < done) throw new Error(`changes overlap at ${splice.start}`);
      result += text.slice(done, splice.start) + splice.text;
      done = splice.end;
      if (splice.text === "") covered = splice.end;
    }
    return result + text.slice(done);
  }

  #splice(start: number, end: number, text: string): void {
    this.#splices.push({ start, end, text });
  }

  #fillEmpty(element: XmlElement, xml: string): void {
    const slash = this.document.text.lastIndexOf("/", element.openEnd);
    const already = this.#splices.find((splice) => splice.start === slash && splice.end === element.openEnd);
    const close = `</${element.prefix}${element.name}>`;
    if (already) {
      this.#splices[this.#splices.indexOf(already)] = { ...already, text: already.text.slice(0, -close.length) + xml + close };
    } else this.#splice(slash, element.openEnd, `>${xml}${close}`);
  }

  #keepLists(): void {
    const touched = new Set([...this.#added.keys(), ...[...this.#removed].flatMap(({ parent }) => (parent ? [parent] : []))]);
    // From the innermost on, as an empty list may be all that another one held.
    for (const list of touched) {
      if (!lists.has(list.name)) continue;
      const kept = list.children.filter((child) => !this.#removed.has(child) && !beside.has(child.name));
      const left = kept.length + (this.#added.get(list) ?? 0);
      if (left === 0) {
        this.#removed.add(list);
        if (list.parent) touched.add(list.parent);
      } else if (list.attributes.some(({ name }) => name === "count")) this.setValue(list, "count", String(left));
    }
  }
}

/** Insertions at a place come before what is replaced there, the longest replacement before shorter ones. */
function order({ start, end }: Splice): number {
  return start === end ? -Infinity : -end;
}
