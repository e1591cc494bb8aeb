/** Looks through stored forms as they would be handed in, and compares them with the package before. */
import type { CheckEvent, CheckedItem } from "#shared/api/handing-in.ts";
import {
  byKind,
  checkedFindings,
  checkedForm,
  checkTogether,
  leftOut,
  type CheckedForm,
} from "#shared/handing-in/check-list.ts";
import { formIds } from "#shared/handing-in/form-ids.ts";
import { whosePackage } from "#shared/handing-in/whose-package.ts";
import type { FormReviewer } from "../review/form-reviewer.ts";
import type { Library } from "../store/library.ts";
import { idHash } from "./sha256.ts";

/** Often enough for a line that moves. */
const tellEvery = 100;

interface Looked extends CheckedForm {
  readonly id: number;
  readonly supervisingDepartment: string;
  readonly knownAs: string | undefined;
}

export async function* checkForms(
  library: Library,
  reviewer: FormReviewer,
  ids: readonly number[],
  given: string | undefined,
): AsyncGenerator<CheckEvent, void, undefined> {
  const targets = library.reviews.targets(ids);
  const known = library.handIns.knownAs(ids);
  const looked: Looked[] = [];
  const items: CheckedItem[] = [];
  let [done, told] = [0, performance.now()];
  for await (const reviewed of reviewer.reviewAll(targets)) {
    done += 1;
    if (reviewed) {
      const { id, form, findings } = reviewed;
      const { supervisingDepartment } = form;
      looked.push({ ...checkedForm(form, findings), id, supervisingDepartment, knownAs: known.get(id) });
      for (const { kind, finding } of checkedFindings(form, findings)) {
        const [place] = finding.places;
        items.push({ kind, form: id, message: finding.message, ...(place && { place }) });
      }
    }
    if (performance.now() - told < tellEvery) continue;
    yield { kind: "checking", done, total: targets.length };
    told = performance.now();
  }
  const { unit, year } = { year: null, ...whosePackage(looked, given) };
  const before = unit === undefined ? undefined : library.handIns.latest(unit, year);
  const earlier = before?.manifest.forms ?? [];
  const together = [...checkTogether(looked, year), ...leftOut(formIds(looked, earlier, idHash), earlier)];
  for (const { kind, form, projectName, message } of together) {
    const own = form === undefined ? undefined : looked[form]?.id;
    items.push({ kind, message: own === undefined ? `“${projectName}”${message}` : message, ...(own && { form: own }) });
  }
  yield { kind: "checked", items: byKind(items), ...(unit !== undefined && { unit }), year };
}
