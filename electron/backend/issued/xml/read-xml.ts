/**
 * An XML part as a tree of places in its text, so that a change touches only the characters it is about.
 *
 * Saxes tells where a tag ends, but not where an attribute or its value stands, and that is all a splice needs to know: hence this scanner of
 * our own. It takes well-formed XML without a document type and nothing else; names, entities and spaces stay in the text as they are.
 */
import { decodeXml } from "./xml-characters.ts";

export interface XmlAttribute {
  /** With its prefix. */
  readonly name: string;
  /** With the blank before it. */
  readonly start: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly end: number;
}

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  /** `x:`, or nothing. */
  readonly prefix: string;
  readonly parent: XmlElement | undefined;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  readonly start: number;
  /** Behind the opening tag. */
  readonly openEnd: number;
  /** Before the closing tag; `end` where there is none. */
  readonly closeStart: number;
  readonly end: number;
}

export interface XmlDocument {
  readonly text: string;
  readonly root: XmlElement;
}

/** The text is no XML, or has declarations of its own. */
export class XmlError extends Error {}

type Building = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & { children: XmlElement[] };

const deepest = 200;
const closingTag = /([^\s/>=<"'&]+)\s*>/y;

/** @throws XmlError */
export function readXml(text: string): XmlDocument {
  let root: Building | undefined;
  let open: Building | undefined;
  let depth = 0;
  let end = 0;
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", end)) {
    if (!open && text.slice(end, at).trim() !== "") throw new XmlError("text outside the root");
    const next = text[at + 1];
    if (next === "?") end = behind(text, "?>", at);
    else if (next === "!") end = behindMarkup(text, at, open !== undefined);
    else if (next === "/") {
      closingTag.lastIndex = at + 2;
      const name = closingTag.exec(text)?.[1];
      if (!open || name !== open.prefix + open.name) throw new XmlError(`</${name}> closes nothing`);
      end = closingTag.lastIndex;
      open.closeStart = at;
      open.end = end;
      open = open.parent as Building | undefined;
      depth -= 1;
    } else {
      if (!open && root) throw new XmlError("two roots");
      const element: Building = openingTag(text, at, open);
      if (open) open.children.push(element);
      root ??= element;
      end = element.openEnd;
      if (element.end === 0) {
        open = element;
        depth += 1;
        if (depth > deepest) throw new XmlError("too deep");
      }
    }
  }
  if (!root || open || text.slice(end).trim() !== "") throw new XmlError("not closed");
  return { text, root };
}

/** Character by character: parts have tens of thousands of tags, and a match of a pattern is an object each. */
function openingTag(text: string, start: number, parent: Building | undefined): Building {
  const nameEnd = wordEnd(text, start + 1);
  const qualified = text.slice(start + 1, nameEnd);
  const attributes: XmlAttribute[] = [];
  let at = nameEnd;
  let next = afterBlanks(text, at);
  while (text[next] !== ">" && text[next] !== "/") {
    const found = attributeAt(text, at, next);
    attributes.push(found);
    at = found.end;
    next = afterBlanks(text, at);
  }
  const isEmpty = text[next] === "/";
  const openEnd = next + (isEmpty ? 2 : 1);
  if (qualified === "" || text[openEnd - 1] !== ">") throw new XmlError(`<${qualified}> is not closed`);
  const colon = qualified.indexOf(":") + 1;
  return {
    name: qualified.slice(colon),
    prefix: qualified.slice(0, colon),
    parent,
    attributes,
    children: [],
    start,
    openEnd,
    closeStart: isEmpty ? openEnd : 0,
    end: isEmpty ? openEnd : 0,
  };
}

/** @param start with the blank before it. */
function attributeAt(text: string, start: number, nameStart: number): XmlAttribute {
  const nameEnd = wordEnd(text, nameStart);
  const equals = afterBlanks(text, nameEnd);
  const open = afterBlanks(text, equals + 1);
  const quote = text[open];
  const valueEnd = quote === '"' || quote === "'" ? text.indexOf(quote, open + 1) : -1;
  const isWhole = nameStart > start && nameEnd > nameStart && text[equals] === "=" && valueEnd > 0;
  const tag = isWhole ? text.indexOf("<", open + 1) : 0;
  if (!isWhole || (tag >= 0 && tag < valueEnd)) throw new XmlError(`no attribute at ${nameStart}`);
  return { name: text.slice(nameStart, nameEnd), start, valueStart: open + 1, valueEnd, end: valueEnd + 1 };
}

function wordEnd(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code > 0x20 && !endsWord[code]; code = text.charCodeAt(at)) at += 1;
  return at;
}

/** By character code. */
const endsWord: boolean[] = Array.from({ length: 0x80 }, (_, code) => "/>=<\"'&".includes(String.fromCharCode(code)));

function afterBlanks(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code === 0x20 || (code >= 0x09 && code <= 0x0d); code = text.charCodeAt(at)) at += 1;
  return at;
}

function behind(text: string, mark: string, at: number): number {
  const found = text.indexOf(mark, at);
  if (found < 0) throw new XmlError(`no ${mark}`);
  return found + mark.length;
}

function behindMarkup(text: string, at: number, isInside: boolean): number {
  if (text.startsWith("<!--", at)) return behind(text, "-->", at + 4);
  if (isInside && text.startsWith("<![CDATA[", at)) return behind(text, "]]>", at);
  throw new XmlError("a declaration");
}

/** The value of an attribute without a prefix. */
export function valueOf({ text }: XmlDocument, element: XmlElement, name: string): string | undefined {
  const found = element.attributes.find((attribute) => attribute.name === name);
  return found && decodeXml(text.slice(found.valueStart, found.valueEnd));
}

/** The value of an attribute with a prefix, by its local name: `r:id`. */
export function prefixedValue({ text }: XmlDocument, element: XmlElement, name: string): string | undefined {
  const found = element.attributes.find((attribute) => attribute.name.endsWith(`:${name}`));
  return found && decodeXml(text.slice(found.valueStart, found.valueEnd));
}

const notText = /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g;

/** The text directly inside an element that has no children. */
export function textOf({ text }: XmlDocument, element: XmlElement): string {
  const inner = text.slice(element.openEnd, element.closeStart);
  if (!inner.includes("<")) return decodeXml(inner);
  let result = "";
  let end = 0;
  for (const match of inner.matchAll(notText)) {
    result += decodeXml(inner.slice(end, match.index)) + (match[1] ?? "");
    end = match.index + match[0].length;
  }
  return result + decodeXml(inner.slice(end));
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** All elements inside, in their order; those inside `except` are left out. */
export function descendants(element: XmlElement, except = "", found: XmlElement[] = []): XmlElement[] {
  for (const child of element.children) {
    if (child.name === except) continue;
    found.push(child);
    descendants(child, except, found);
  }
  return found;
}
