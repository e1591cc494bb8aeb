/** Who gets into the window in a real browser, and what a page on another port, which is sent our cookie, can do with it: nothing. */
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { callSecretHeader } from "#shared/api/loopback.ts";
import { writePrivatePage } from "../../build/scripts/private-page.ts";
import { enter, expect, test } from "./fixtures.ts";
import { library } from "./window-parts.ts";

const forms = (page: Page) => library(page).getByRole("treeitem", { level: 3 });

test("the secret stays while the browser does: reload, another tab, the address typed; and is in no address", async ({
  page,
  context,
  loopback,
}) => {
  await expect(forms(page)).toHaveCount(3);
  await page.reload();
  await expect(forms(page)).toHaveCount(3);
  expect(page.url()).toBe(`${loopback.origin}/`);
  const tab = await context.newPage();
  await tab.goto(loopback.origin);
  await expect(forms(tab)).toHaveCount(3);
  await enter(tab, loopback.newUrl());
  await expect(forms(tab)).toHaveCount(3);
  await expect(forms(page)).toHaveCount(3);
});

test("another browser gets in by a link of its own only", async ({ page, browser, link, loopback }) => {
  await expect(forms(page)).toHaveCount(3);
  const other = await browser.newContext();
  const tab = await other.newPage();
  await tab.goto(link);
  await expect(tab.getByText("每个打开地址只能用一次：请回到启动绩表的窗口，按回车键")).toBeVisible();
  await enter(tab, loopback.newUrl());
  await expect(forms(tab)).toHaveCount(3);
  await other.close();
});

test("the page that is handed to the browser at the start leads into the window", async ({ browser, loopback }) => {
  const home = mkdtempSync(join(tmpdir(), "jibiao-home-"));
  const context = await browser.newContext();
  const tab = await context.newPage();
  let used = false;
  const { file } = writePrivatePage(
    loopback.newUrl(() => (used = true)),
    home,
  );
  await tab.goto(`file://${file}`);
  await expect(forms(tab)).toHaveCount(3);
  expect(tab.url()).toBe(`${loopback.origin}/`);
  expect(used).toBe(true);
  await context.close();
  rmSync(home, { recursive: true });
});

test("a page on another port is sent our cookie and cannot read the library with it", async ({ page, context, loopback }) => {
  await expect(forms(page)).toHaveCount(3);
  const thief = await startThief();
  const tab = await context.newPage();
  await tab.goto(thief.origin);
  // By its server, which pretends to be a page of ours.
  const { cookie = "" } = thief.seen();
  expect(cookie).toContain(`jibiao-${new URL(loopback.origin).port}=`);
  const call = (headers: Record<string, string>) =>
    fetch(`${loopback.origin}/rpc/library/list`, { method: "POST", headers: { origin: loopback.origin, cookie, ...headers } });
  expect((await call({})).status).toBe(401);
  expect((await call({ [callSecretHeader]: cookie.split("=")[1] ?? "" })).status).toBe(401);
  // By its script, in the browser that holds the cookie.
  const stolen = await tab.evaluate(async (address) => {
    const answer = (mode: RequestMode) =>
      fetch(address, { method: "POST", mode, credentials: "include" }).then(
        (response) => response.text(),
        () => "refused",
      );
    return [await answer("cors"), await answer("no-cors"), JSON.stringify(localStorage)];
  }, `${loopback.origin}/rpc/library/list`);
  expect(stolen).toEqual(["refused", expect.stringMatching(/^(refused)?$/), "{}"]);
  // With the secret, the server's own call would do: it is what the cookie lacks.
  const secret = await page.evaluate(() => localStorage.getItem("jibiao.call-secret"));
  expect((await call({ [callSecretHeader]: secret ?? "" })).status).toBe(200);
  thief.server.close();
});

async function startThief(): Promise<{ server: Server; origin: string; seen(): IncomingHttpHeaders }> {
  let headers: IncomingHttpHeaders = {};
  const server = createServer((request, response) => {
    if (request.url === "/") headers = request.headers;
    response.setHeader("content-type", "text/html");
    response.end("<!doctype html><title>another program</title>");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen: () => headers };
}
