/** Corrections in the tray: undone whenever the person comes back to the form, and guarded where two windows correct the same one. */
import type { Page } from "@playwright/test";
import type { Form } from "#shared/form/form.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { expect, shot, test } from "./fixtures.ts";
import { importCases } from "../fixtures/import/cases/all-cases.ts";
import { formsFile, textFile } from "./form-text.ts";
import { atCell, resultCell, tray, trayRow } from "./import-parts.ts";
import { dropFiles } from "./window-parts.ts";

const [training, purchase] = sampleForms as [Form, Form, ...Form[]];
const clearing: Form = { ...training, projectName: "清欠专项补助", implementingUnit: "示例服务中心" };
const repair: Form = { ...purchase, projectName: "屋面防水维修", implementingUnit: "示例服务中心" };

async function correct(page: Page, from: string, to: string): Promise<void> {
  await resultCell(page, from).click();
  await page.keyboard.type(to);
  await page.keyboard.press("Enter");
  await expect(resultCell(page, to)).toBeVisible();
}

async function openTray(page: Page): Promise<void> {
  await page.getByRole("button", { name: "待导入 2 张" }).click();
  await trayRow(page, "清欠专项补助").click();
}

test("corrections are undone after looking at another form, after leaving the tray, and in a window opened anew", async ({
  page,
}) => {
  await dropFiles(page, formsFile("甲.txt", clearing), formsFile("乙.txt", repair));
  await trayRow(page, "清欠专项补助").click();
  await correct(page, "示例服务中心", "示例一站");
  await correct(page, "示例一站", "示例二站");
  await correct(page, "示例二站", "示例三站");

  await trayRow(page, "屋面防水维修").click();
  await expect(resultCell(page, "屋面防水维修")).toBeVisible();
  await trayRow(page, "清欠专项补助").click();
  await resultCell(page, "示例三站").click();
  await page.keyboard.press("Control+z");
  await expect(resultCell(page, "示例二站")).toBeVisible();

  await page.keyboard.press("Escape");
  await expect(tray(page)).toBeHidden();
  await openTray(page);
  await resultCell(page, "示例二站").click();
  await page.keyboard.press("Control+z");
  await expect(resultCell(page, "示例一站")).toBeVisible();

  await page.reload();
  await openTray(page);
  await resultCell(page, "示例一站").click();
  await page.keyboard.press("Control+z");
  await expect(resultCell(page, "示例服务中心")).toBeVisible();
  for (const unit of ["示例一站", "示例二站", "示例三站"]) {
    await page.keyboard.press("Control+y");
    await expect(resultCell(page, unit)).toBeVisible();
  }
});

test("a table that can be read in two ways is switched to the other and back; what is hidden in its source waits unticked", async ({
  page,
}) => {
  const unnamed = formsFile("无单位.txt", repair)
    .buffer.toString("utf8")
    .replace(/^.*单位：万元.*\n/m, "");
  const hidden = importCases.find(({ file }) => file === "隐藏的行.xlsx");
  const bytes = Buffer.from((await hidden?.bytes()) ?? []);
  await dropFiles(page, textFile("无单位.txt", unnamed), { name: "隐藏的行.xlsx", mimeType: "", buffer: bytes });
  const row = trayRow(page, "屋面防水维修");
  await row.click();
  await expect(row).toContainText("63.60 万元");
  await expect(tray(page)).toContainText("原表没有写金额的单位。现在按万元读。");
  await shot(page, "import-two-readings");
  await correct(page, "示例服务中心", "示例一站");

  await tray(page).getByRole("button", { name: "改按元读" }).click();
  await expect(row).toContainText("0.00636 万元");
  await expect(resultCell(page, "示例服务中心")).toBeVisible();
  await expect(tray(page)).toContainText("现在按元读。");
  await tray(page).getByRole("button", { name: "改按万元读" }).click();
  await expect(resultCell(page, "示例一站")).toBeVisible();
  await resultCell(page, "示例一站").click();
  await page.keyboard.press("Control+z");
  await expect(row).toContainText("0.00636 万元");

  const unseen = trayRow(page, "馆藏古籍数字化加工");
  await expect(unseen).toContainText("隐藏");
  await expect(unseen).toHaveAttribute("aria-checked", "false");
  await unseen.click();
  await tray(page).getByRole("button", { name: "改按看得见的部分读" }).click();
  await expect(unseen).toHaveAttribute("aria-checked", "true");
});

// What the host refuses, the browser writes to its console.
test.describe("with another window", () => {
  test.use({ expectedFaults: [/status of 422|ERR_FAILED/] });

  test("two windows at one form of the tray: each shows the newest, and what is being typed is offered again", async ({
    page,
    context,
    client,
    link,
  }) => {
    await dropFiles(page, formsFile("甲.txt", clearing), formsFile("乙.txt", repair));
    await trayRow(page, "清欠专项补助").click();
    const other = await context.newPage();
    await other.goto(new URL(link).origin);
    await openTray(other);
    await correct(page, "示例服务中心", "示例一站");
    await expect(resultCell(other, "示例一站")).toBeVisible();

    // The other window is corrected while something is being typed here.
    await resultCell(page, "清欠专项补助").click();
    await page.keyboard.type("清欠专项补助二期");
    const kept = async () => {
      const { forms } = await client.imports.tray();
      const { recognized } = await client.imports.open({ id: forms[0]?.id ?? 0 });
      return [recognized.form.projectName, recognized.form.implementingUnit];
    };
    await expect.poll(kept).toEqual(["清欠专项补助二期", "示例一站"]);
    await expect(resultCell(other, "清欠专项补助二期")).toBeVisible();
    await correct(other, "示例一站", "示例二站");
    await expect(atCell(page)).toHaveValue("清欠专项补助二期");
    await page.keyboard.type("（续）");
    await page.keyboard.press("Enter");
    await expect(tray(page)).toContainText("您刚才输入的内容没有丢，按 Ctrl+Y 放回。");
    await expect(resultCell(page, "示例二站")).toBeVisible();
    await shot(page, "tray-changed-elsewhere");
    await page.keyboard.press("Control+y");
    await expect(resultCell(page, "清欠专项补助二期（续）")).toBeVisible();
    await expect.poll(kept).toEqual(["清欠专项补助二期（续）", "示例二站"]);
    await expect(resultCell(other, "清欠专项补助二期（续）")).toBeVisible();
    await resultCell(other, "示例二站").click();
    await other.keyboard.press("Control+z");
    await expect(resultCell(page, "清欠专项补助二期")).toBeVisible();
  });

  test("what was typed into a form that another window took away is told of, to be copied", async ({
    page,
    context,
    client,
  }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await dropFiles(page, formsFile("甲.txt", clearing), formsFile("乙.txt", repair));
    await trayRow(page, "清欠专项补助").click();
    await resultCell(page, "示例服务中心").click();
    await page.keyboard.type("示例");
    await page.route("**/rpc/imports/correct", (route) => route.abort());
    await page.keyboard.type("三站");
    await expect(tray(page)).toContainText("更正还没有保存");
    // The form is not left while what was typed into it is on its way.
    await trayRow(page, "屋面防水维修").click();
    await expect(page.locator(".toast")).toContainText("还没有保存成功");
    await expect(resultCell(page, "示例三站")).toBeVisible();

    const { forms } = await client.imports.tray();
    await client.imports.discard({
      ids: forms.filter(({ projectName }) => projectName === "清欠专项补助").map(({ id }) => id),
    });
    await page.unroute("**/rpc/imports/correct");
    const told = page.locator(".toast").filter({ hasText: "“清欠专项补助”刚才的更正没有保存：这张表已不在“待导入”里" });
    await expect(told).toBeVisible();
    await shot(page, "tray-lost");
    await told.getByRole("button", { name: "复制输入的文字" }).click();
    await expect(page.locator(".toast").filter({ hasText: "已复制" })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("示例三站");
    await expect(trayRow(page, "屋面防水维修")).toHaveAttribute("aria-selected", "true");
  });
});
