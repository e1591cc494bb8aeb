/** One part of a workbook as it was issued. Its text and its tree are made once, however many workbooks it goes into. */
import { readXml, type XmlDocument } from "../xml/read-xml.ts";
import { partText, type PartText } from "./part-text.ts";

/** Bytes as a zip holds them. */
export interface PackedBytes {
  readonly method: number;
  readonly data: Uint8Array;
}

export class IssuedPart {
  readonly path: string;
  readonly #unpack: () => Uint8Array;
  readonly #packed: (() => PackedBytes) | undefined;
  #bytes: Uint8Array | undefined;
  #text: PartText | undefined;
  #document: XmlDocument | undefined;

  /** `packed` is for comparing: what is packed alike is alike. */
  constructor(path: string, unpack: () => Uint8Array, packed?: () => PackedBytes) {
    this.path = path;
    this.#unpack = unpack;
    this.#packed = packed;
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

  /** Whether it is byte for byte the same as another. */
  isSameAs(other: IssuedPart): boolean {
    const [own, others] = [this.#packed?.(), other.#packed?.()];
    const isPackedAlike = own && others && own.method === others.method && Buffer.compare(own.data, others.data) === 0;
    return isPackedAlike || Buffer.compare(this.bytes, other.bytes) === 0;
  }
}
