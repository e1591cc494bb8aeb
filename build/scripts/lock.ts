/**
 * `npm run lock`, after dependencies were changed: takes the wishes of packages for a Node out of the lock.
 *
 * They are meant for the Node that runs them, which is the one the lock itself brings. npm asks whether its own Node fits instead: it
 * warns of every package, and quietly leaves out the optional ones, without which nothing is built on a Node 20 before 20.19.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./sources.ts";

interface Lock {
  readonly packages: Record<string, Record<string, unknown>>;
}

const file = join(root, "package-lock.json");
const lock = JSON.parse(readFileSync(file, "utf8")) as Lock;
// The package without a path is ours, and its wish is for the Node of npm.
for (const [path, entry] of Object.entries(lock.packages)) if (path !== "") delete entry["engines"];
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
