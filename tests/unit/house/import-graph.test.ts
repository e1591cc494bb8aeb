/** No circle in the house, of types neither: arrows only lead downwards, from file to file and from folder to folder. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { arrows, circles, folderGraph, importGraph, readSources, type Graph } from "../../helpers/import-graph.ts";

const sources = readSources(new URL("../../..", import.meta.url).pathname, ["renderer", "shared", "electron"]);
const graph = importGraph(sources);

/** From the ground to the roof: each floor may import those above it in this list. Folders that are not in it are features. */
const floors = ["text", "desk", "paper", "editor"];
const roof = "app";

function floorOf(folder: string): number {
  const at = floors.indexOf(folder);
  if (folder === roof) return floors.length + 1;
  return at < 0 ? floors.length : at;
}

/** `renderer/review/ReviewTab.tsx` → `review`; files that lie beside the folders are in none. */
function folderIn(home: string): (file: string) => string | undefined {
  return (file) => (file.startsWith(home) ? /^([^/]+)\//.exec(file.slice(home.length))?.[1] : undefined);
}

const inWindow = folderIn("renderer/");

function climbing(files: Graph): string[] {
  return arrowsInWindow(files, (from, to) => floorOf(from) < floorOf(to));
}

function betweenFeatures(files: Graph): string[] {
  return arrowsInWindow(files, (from, to) => from !== to && floorOf(from) === floors.length && floorOf(to) === floors.length);
}

function arrowsInWindow(files: Graph, forbids: (from: string, to: string) => boolean): string[] {
  return arrows(files, (from, to) => {
    const [one, other] = [inWindow(from), inWindow(to)];
    return one !== undefined && other !== undefined && forbids(one, other);
  });
}

/** What each folder of `electron/` may import of its neighbours. */
const hosts: Readonly<Record<string, readonly string[]>> = {
  backend: [],
  window: [],
  shell: ["backend", "window"],
  loopback: ["backend", "window"],
  cli: ["backend"],
};

const inElectron = folderIn("electron/");

function betweenLayers(files: Graph): string[] {
  return arrows(files, (from, to) => {
    if (from.startsWith("shared/")) return !to.startsWith("shared/");
    if (from.startsWith("renderer/")) return to.startsWith("electron/");
    if (to.startsWith("renderer/")) return true;
    const [one, other] = [inElectron(from), inElectron(to)];
    return one !== undefined && other !== undefined && one !== other && !hosts[one]?.includes(other);
  });
}

function climbingOut(files: ReadonlyMap<string, string>): string[] {
  return arrows(importGraph(files, "by place"), (from, to) => inWindow(from) !== inWindow(to) && inWindow(from) !== undefined);
}

describe("the house", () => {
  it("has been read whole", () => {
    const files = [...graph.keys()];
    expect(files).toEqual(
      expect.arrayContaining(["renderer/app/main.tsx", "shared/api/contract.ts", "electron/shell/main.ts"]),
    );
    // A graph without arrows would have no circles either.
    expect(files.filter((file) => (graph.get(file)?.size ?? 0) > 0).length).toBeGreaterThan(files.length / 2);
  });

  it("has no circle of files", () => expect(circles(graph)).toEqual([]));

  it.each([
    "renderer/",
    "renderer/desk/",
    "renderer/paper/",
    "renderer/editor/",
    "renderer/import/",
    "shared/",
    "shared/recognize/",
    "electron/",
    "electron/backend/",
  ])("has no circle of folders in %s", (home) => expect(circles(folderGraph(graph, folderIn(home)))).toEqual([]));

  it("imports only from lower floors of the window", () => expect(climbing(graph)).toEqual([]));

  it("has no feature that imports another", () => expect(betweenFeatures(graph)).toEqual([]));

  it("names a folder of the window from another by its name, so that its floor can be seen", () =>
    expect(climbingOut(sources)).toEqual([]));

  it("has a window, a core and hosts that know of each other what they may", () => expect(betweenLayers(graph)).toEqual([]));
});

/** What a README says that each folder imports: the last column of its table. */
function told(readme: string, row: RegExp): Map<string, string[]> {
  const text = readFileSync(new URL(`../../../${readme}`, import.meta.url), "utf8");
  return new Map(
    [...text.matchAll(row)].map(([, folder = "", last = ""]) => [
      folder,
      [...last.matchAll(/`([a-z-]+)`/g)].map(([, name = ""]) => name),
    ]),
  );
}

describe("the folders' pages", () => {
  it.each([
    ["shared/", "shared/README.md", /^\| `([a-z-]+)\/` \|.*\|([^|]*)\|$/gm],
    ["electron/backend/", "electron/README.md", /^\| `backend\/([a-z-]+)\/` \|.*\|([^|]*)\|$/gm],
  ])("tell what each folder of %s imports", (home, readme, row) => {
    const there = [...folderGraph(graph, folderIn(home))].map(([folder, to]) => [folder, [...to].toSorted()] as const);
    expect(told(readme, row)).toEqual(new Map(there));
  });
});

describe("a house with faults", () => {
  const faulty = new Map([
    ["renderer/text/words.ts", 'import type { Filter } from "#renderer/review/filter.ts";\n'],
    [
      "renderer/review/filter.ts",
      'import { words } from "#renderer/text/words.ts";\nexport type Filter = keyof typeof words;\n',
    ],
    ["renderer/library/Tree.tsx", 'import {\n  sign,\n} from "../review/sign.ts";\n'],
    ["renderer/review/sign.ts", 'export * from "./filter.ts";\n'],
    ["renderer/desk/late.ts", 'export const load = () => import("../app/Window.tsx");\n'],
    ["renderer/app/Window.tsx", 'import "#renderer/library/Tree.tsx";\n'],
    ["shared/form/form.ts", 'import { read } from "../value/amount.ts";\n'],
    ["shared/form/rows.ts", ""],
    ["electron/window/files.ts", 'import { words } from "../cli/text.ts";\n'],
    ["electron/cli/text.ts", ""],
    ["electron/cli/run.ts", 'import { open } from "#backend/backend.ts";\nimport { serve } from "../loopback/serve.ts";\n'],
    ["electron/loopback/serve.ts", 'import "../window/files.ts";\n'],
    ["electron/backend/backend.ts", ""],
    ["shared/value/amount.ts", 'import type { Rows } from "../form/rows.ts";\n'],
  ]);
  const planted = importGraph(faulty);

  it("shows its circles of files, of types too", () => {
    expect(circles(planted)).toEqual([["renderer/review/filter.ts", "renderer/text/words.ts"]]);
  });

  it("shows folders that import each other though none of their files does", () => {
    expect(circles(folderGraph(planted, folderIn("shared/")))).toEqual([["form", "value"]]);
  });

  it("shows long circles, and a file that imports itself", () => {
    const ring: Graph = new Map([
      ["a", new Set(["b"])],
      ["b", new Set(["c"])],
      ["c", new Set(["a", "d"])],
      ["d", new Set(["d"])],
      ["e", new Set(["a"])],
    ]);
    expect(circles(ring)).toEqual([["d"], ["a", "b", "c"]]);
  });

  it("shows what climbs, late imports too", () => {
    expect(climbing(planted)).toEqual([
      "renderer/text/words.ts → renderer/review/filter.ts",
      "renderer/desk/late.ts → renderer/app/Window.tsx",
    ]);
  });

  it("shows hosts that know each other, and what they stand on that knows them", () => {
    expect(betweenLayers(planted)).toEqual([
      "electron/window/files.ts → electron/cli/text.ts",
      "electron/cli/run.ts → electron/loopback/serve.ts",
    ]);
  });

  it("shows a folder that is imported by its place", () => {
    expect(climbingOut(faulty)).toEqual([
      "renderer/library/Tree.tsx → renderer/review/sign.ts",
      "renderer/desk/late.ts → renderer/app/Window.tsx",
    ]);
  });

  it("shows features that import each other, re-exports too", () => {
    expect(betweenFeatures(planted)).toEqual(["renderer/library/Tree.tsx → renderer/review/sign.ts"]);
    expect(planted.get("renderer/review/sign.ts")).toEqual(new Set(["renderer/review/filter.ts"]));
  });
});
