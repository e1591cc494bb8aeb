/** Web pages saved as one file, as browsers, Word and Excel write them. */
import { expect, it } from "vitest";
import { readArchive } from "#backend/readers/html/read-archive.ts";
import { readForms } from "#backend/readers/read-forms.ts";
import { flatForm, flatRows } from "../../../../helpers/flat-table.ts";

const page = `<html><body><table>${flatRows.map((cells) => `<tr>${cells.map((text) => `<td>${text}</td>`).join("")}</tr>`).join("")}</table></body></html>`;
const quoted = (text: string) =>
  Array.from(Buffer.from(text, "utf8"), (byte) => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`)
    .join("")
    .replace(/.{72}/g, "$&=\r\n");
const part = (type: string, encoding: string, body: string) =>
  `Content-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Location: a.htm\r\n\r\n${body}\r\n`;
const archive = (parts: readonly string[], head = "MIME-Version: 1.0") =>
  Buffer.from(
    `${head}\r\nContent-Type: multipart/related;\r\n\tboundary="----=_X"\r\n\r\n${parts.map((one) => `------=_X\r\n${one}`).join("\r\n")}\r\n------=_X--\r\n`,
    "latin1",
  );
const html = 'text/html; charset="utf-8"';

it.each([
  { name: "表.mht", bytes: archive([part(html, "quoted-printable", quoted(page))]) },
  {
    name: "表.mhtml",
    bytes: archive(
      [part("image/png", "base64", "AAAA"), part(html, "base64", Buffer.from(page).toString("base64"))],
      "From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0",
    ),
  },
  { name: "改了名的表.doc", bytes: archive([part(html, "8bit", Buffer.from(page).toString("latin1"))]) },
])("the form of $name is read", async ({ name, bytes }) => {
  const { forms } = await readForms({ name, bytes: new Uint8Array(bytes) });
  expect(forms.map(({ recognized }) => recognized.form)).toEqual([flatForm]);
});

it("every page is a sheet, frames without text are none, and an archive without a page is damaged", () => {
  const table = (text: string) => part(html, "8bit", `<table><tr><td>${text}</td></tr></table>`);
  const frame = part(html, "8bit", "<html><frameset></frameset></html>");
  const sheets = readArchive("表.mht", archive([frame, table("a"), table("b")]));
  expect(sheets.map(({ cells }) => cells.map(({ text }) => text))).toEqual([["a"], ["b"]]);
  expect(() => readArchive("表.mht", archive([part("image/png", "base64", "AAAA")]))).toThrow(
    expect.objectContaining({ code: "file-damaged" }),
  );
});
