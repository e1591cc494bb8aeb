/**
 * Which file imports which, read from the sources themselves: imports, re-exports and types alike, so that no arrow hides behind `import
 * type`. What is asked of the graph is asked of files or of folders in the same way: a folder is a file seen from further away.
 */
import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";

/** From each file, or folder, to those it imports. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** Source files below these folders of `root`, by their path from there. */
export function readSources(root: string, folders: readonly string[]): Map<string, string> {
  const files = folders.flatMap((folder) =>
    readdirSync(posix.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => posix.relative(root, posix.join(entry.parentPath, entry.name))),
  );
  return new Map(files.map((file) => [file, readFileSync(posix.join(root, file), "utf8")]));
}

const imported = /(?:^|\n|;\s*)\s*(?:import|export)\s(?:[^"'`;]*?\sfrom\s)?"([^"]+)"|\bimport\("([^"]+)"\)/g;
const aliases = {
  "#shared/": "shared/",
  "#backend/": "electron/backend/",
  "#electron/": "electron/",
  "#renderer/": "renderer/",
};

/** Of all imports, or of those only that say where a file lies from here (`../desk/client.ts`). */
export function importGraph(sources: ReadonlyMap<string, string>, which: "all" | "by place" = "all"): Graph {
  const graph = new Map<string, ReadonlySet<string>>();
  for (const [file, source] of sources) {
    const named = [...source.matchAll(imported)]
      .map(([, from, later]) => from ?? later ?? "")
      .filter((name) => which === "all" || name.startsWith("."))
      .map((name) => resolved(file, name));
    graph.set(file, new Set(named.filter((one) => sources.has(one))));
  }
  return graph;
}

function resolved(file: string, name: string): string {
  if (name.startsWith(".")) return posix.join(posix.dirname(file), name);
  const alias = Object.entries(aliases).find(([start]) => name.startsWith(start));
  return alias ? alias[1] + name.slice(alias[0].length) : name;
}

/** The same arrows between folders; files that are in none of them, and arrows within one, are left out. */
export function folderGraph(files: Graph, folderOf: (file: string) => string | undefined): Graph {
  const graph = new Map<string, Set<string>>();
  for (const [file, to] of files) {
    const folder = folderOf(file);
    if (folder === undefined) continue;
    const arrows = graph.get(folder) ?? new Set();
    graph.set(folder, arrows);
    for (const other of to) {
      const target = folderOf(other);
      if (target !== undefined && target !== folder) arrows.add(target);
    }
  }
  return graph;
}

/** Groups of which each member reaches every other: a house without circles has none. A pair that imports each other is the smallest. */
export function circles(graph: Graph): string[][] {
  const order = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (node: string): number => {
    const number = order.size;
    order.set(node, number);
    stack.push(node);
    let low = number;
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) low = Math.min(low, visit(next));
      else if (stack.includes(next)) low = Math.min(low, order.get(next) ?? low);
    }
    if (low === number) {
      const group = stack.splice(stack.indexOf(node));
      if (group.length > 1 || graph.get(node)?.has(node)) found.push(group.toSorted());
    }
    return low;
  };
  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return found;
}

/** Arrows of files that `forbids`, as `from → to`. */
export function arrows(graph: Graph, forbids: (from: string, to: string) => boolean): string[] {
  return [...graph].flatMap(([from, all]) => [...all].filter((to) => forbids(from, to)).map((to) => `${from} → ${to}`));
}
