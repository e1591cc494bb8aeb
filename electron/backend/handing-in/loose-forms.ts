/** Forms that came without a manifest, gathered by the unit and year that stand in them: as good as a package that nobody vouches for. */
import { formIds } from "#shared/handing-in/form-ids.ts";
import type { ArrivedForm } from "#shared/handing-in/arrived.ts";
import { foldLabel } from "#shared/value/normalize-text.ts";
import { unitOf } from "../filling/fill-form.ts";
import type { CameIn } from "../store/arrived-rows.ts";
import type { TrayEntry } from "../store/tray-entry.ts";
import type { ReadForms } from "./forms-reader.ts";
import { idHash, sha256 } from "./sha256.ts";

interface LooseForm {
  readonly file: string;
  readonly sha256: string;
  readonly year: number | null;
  readonly unit: string;
  /** All that is said of it but its id. */
  readonly entry: Omit<ArrivedForm, "id">;
  /** What was read in its file, cut down to this form. */
  readonly read: TrayEntry | undefined;
}

const nameless = "（没有写单位）";

export class LooseForms {
  readonly #location: string | undefined;
  readonly #forms: LooseForm[] = [];

  /** @param location Where they all came from; else they are called by their files. */
  constructor(location?: string) {
    this.#location = location;
  }

  /** A file that is named twice is there once. */
  add(file: string, bytes: Uint8Array, { forms, entries }: ReadForms): void {
    if (this.#forms.some((one) => one.file === file)) return;
    const hash = sha256(bytes);
    const reads = entries.flatMap((entry) => entry.forms.map((one): TrayEntry => ({ ...entry, path: file, forms: [one] })));
    for (const [i, form] of forms.entries()) {
      const { template, implementingUnit, projectName, funds, moneyUnit, year } = form;
      const { projectTotal, annualTotal } = funds;
      const entry = {
        file,
        sha256: hash,
        template,
        templateFingerprint: "",
        implementingUnit,
        projectName,
        projectTotal,
        annualTotal,
        moneyUnit,
      };
      this.#forms.push({ file, sha256: hash, year, unit: unitOf(form) || nameless, entry, read: reads[i] });
    }
  }

  packages(): CameIn[] {
    const { compare } = new Intl.Collator("zh-CN", { numeric: true });
    const forms = this.#forms.toSorted((a, b) => compare(a.file, b.file));
    return [...Map.groupBy(forms, ({ unit, year }) => `${foldLabel(unit)}\n${year ?? ""}`).values()].map((own) => {
      const files = [...new Set(own.map(({ file }) => file))];
      const ids = formIds(
        own.map(({ year, entry }) => ({ ...entry, year })),
        [],
        idHash,
      );
      return {
        package: this.#location ?? files.join("、"),
        unit: own[0]?.unit ?? nameless,
        year: own[0]?.year ?? null,
        hash: null,
        previous: null,
        made: null,
        forms: own.map(({ entry }, i) => ({ id: ids[i] ?? "", ...entry })),
        told: [`没有上报清单，是从 ${files.length} 个文件里读出来的。`],
        entries: byFile(own.flatMap(({ read }) => read ?? [])),
        answers: [],
      };
    });
  }
}

function byFile(reads: readonly TrayEntry[]): TrayEntry[] {
  return [...Map.groupBy(reads, ({ path }) => path).values()].flatMap((own) => {
    const [first] = own;
    return first ? Object.assign({}, first, { forms: own.flatMap(({ forms }) => forms) }) : [];
  });
}
