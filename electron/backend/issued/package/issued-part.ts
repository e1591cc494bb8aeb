/** One part of a workbook as it was issued. Its text and its tree are made once, however many workbooks it goes into. */
import { readXml, type XmlDocument } from "../xml/read-xml.ts";
import { partText, type PartText } from "./part-text.ts";

export class IssuedPart {
  readonly path: string;
  readonly #unpack: () => Uint8Array;
  #bytes: Uint8Array | undefined;
  #text: PartText | undefined;
  #document: XmlDocument | undefined;

  constructor(path: string, unpack: () => Uint8Array) {
    this.path = path;
    this.#unpack = unpack;
  }

  /** Unpacked. */
  get bytes(): Uint8Array {
    return (this.#bytes ??= this.#unpack());
  }

  /** @throws UnmovableError where it is in an encoding that office programs do not write. */
  get text(): PartText {
    return (this.#text ??= partText(this.path, this.bytes));
  }

  /** @throws XmlError */
  get document(): XmlDocument {
    return (this.#document ??= readXml(this.text.text));
  }
}
