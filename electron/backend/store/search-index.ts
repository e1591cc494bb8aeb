/**
 * Full-text search over the library. The index only proposes forms; a hit is one because the text itself says so.
 *
 * Indexing a form costs more than saving an edit does, so an edit leaves its form `to_index`. What waits is indexed in the background, the latest change
 * first; a search indexes the last few itself, so that it never misses what was typed before it.
 */
import type { SearchHit } from "#shared/api/contract.ts";
import type { Form } from "#shared/form/form.ts";
import { documentColumns, parseDocument, type StoredDocument } from "./form-rows.ts";
import type { LibraryDatabase } from "./library-database.ts";
import { searchParts, type SearchPart } from "./search-parts.ts";
import {
  addInitials,
  addTokens,
  excerptAround,
  foldForSearch,
  initialsOf,
  isInitials,
  queryOf,
  searchWords,
  type FoldedText,
} from "./search-text.ts";

const maximumForms = 100;
const maximumHitsPerForm = 5;
/** Few enough that nobody waits for them. */
const lastFew = 32;

export class SearchIndex {
  readonly #database: LibraryDatabase;
  readonly #waiting;
  readonly #next;
  readonly #index;
  readonly #indexed;
  readonly #candidates;
  readonly #read;
  readonly #catchUp;

  constructor(database: LibraryDatabase) {
    this.#database = database;
    this.#waiting = database.prepare<[], number>("SELECT count(*) FROM to_index").pluck();
    this.#next = database.prepare<[number], StoredDocument>(`
      SELECT ${documentColumns} FROM to_index JOIN form ON form.id = form_id ORDER BY turn DESC LIMIT ?`);
    this.#index = database.prepare("INSERT OR REPLACE INTO search (rowid, tokens) VALUES (?, ?)");
    this.#indexed = database.prepare("DELETE FROM to_index WHERE form_id = ?");
    // All that match are known before the first is ranked; reading the rows of many to sort them would take longer than anything else.
    this.#candidates = database
      .prepare<[string], number>(
        `SELECT id FROM form INDEXED BY form_rank
         WHERE removed_at IS NULL AND id IN (SELECT rowid FROM search WHERE search MATCH ?) ORDER BY year DESC, saved_at DESC, id`,
      )
      .pluck();
    this.#read = database.prepare<[number], StoredDocument>(`SELECT ${documentColumns} FROM form WHERE id = ?`);
    this.#catchUp = database.derivedTransaction((most: number) => {
      const next = this.#next.all(most);
      for (const row of next) {
        this.#index.run(row.id, tokensOf(formOrNone(row)));
        this.#indexed.run(row.id);
      }
      return next.length;
    });
  }

  /** How many forms are not in the index as they are now. */
  waiting(): number {
    return this.#waiting.get() ?? 0;
  }

  /** Indexes some of what waits. @returns how many forms that were. */
  catchUp(most: number): number {
    return this.#next.get(1) ? this.#database.unhurried(() => this.#catchUp.immediate(most)) : 0;
  }

  /** Where every word of the query stands, best forms first: newest year, then last edited. What waits to be indexed is not among them. */
  find(query: string): SearchHit[] {
    const words = searchWords(query);
    if (words.length === 0) return [];
    // Before it is known to be whole nothing was typed, and who looks for something does not wait for that.
    if (!this.#database.isHeld) this.catchUp(lastFew);
    const hits: SearchHit[] = [];
    let forms = 0;
    for (const id of this.#candidates.iterate(words.map(queryOf).join(" AND "))) {
      const found = hitsIn(id, formOrNone(this.#read.get(id)), words);
      hits.push(...found);
      if (found.length > 0) forms += 1;
      if (forms === maximumForms) break;
    }
    return hits;
  }
}

/** A damaged form is told of where it is opened; searching the others goes on without it. */
function formOrNone(row: StoredDocument | undefined): Form | undefined {
  try {
    return row && parseDocument(row);
  } catch {
    return undefined;
  }
}

function tokensOf(form: Form | undefined): string {
  const tokens = new Set<string>();
  for (const { text, isName } of form ? searchParts(form) : []) {
    const compared = foldForSearch(text);
    addTokens(compared.folded, tokens);
    if (isName) addInitials(initialsOf(compared).folded, tokens);
  }
  return [...tokens].join(" ");
}

interface FoldedPart extends Omit<SearchPart, "text"> {
  readonly text: FoldedText;
}

function hitsIn(id: number, form: Form | undefined, words: readonly string[]): SearchHit[] {
  const parts = form ? searchParts(form).map(folded) : [];
  if (!words.every((word) => parts.some((part) => standsIn(part, word) !== undefined))) return [];
  return parts.flatMap((part) => hitIn(id, part, words)).slice(0, maximumHitsPerForm);
}

function hitIn(id: number, part: FoldedPart, words: readonly string[]): SearchHit[] {
  const excerpt = words.map((word) => standsIn(part, word)).find((one) => one !== undefined);
  return excerpt === undefined ? [] : [{ id, where: part.where, field: part.field, excerpt }];
}

function folded({ where, field, text, isName }: SearchPart): FoldedPart {
  return { where, field, text: foldForSearch(text), isName };
}

/** The text around the word, or around what has it as its initials. */
function standsIn({ text, isName }: FoldedPart, word: string): string | undefined {
  const at = text.folded.indexOf(word);
  if (at >= 0) return excerptAround(text, at);
  if (!isName || !isInitials(word)) return undefined;
  const initials = initialsOf(text);
  const begins = initials.folded.indexOf(word);
  return begins < 0 ? undefined : excerptAround(initials, begins);
}
