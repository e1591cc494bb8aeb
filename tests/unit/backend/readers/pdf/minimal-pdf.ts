/**
 * PDF files written by hand, for tests: pages of content streams, with a Chinese font that is named and not embedded, as old office
 * programs write it. Measures are in points from the lower left, as in PDF.
 */
export interface PdfPage {
  readonly content: string;
  readonly rotate?: number;
  readonly mediaBox?: readonly [number, number, number, number];
}

export const pageSize = { width: 595, height: 842 };

/** Characters to the bytes of a font's encoding, as hexadecimal digits. */
type Encode = (text: string) => string;

export interface PdfFont {
  readonly cmap: string;
  readonly encode: Encode;
}

export const utf16: PdfFont = {
  cmap: "UniGB-UTF16-H",
  encode: (text) => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, "0")).join(""),
};

/** A file of objects: what they hold, by their number from 1 on. */
export function pdfOf(objects: readonly string[], trailer = ""): Uint8Array {
  let file = "%PDF-1.7\n";
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = file.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\n`;
  return Buffer.from(`${file}startxref\n${table}\n%%EOF\n`, "latin1");
}

export function pdfObjects(pages: readonly PdfPage[], font: PdfFont = utf16): string[] {
  const first = 6;
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`).join(" ");
  return [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${font.cmap} /DescendantFonts [4 0 R] >>`,
    // In Adobe-GB1 the characters of ASCII have the numbers 814 to 907, half as wide as the others.
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500 814 907 500] /FontDescriptor 5 0 R >>",
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
    ...pages.flatMap(({ content, rotate = 0, mediaBox = [0, 0, pageSize.width, pageSize.height] }, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [${mediaBox.join(" ")}] /Rotate ${rotate} /Resources << /Font << /F 3 0 R >> >> /Contents ${first + 2 * i + 1} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
}

export function pdfWith(...pages: readonly (string | PdfPage)[]): Uint8Array {
  return pdfOf(pdfObjects(pages.map((page) => (typeof page === "string" ? { content: page } : page))));
}

/** Text whose first character begins at `x`, on the line `y`. */
export function text(x: number, y: number, words: string, { size = 10, mode = 0, font = utf16 } = {}): string {
  return `BT /F ${size} Tf ${mode} Tr 1 0 0 1 ${x} ${y} Tm <${font.encode(words)}> Tj ET\n`;
}

/** A text on several lines, as a layout wraps it. */
export function lines(x: number, y: number, words: readonly string[], size = 10): string {
  return words.map((line, i) => text(x, y - i * size * 1.4, line, { size })).join("");
}

export function line(x1: number, y1: number, x2: number, y2: number): string {
  return `${x1} ${y1} m ${x2} ${y2} l S\n`;
}

/** Lines around and between all slots; those named in `without` (`column|row` of the slot left of or above the line) are left out. */
export function grid(
  xs: readonly number[],
  ys: readonly number[],
  without: { readonly right?: readonly string[]; readonly below?: readonly string[] } = {},
): string {
  const drawn: string[] = [];
  xs.forEach((x, c) => {
    ys.slice(1).forEach((bottom, r) => {
      if (!without.right?.includes(`${c - 1}|${r}`)) drawn.push(line(x, ys[r] ?? 0, x, bottom));
    });
  });
  ys.forEach((y, r) => {
    xs.slice(1).forEach((right, c) => {
      if (!without.below?.includes(`${c}|${r - 1}`)) drawn.push(line(xs[c] ?? 0, y, right, y));
    });
  });
  return drawn.join("");
}
