/**
 * Full-text search over the library. The index only proposes forms; a hit is one because the text itself says so.
 *
 * Indexing a form costs more than saving an edit does, so an edit leaves its form marked as not indexed and the next search catches up
 * first: an edit stays fast, and a search never misses what was typed before it.
 */
import type { Database } from "better-sqlite3";
import type { SearchHit } from "#shared/api/contract.ts";
import type { Form } from "#shared/form/form.ts";
import { documentColumns, parseDocument, type StoredDocument } from "./form-rows.ts";
import { searchParts } from "./search-parts.ts";
import { excerptAround, foldForSearch, indexTokens, queryTokens, searchWords, type FoldedText } from "./search-text.ts";

const maximumForms = 100;
const maximumHitsPerForm = 5;

export class SearchIndex {
  readonly #stale;
  readonly #index;
  readonly #indexed;
  readonly #candidates;
  readonly #catchUp;

  constructor(database: Database) {
    this.#stale = database.prepare<[], StoredDocument>(`
      SELECT ${documentColumns} FROM form WHERE indexed_revision <> revision LIMIT 100`);
    this.#index = database.prepare("INSERT OR REPLACE INTO search (rowid, tokens) VALUES (?, ?)");
    this.#indexed = database.prepare("UPDATE form SET indexed_revision = revision WHERE id = ?");
    this.#candidates = database.prepare<[string], StoredDocument>(`
      SELECT ${documentColumns} FROM search JOIN form ON form.id = search.rowid
      WHERE search MATCH ? AND removed_at IS NULL ORDER BY year DESC, saved_at DESC, form.id`);
    this.#catchUp = database.transaction(() => {
      const stale = this.#stale.all();
      for (const row of stale) {
        this.#index.run(row.id, tokensOf(formOrNone(row)));
        this.#indexed.run(row.id);
      }
      return stale.length;
    });
  }

  /** Where every word of the query stands, best forms first: newest year, then last edited. */
  find(query: string): SearchHit[] {
    const words = searchWords(query);
    if (words.length === 0) return [];
    while (this.#catchUp.immediate() > 0);
    const hits: SearchHit[] = [];
    let forms = 0;
    for (const row of this.#candidates.iterate(words.flatMap(queryTokens).join(" AND "))) {
      const found = hitsIn(row.id, formOrNone(row), words);
      hits.push(...found);
      if (found.length > 0) forms += 1;
      if (forms === maximumForms) break;
    }
    return hits;
  }
}

/** A damaged form is told of where it is opened; searching the others goes on without it. */
function formOrNone(row: StoredDocument): Form | undefined {
  try {
    return parseDocument(row);
  } catch {
    return undefined;
  }
}

function tokensOf(form: Form | undefined): string {
  const parts = form ? searchParts(form) : [];
  return [...new Set(parts.flatMap(({ text }) => indexTokens(foldForSearch(text).folded)))].join(" ");
}

interface FoldedPart {
  readonly where: string;
  readonly text: FoldedText;
}

function hitsIn(id: number, form: Form | undefined, words: readonly string[]): SearchHit[] {
  const parts = form ? searchParts(form).map(({ where, text }) => ({ where, text: foldForSearch(text) })) : [];
  const standsInForm = (word: string) => parts.some(({ text }) => text.folded.includes(word));
  if (!words.every(standsInForm)) return [];
  return parts.flatMap((part) => hitIn(id, part, words)).slice(0, maximumHitsPerForm);
}

function hitIn(id: number, { where, text }: FoldedPart, words: readonly string[]): SearchHit[] {
  const at = words.map((word) => text.folded.indexOf(word)).find((index) => index >= 0);
  return at === undefined ? [] : [{ id, where, excerpt: excerptAround(text, at) }];
}
