/**
 * Tables that go on over pages: the last table of a page and the first of the next one, as wide and with the same columns.
 *
 * All tables of a chain share one set of columns, whichever lines each page happens to show, so that a column keeps its number from the
 * first page to the last.
 */
import type { PageContent, PageTable } from "./page-content.ts";

export interface ChainedTable {
  readonly table: PageTable;
  /** Column each edge of the table's frame has in the chain. */
  readonly columns: readonly number[];
  /** The table on the page before that this one continues. */
  readonly continues: ChainedTable | undefined;
  readonly columnCount: number;
}

/** Columns on two pages this near to each other are the same; points. */
const sameEdge = 4;

interface Link {
  readonly table: PageTable;
  /** How far the columns of the chain's first table stand to the right of this one's. */
  readonly shift: number;
  readonly continues: Link | undefined;
}

/** The tables of each page. */
export function tableChains(pages: readonly PageContent[]): ChainedTable[][] {
  const links: Link[][] = [];
  for (const { tables } of pages) {
    const last = links.at(-1)?.at(-1);
    links.push(tables.map((table, i) => linkOf(table, i === 0 ? last : undefined)));
  }
  const made = new Map<Link, ChainedTable>();
  for (const chain of chainsOf(links.flat())) {
    const edges = commonEdges(chain);
    for (const link of chain) {
      const columns = edgesOf(link).map((edge) => nearest(edges, edge));
      const continues = link.continues && made.get(link.continues);
      made.set(link, { table: link.table, columns, continues, columnCount: edges.length - 1 });
    }
  }
  return links.map((page) => page.flatMap((link) => made.get(link) ?? []));
}

function linkOf(table: PageTable, above: Link | undefined): Link {
  if (!above) return { table, shift: 0, continues: undefined };
  const shift = shiftBetween(above.table.frame.xs, table.frame.xs);
  return shift === undefined
    ? { table, shift: 0, continues: undefined }
    : { table, shift: above.shift + shift, continues: above };
}

/**
 * How far the columns of the table above stand to the right of those below, if they are the same. Margins may differ between left and
 * right pages; then the tables are as wide as each other. A table whose outer lines are not drawn on a page stands where it stood.
 */
function shiftBetween(above: readonly number[], below: readonly number[]): number | undefined {
  const [fewer, more] = above.length <= below.length ? [above, below] : [below, above];
  if (sharedEdges(fewer, more) === fewer.length) return 0;
  const shift = (above[0] ?? 0) - (below[0] ?? 0);
  const moved = below.map((x) => x + shift);
  if (Math.abs((above.at(-1) ?? 0) - (moved.at(-1) ?? 0)) > sameEdge) return undefined;
  const [inner, other] = above.length <= moved.length ? [above.slice(1, -1), moved] : [moved.slice(1, -1), above];
  return sharedEdges(inner, other) * 2 >= inner.length ? shift : undefined;
}

function sharedEdges(edges: readonly number[], others: readonly number[]): number {
  return edges.filter((edge) => others.some((other) => Math.abs(other - edge) <= sameEdge)).length;
}

function chainsOf(links: readonly Link[]): Link[][] {
  const chains = new Map<Link, Link[]>();
  for (const link of links) {
    const chain = (link.continues && chains.get(link.continues)) ?? [];
    chain.push(link);
    chains.set(link, chain);
  }
  return [...new Set(chains.values())];
}

function edgesOf({ table, shift }: Link): number[] {
  return table.frame.xs.map((x) => x + shift);
}

function commonEdges(links: readonly Link[]): number[] {
  const edges: number[] = [];
  for (const edge of links.flatMap((link) => edgesOf(link)).toSorted((a, b) => a - b)) {
    const last = edges.at(-1);
    if (last === undefined || edge - last > sameEdge) edges.push(edge);
  }
  return edges;
}

function nearest(edges: readonly number[], at: number): number {
  const distances = edges.map((edge) => Math.abs(edge - at));
  return distances.indexOf(Math.min(...distances));
}
