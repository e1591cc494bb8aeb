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
  readonly continues: Link | undefined;
}

/** The tables of each page. */
export function tableChains(pages: readonly PageContent[]): ChainedTable[][] {
  const links: Link[][] = [];
  for (const { tables } of pages) {
    const last = links.at(-1)?.at(-1);
    links.push(tables.map((table, i) => ({ table, continues: i === 0 && last && fits(last.table, table) ? last : undefined })));
  }
  const made = new Map<Link, ChainedTable>();
  for (const chain of chainsOf(links.flat())) {
    const edges = commonEdges(chain.map((link) => link.table));
    for (const link of chain) {
      const columns = relativeEdges(link.table).map((edge) => nearest(edges, edge));
      const continues = link.continues && made.get(link.continues);
      made.set(link, { table: link.table, columns, continues, columnCount: edges.length - 1 });
    }
  }
  return links.map((page) => page.flatMap((link) => made.get(link) ?? []));
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

/** As wide as each other, and at least half of the columns of one are columns of the other. */
function fits(above: PageTable, below: PageTable): boolean {
  const [a, b] = [relativeEdges(above), relativeEdges(below)];
  if (Math.abs((a.at(-1) ?? 0) - (b.at(-1) ?? 0)) > sameEdge) return false;
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a];
  const inner = fewer.slice(1, -1);
  const shared = inner.filter((edge) => more.some((other) => Math.abs(other - edge) <= sameEdge));
  return shared.length * 2 >= inner.length;
}

/** From the left side of the table, because margins differ between left and right pages. */
function relativeEdges({ frame: { xs, left } }: PageTable): number[] {
  return xs.map((x) => x - left);
}

function commonEdges(tables: readonly PageTable[]): number[] {
  const edges: number[] = [];
  for (const edge of tables.flatMap((table) => relativeEdges(table)).toSorted((a, b) => a - b)) {
    const last = edges.at(-1);
    if (last === undefined || edge - last > sameEdge) edges.push(edge);
  }
  return edges;
}

function nearest(edges: readonly number[], at: number): number {
  const distances = edges.map((edge) => Math.abs(edge - at));
  return distances.indexOf(Math.min(...distances));
}
