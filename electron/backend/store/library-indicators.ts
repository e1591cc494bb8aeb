/** What a library knows of indicators: the index of those in its forms, the list made of it, and what a person wrote of them. */
import { CuratedIndicators } from "./curated-indicators.ts";
import { IndicatorIndex } from "./indicator-index.ts";
import { IndicatorList } from "./indicator-list.ts";
import type { LibraryDatabase } from "./library-database.ts";

export class LibraryIndicators {
  readonly index: IndicatorIndex;
  readonly list: IndicatorList;
  readonly curated: CuratedIndicators;

  constructor(database: LibraryDatabase) {
    this.index = new IndicatorIndex(database);
    this.list = new IndicatorList(database);
    this.curated = new CuratedIndicators(database, this.index);
  }
}
