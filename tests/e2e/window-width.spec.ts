/** What shows beside what: source and result of an import, and the panes of a window that is made narrower and wider. */
import { sampleForms } from "#shared/samples/samples.ts";
import { expect, shot, test } from "./fixtures.ts";
import { formsFile, textFile } from "./form-text.ts";
import { resultCell, source, sourceCell, tray, trayRow } from "./import-parts.ts";
import { importFiles, library, waitForOpenForm } from "./window-parts.ts";

test.use({ viewport: { width: 1366, height: 768 } });

test("the import shows labels and values of the source beside the result; its edges are moved, remembered and put back", async ({
  page,
}) => {
  await waitForOpenForm(page, "（示例）");
  const [sample] = sampleForms;
  if (!sample) throw new Error("there are samples");
  const first = { ...sample, projectName: "体育场馆修缮" };
  const second = { ...sample, projectName: "古籍数字化" };
  const withRest = formsFile("另有文字.txt", second).buffer.toString("utf8").concat("\n填表人：李会计");
  await importFiles(page, formsFile("示例.txt", first), textFile("另有文字.txt", withRest));
  await trayRow(page, first.projectName).click();
  await expect(resultCell(page, first.projectName)).toBeInViewport({ ratio: 1 });
  for (const text of ["项目名称", first.projectName, "实施单位", first.implementingUnit, "项目总额"]) {
    await expect(sourceCell(page, text).first()).toBeInViewport({ ratio: 1 });
  }
  for (const width of [1366, 1280]) {
    await page.setViewportSize({ width, height: 720 });
    await expect.poll(() => source(page).evaluate((side) => side.scrollWidth - side.clientWidth)).toBe(0);
  }

  const lower = page.getByRole("separator", { name: "调整下面一栏的高度" });
  await expect(lower).toHaveCount(0);
  await trayRow(page, second.projectName).click();
  await expect(tray(page).getByRole("tab", { name: /没有位置的文字/ })).toBeVisible();
  const heightOfLower = async () => 768 - ((await lower.boundingBox())?.y ?? 0);
  const asNeeded = await heightOfLower();
  await lower.press("ArrowUp");
  await lower.press("ArrowUp");
  await expect.poll(heightOfLower).toBeGreaterThan(asNeeded);
  await lower.dblclick();
  await expect.poll(heightOfLower).toBe(asNeeded);

  const edge = page.getByRole("separator", { name: "调整原表的宽度" });
  const share = async () => Number(await edge.getAttribute("aria-valuenow"));
  const begun = await share();
  await edge.press("ArrowLeft");
  expect(await share()).toBeLessThan(begun);
  const box = await edge.boundingBox();
  if (!box) throw new Error("the edge is in sight");
  await page.mouse.move(box.x + 3, box.y + 100);
  await page.mouse.down();
  await page.mouse.move(box.x + 123, box.y + 100);
  await page.mouse.up();
  const dragged = await share();
  expect(dragged).toBeGreaterThan(begun);
  await page.reload();
  await page
    .getByRole("contentinfo")
    .getByRole("button", { name: /待导入/ })
    .click();
  await trayRow(page, first.projectName).click();
  await expect(edge).toHaveAttribute("aria-valuenow", String(dragged));
  await edge.dblclick();
  await expect(edge).toHaveAttribute("aria-valuenow", String(begun));
});

test("a window made narrower puts the panes away as one that begins so, and has them back when it is wide again", async ({
  page,
}) => {
  await waitForOpenForm(page, "（示例）");
  const panel = page.getByRole("complementary", { name: "说明" });
  const shown = async (left: boolean, right: boolean) => {
    await expect(library(page)).toBeVisible({ visible: left });
    await expect(panel).toBeVisible({ visible: right });
  };
  await shown(true, true);
  await page.setViewportSize({ width: 1024, height: 576 });
  await shown(true, false);
  // 1366 at 150 %: with the tree beside it, the paper would be cut.
  await page.setViewportSize({ width: 911, height: 512 });
  await shown(false, false);
  await page.setViewportSize({ width: 640, height: 360 });
  await shot(page, "made-narrow");
  // What is brought over the form there is gone with the next narrowing, and is not what the person had beside it.
  await page.getByRole("button", { name: "说明" }).click();
  await shown(false, true);
  await page.setViewportSize({ width: 1366, height: 768 });
  await shown(true, true);

  await page.getByRole("button", { name: "收起表格库" }).click();
  await page.setViewportSize({ width: 640, height: 360 });
  await page.setViewportSize({ width: 1366, height: 768 });
  await shown(false, true);
});
