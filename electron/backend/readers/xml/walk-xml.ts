/**
 * Walks through an XML part of an office file, by the local names of its elements, since prefixes are each program's own choice.
 *
 * Entities that a file declares itself are not expanded but an error, and nothing outside the text is ever fetched.
 */
import { SaxesParser } from "saxes";

export interface XmlVisitor {
  open(name: string, attributes: XmlAttributes): void;
  close(name: string): void;
  text(text: string): void;
}

/** Attributes by their local names. */
export type XmlAttributes = (name: string) => string | undefined;

/** @throws Error where the text is not well formed. */
export function walkXml(xml: string, visitor: XmlVisitor): void {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    visitor.open(localName(tag.name), (name) => attributeOf(tag.attributes, name));
  });
  parser.on("closetag", (tag) => {
    visitor.close(localName(tag.name));
  });
  parser.on("text", (text) => {
    visitor.text(text);
  });
  parser.on("cdata", (text) => {
    visitor.text(text);
  });
  parser.write(xml).close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function attributeOf(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  for (const [qualified, value] of Object.entries(attributes)) if (localName(qualified) === name) return value;
  return undefined;
}
