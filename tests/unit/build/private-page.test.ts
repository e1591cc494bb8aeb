/** The page that hands a one-time link to the browser: what is started names no secret, and only its owner can read it. */
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../helpers/temporary-files.ts";
import { writePrivatePage } from "../../../build/scripts/private-page.ts";

const link = "http://127.0.0.1:1234/?token=A-secret_Token";

test("leads to the link, whose secret is in no file name", () => {
  const { file } = writePrivatePage(link, temporaryFolder());
  expect(file).not.toContain("A-secret_Token");
  const text = readFileSync(file, "utf8");
  expect(text).toContain(`<meta http-equiv="refresh" content="0; url=${link}">`);
  expect(text).toContain(`<a href="${link}">`);
});

test("lies where sandboxed browsers look, in no hidden folder", () => {
  const home = temporaryFolder();
  const { file } = writePrivatePage(link, home);
  expect(file.slice(home.length)).not.toMatch(/[\\/]\./);
});

test.skipIf(process.platform === "win32")("only its owner can read it", () => {
  const { file } = writePrivatePage(link, temporaryFolder());
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(dirname(file)).mode & 0o777).toBe(0o700);
});

test("leaves nothing behind, also when it is removed twice", () => {
  const home = temporaryFolder();
  const page = writePrivatePage(link, home);
  const other = writePrivatePage(link, home);
  page.remove();
  page.remove();
  expect(existsSync(page.file)).toBe(false);
  expect(existsSync(other.file)).toBe(true);
  other.remove();
  expect(readdirSync(home)).toEqual([]);
});
