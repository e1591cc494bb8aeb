/**
 * Automatic numbers of the paragraphs of an open document, counted as its lists are walked through: an item prints its number before its first
 * paragraph, and a list begins anew where it does not say that it goes on.
 */
import { countedAs } from "../number-formats.ts";
import type { XmlAttributes } from "../xml/walk-xml.ts";
import { headings, type ListStyles } from "./list-styles.ts";

/** The last number of each level so far; blank where a level was not counted. */
type Counts = (number | undefined)[];

interface OpenList {
  readonly style: string | undefined;
  readonly counts: Counts;
  /** Whether the next paragraph is the first of an item. */
  isItemOpen: boolean;
  startsAt: number | undefined;
}

export class ListNumbers {
  readonly #styles: ListStyles;
  readonly #open: OpenList[] = [];
  readonly #lastOf = new Map<string, Counts>();
  readonly #byId = new Map<string, Counts>();

  constructor(styles: ListStyles) {
    this.#styles = styles;
  }

  open(name: string, attributes: XmlAttributes): void {
    const list = this.#open.at(-1);
    if (name === "list") this.#openList(attributes, list);
    else if (list && (name === "list-item" || name === "list-header")) {
      list.isItemOpen = name === "list-item";
      const start = attributes("start-value") ?? "";
      list.startsAt = /^\d{1,6}$/.test(start) ? Number(start) : undefined;
    }
  }

  close(name: string): void {
    const list = this.#open.at(-1);
    if (name === "list") this.#open.pop();
    else if (name === "list-item" && list) list.isItemOpen = false;
  }

  /** What is printed before a paragraph (`p`) or heading (`h`) that begins. */
  before(name: string, attributes: XmlAttributes): string {
    const list = this.#open.at(-1);
    const style = this.#styles.listOf(attributes("style-name") ?? "");
    if (list) {
      if (!list.isItemOpen) return "";
      list.isItemOpen = false;
      return this.#count(list.style ?? style, this.#open.length, list.counts, list.startsAt);
    }
    if (name !== "h" || attributes("is-list-header") === "true") return "";
    const level = Number(/^\d$/.exec(attributes("outline-level") ?? "1")?.[0] ?? 1);
    return this.#count(headings, level, this.#countsOf(headings), undefined);
  }

  #openList(attributes: XmlAttributes, outer: OpenList | undefined): void {
    const style = attributes("style-name") ?? outer?.style;
    const continued = this.#byId.get(attributes("continue-list") ?? "");
    const isContinued = attributes("continue-numbering") === "true" && style !== undefined;
    const counts = outer?.counts ?? continued ?? (isContinued ? this.#countsOf(style) : []);
    if (style !== undefined) this.#lastOf.set(style, counts);
    const id = attributes("id");
    if (id !== undefined) this.#byId.set(id, counts);
    this.#open.push({ style, counts, isItemOpen: false, startsAt: undefined });
  }

  #countsOf(style: string): Counts {
    const counts = this.#lastOf.get(style) ?? [];
    this.#lastOf.set(style, counts);
    return counts;
  }

  #count(style: string | undefined, level: number, counts: Counts, startsAt: number | undefined): string {
    const own = style === undefined ? undefined : this.#styles.levelOf(style, level);
    if (style === undefined || !own) return "";
    const last = counts[level];
    counts[level] = startsAt ?? (last === undefined ? own.start : last + 1);
    counts.length = level + 1;
    if (own.format === "none") return "";
    const number = own.pattern.replace(/%(\d{1,2})%/g, (_, digits: string) => {
      const shown = this.#styles.levelOf(style, Number(digits));
      return shown ? countedAs(shown.format, counts[Number(digits)] ?? shown.start) : "";
    });
    return number === "" ? "" : `${number}${own.hasSpace ? " " : ""}`;
  }
}
