/**
 * Names us as the producer of a PDF that a browser made: its bookmarks, tags, title and language come from the page, but this does not.
 *
 * Nothing of the file is changed: what is new stands behind its end, as an update in the sense of ISO 32000-1, 7.5.6. A file built otherwise than
 * browsers build theirs today (with a plain table of its objects) stays as it is.
 */

export function nameProducer(pdf: Uint8Array, program: string): Uint8Array {
  const text = Buffer.from(pdf).toString("latin1");
  const [, trailer = "", table = ""] = /trailer\s*<<([^<>]*)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/.exec(text) ?? [];
  const number = /\/Info (\d+) 0 R/.exec(trailer)?.[1];
  const entries = number === undefined ? undefined : dictionary(text, Number(table), number);
  if (number === undefined || entries === undefined) return pdf;

  const name = utf16(program);
  const object = `${number} 0 obj\n<<${withoutMaker(entries)}/Creator ${name}\n/Producer ${name}>>\nendobj\n`;
  const place = `${String(pdf.length).padStart(10, "0")} 00000 n \n`;
  const update = `${object}xref\n${number} 1\n${place}trailer\n<<${trailer.trim()}\n/Prev ${table}>>\nstartxref\n${pdf.length + object.length}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(update, "latin1")]);
}

/** What stands in the dictionary that an object is, found by the table at that place. */
function dictionary(text: string, table: number, number: string): string | undefined {
  const head = /^xref\s+0 \d+\s+/.exec(text.slice(table, table + 40))?.[0];
  if (head === undefined) return undefined;
  // Each entry of the table has 20 bytes, the first ten are the place.
  const entry = table + head.length + Number(number) * 20;
  const start = Number(text.slice(entry, entry + 10));
  const object = text.slice(start, text.indexOf("endobj", start));
  return new RegExp(`^${number} 0 obj\\s*<<([\\s\\S]*)>>\\s*$`).exec(object)?.[1];
}

/** A text stands in brackets, with a backslash before those within it, or as the digits of its bytes. */
function withoutMaker(entries: string): string {
  return entries.replace(/\/(?:Creator|Producer)\s*(?:\((?:\\[\s\S]|[^\\()])*\)|<[\dA-Fa-f]*>)\s*/g, "").trim();
}

function utf16(text: string): string {
  return `<FEFF${Buffer.from(text, "utf16le").swap16().toString("hex")}>`;
}
