/**
 * Automatic numbers of paragraphs, which a document does not hold as text: read from its numbering part and counted as a word
 * processor counts them.
 */
import { walkXml } from "../xml/walk-xml.ts";
import { wholeNumber } from "./measure.ts";
import { countedAs } from "../number-formats.ts";

export interface ListPlace {
  readonly list: string;
  /** Level in the list, from 0. */
  readonly level: number;
}

/** What a paragraph and its style say about its place in a list. */
export interface PossiblePlace {
  list?: string | undefined;
  level?: number | undefined;
}

/** The number of the next paragraph at a place, with what is printed around it; blank where the list prints none. */
export type Numbering = (place: ListPlace) => string;

interface Level {
  start: number;
  format: string;
  /** `%1.%2` stands for the numbers of the first two levels. */
  text: string;
  hasSpace: boolean;
}

interface List {
  /** Lists that share a definition go on counting each other's numbers. */
  readonly definition: string;
  readonly starts: Map<number, number>;
}

const levelLimit = 9;

export function readNumbering(xml: string): Numbering {
  const { definitions, lists } = numberingPart(xml);
  const counters = new Map<string, number[]>();
  const restarted = new Set<string>();
  return ({ list: id, level }) => {
    const list = lists.get(id);
    const levels = list && definitions.get(list.definition);
    const own = levels?.get(level);
    if (!list || !levels || !own) return "";
    const counts = counters.get(list.definition) ?? [];
    counters.set(list.definition, counts);
    const override = restarted.has(`${id} ${level}`) ? undefined : list.starts.get(level);
    restarted.add(`${id} ${level}`);
    counts[level] = override ?? (counts[level] === undefined ? own.start : counts[level] + 1);
    counts.length = level + 1;
    const number = own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const shown = levels.get(at);
      return shown ? countedAs(shown.format, counts[at] ?? shown.start) : "";
    });
    return own.format === "bullet" || number === "" ? "" : `${number}${own.hasSpace ? " " : ""}`;
  };
}

function numberingPart(xml: string) {
  const definitions = new Map<string, Map<number, Level>>();
  const lists = new Map<string, List>();
  let levels: Map<number, Level> | undefined;
  let level: Level | undefined;
  let list: { readonly id: string; readonly starts: Map<number, number> } | undefined;
  let overridden = 0;
  walkXml(xml, {
    open(name, attributes) {
      const value = attributes("val") ?? "";
      if (name === "abstractNum") definitions.set(attributes("abstractNumId") ?? "", (levels = new Map<number, Level>()));
      else if (name === "num") list = { id: attributes("numId") ?? "", starts: new Map() };
      else if (name === "abstractNumId" && list) lists.set(list.id, { definition: value, starts: list.starts });
      else if (name === "lvlOverride") overridden = wholeNumber(attributes("ilvl"), 0, levelLimit);
      else if (name === "startOverride") list?.starts.set(overridden, wholeNumber(value, 0, 1e6));
      else if (name === "lvl" && !list) {
        level = { start: 1, format: "decimal", text: "", hasSpace: false };
        levels?.set(wholeNumber(attributes("ilvl"), 0, levelLimit), level);
      } else if (!level) return;
      else if (name === "start") level.start = wholeNumber(value, 0, 1e6);
      else if (name === "numFmt") level.format = value;
      else if (name === "lvlText") level.text = value;
      else if (name === "suff") level.hasSpace = value === "space";
    },
    close(name) {
      if (name === "lvl") level = undefined;
      if (name === "num") list = undefined;
    },
    text() {},
  });
  return { definitions, lists };
}
