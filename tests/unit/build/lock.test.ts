/** No package in the lock is measured against the Node that runs npm; `npm run lock` takes out what a change of dependencies put in. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Lock {
  readonly packages: Readonly<Record<string, { readonly engines?: unknown }>>;
}

const lock = JSON.parse(readFileSync(new URL("../../../package-lock.json", import.meta.url), "utf8")) as Lock;

test("only the project itself asks for a Node", () => {
  const asking = Object.entries(lock.packages).filter(([, { engines }]) => engines !== undefined);
  expect(asking).toEqual([["", expect.objectContaining({ engines: { node: ">=20" } })]]);
});
