/**
 * A damaged copy of a file. Half the damage is done to what is inside, packed again so that readers get as far as they can: an entry of
 * a zip, the workbook stream of an old file, the texts and numbers of markup.
 */
import { CFB } from "@e965/xlsx";
import { unzipSync, zipSync } from "fflate";
import { encodeText } from "../fixtures/import/write/write-text.ts";
import type { Dice } from "./dice.ts";
import { mutateBytes } from "./mutate-bytes.ts";
import { mutateMarkup } from "./mutate-markup.ts";
import { mutateText } from "./mutate-text.ts";

type Inside = (bytes: Uint8Array, dice: Dice) => Uint8Array;

const markup: Inside = (bytes, dice) => encodeText(mutateMarkup(new TextDecoder().decode(bytes), dice), "utf-8");
const text: Inside = (bytes, dice) =>
  encodeText(mutateText(new TextDecoder().decode(bytes), dice), dice.oneOf(["utf-8", "utf-8-bom", "gbk", "utf-16le"]));

const insides: Readonly<Record<string, Inside>> = {
  ".xlsx": zipped,
  ".docx": zipped,
  ".zip": zipped,
  ".xls": compound,
  ".et": compound,
  ".csv": text,
  ".txt": text,
  ".json": text,
  ".html": markup,
  ".pdf": (bytes, dice) => new Uint8Array(Buffer.from(mutateText(Buffer.from(bytes).toString("latin1"), dice), "latin1")),
};

export function mutateFile(name: string, bytes: Uint8Array, dice: Dice): Uint8Array {
  const inside = insides[name.slice(name.lastIndexOf("."))];
  return inside && dice.chance(0.7) ? inside(bytes, dice) : mutateBytes(bytes, dice);
}

function zipped(bytes: Uint8Array, dice: Dice): Uint8Array {
  const entries = unzipped(bytes);
  if (!entries) return mutateBytes(bytes, dice);
  const names = Object.keys(entries);
  const name = dice.oneOf(names);
  const old = entries[name] ?? new Uint8Array();
  const kind = dice.below(10);
  if (kind === 0) delete entries[name];
  else if (kind === 1) entries[name] = entries[dice.oneOf(names)] ?? old;
  else if (kind === 2) entries[name] = mutateBytes(old, dice);
  else if (kind === 3) entries[name] = new Uint8Array(dice.below(dice.chance(0.1) ? 300_000_000 : 3_000_000));
  else if (/\.(?:xml|rels)$/.test(name)) entries[name] = markup(old, dice);
  else entries[name] = mutateFile(name, old, dice);
  return zipSync(entries, { level: 6, mtime: "2026-01-05" });
}

/** `undefined` where it is none: encrypted, or broken already. */
function unzipped(bytes: Uint8Array): Record<string, Uint8Array> | undefined {
  try {
    return unzipSync(bytes);
  } catch {
    return undefined;
  }
}

/** The compound files of the fixtures: their one long stream is what is read. */
function compound(bytes: Uint8Array, dice: Dice): Uint8Array {
  // Workbooks as XML have the extension of old ones.
  if (bytes[0] === "<".charCodeAt(0)) return markup(bytes, dice);
  const file = CFB.read(Buffer.from(bytes), { type: "buffer" });
  const stream = ["/Workbook", "/Book"].map((path) => CFB.find(file, path)).find((entry) => entry !== null);
  if (!stream) return mutateBytes(bytes, dice);
  const content = mutateRecords(new Uint8Array(Buffer.from(stream.content)), dice);
  const changed = CFB.utils.cfb_new();
  CFB.utils.cfb_add(changed, `/${stream.name}`, Buffer.from(content));
  return new Uint8Array(CFB.write(changed, { type: "buffer" }) as Buffer);
}

/** A few records of the stream with other lengths, other bytes, gone, or there twice. */
function mutateRecords(stream: Uint8Array, dice: Dice): Uint8Array {
  const records: Uint8Array[] = [];
  for (let at = 0; at + 4 <= stream.length;) {
    const length = (stream[at + 2] ?? 0) + ((stream[at + 3] ?? 0) << 8);
    records.push(stream.slice(at, at + 4 + length));
    at += 4 + length;
  }
  for (let i = 1 + dice.below(6); i > 0 && records.length > 0; i--) {
    const at = dice.below(records.length);
    const record = records[at] ?? new Uint8Array();
    const kind = dice.below(4);
    if (kind === 0) records.splice(at, 1);
    else if (kind === 1) records.splice(at, 0, ...Array.from({ length: 1 + dice.below(300) }, () => record));
    else if (kind === 2) records[at] = mutateBytes(record, dice);
    else records[at] = new Uint8Array([...record.subarray(0, 4), ...mutateBytes(record.subarray(4), dice)]);
  }
  return new Uint8Array(Buffer.concat(records));
}
