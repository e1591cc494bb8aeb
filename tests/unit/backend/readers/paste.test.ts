/** What the window sends when somebody pastes: the clipboard's text or HTML as a file. */
import { expect, it } from "vitest";
import { readForms } from "#backend/readers/read-forms.ts";
import { flatForm, replaced } from "../../../helpers/flat-table.ts";

const goal = "一、巡回。\n二、“借阅”。";
const rows = replaced({ 14: [["年度总体绩效目标", goal, "", "", "", ""]] });
const form = { ...flatForm, annualGoal: goal };
const read = async (name: string, text: string) =>
  (await readForms({ name, bytes: new TextEncoder().encode(text) })).forms.map(({ recognized }) => recognized.form);

it("is text with tabs, in which cells with line breaks stand in quotes", async () => {
  const quoted = (text: string) => (text.includes("\n") ? `"${text}"` : text);
  const text = rows.map((cells) => cells.map(quoted).join("\t")).join("\r\n");
  expect(await read("剪贴板.txt", text)).toEqual([form]);
});

it("is HTML, in which line breaks of a cell are marked", async () => {
  const html = rows
    .map(
      (cells) =>
        `<tr>${cells.map((text) => `<td>${text.replace("\n", "<br style='mso-data-placement:same-cell;'>")}</td>`).join("")}</tr>`,
    )
    .join("\r\n");
  expect(
    await read("剪贴板.html", `<html><body><!--StartFragment--><table>${html}</table><!--EndFragment--></body></html>`),
  ).toEqual([form]);
});
