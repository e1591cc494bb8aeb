/** The table of settings. One that is damaged, or of another program's making, counts as never set. */
import { settingsSchema, usualSettings, type Settings } from "#shared/api/settings.ts";
import { checksum } from "./checksum.ts";
import type { LibraryDatabase } from "./library-database.ts";

interface SettingRow {
  readonly name: string;
  readonly value: string;
  readonly checksum: number;
}

const lastPlace = "lastPlace";

export class LibrarySettings {
  readonly #all;
  readonly #change;
  readonly #keep;

  constructor(database: LibraryDatabase) {
    this.#all = database.prepare<[], SettingRow>("SELECT name, value, checksum FROM setting");
    const put = database.prepare<SettingRow>(
      "INSERT OR REPLACE INTO setting (name, value, checksum) VALUES (@name, @value, @checksum)",
    );
    this.#keep = database.transaction((name: string, value: string) => {
      put.run({ name, value, checksum: checksum(name, value) });
    });
    this.#change = database.transaction((change: Partial<Settings>) => {
      for (const [name, given] of Object.entries(change)) {
        const value = JSON.stringify(given);
        put.run({ name, value, checksum: checksum(name, value) });
      }
    });
  }

  read(): Settings {
    const known = this.#all.all().flatMap((row) => {
      const value = valueOf(row);
      return value === undefined ? [] : [[row.name, value] as const];
    });
    return { ...usualSettings, ...Object.fromEntries(known) };
  }

  /** Where something was written last, as a path of some machine; it is no setting that a person sees. */
  lastPlace(): string | undefined {
    const row = this.#all.all().find(({ name }) => name === lastPlace);
    return row && checksum(row.name, row.value) === row.checksum ? row.value : undefined;
  }

  keepPlace(path: string): void {
    this.#keep.immediate(lastPlace, path.toWellFormed());
  }

  change(change: Partial<Settings>): Settings {
    this.#change.immediate(change);
    return this.read();
  }
}

function valueOf({ name, value, checksum: sum }: SettingRow): unknown {
  if (!(name in settingsSchema.shape) || checksum(name, value) !== sum) return undefined;
  const parsed = settingsSchema.shape[name as keyof Settings].safeParse(JSON.parse(value));
  return parsed.success ? parsed.data : undefined;
}
