/** From last year's forms to this year's, for windows: the plan, the drafts as one step, and the link between the two. Long work goes in slices. */
import type { PlannedForm } from "#shared/api/years.ts";
import { carryOver } from "#shared/carrying/carry-over.ts";
import { knowingThisYear, proposalFor, withMerged, type Proposal, type YearForm } from "#shared/carrying/year-plan.ts";
import { withoutBlankRows, type Form } from "#shared/form/form.ts";
import type { ContractServer } from "./contract-server.ts";
import { sha256 } from "./handing-in/sha256.ts";
import type { LibraryEvents } from "./library-events.ts";
import { listedInSlices } from "./listed-in-slices.ts";
import { Slices } from "./slices.ts";
import { ifReadable } from "./store/if-readable.ts";
import type { Library } from "./store/library.ts";
import type { LinkedForm } from "./store/year-links.ts";

/** Often enough for a bar that moves. */
const tellEvery = 20;

export function yearsRouter({ years }: ContractServer, library: Library, events: LibraryEvents) {
  return {
    plan: years.plan.handler(async function* ({ input: { from, to } }) {
      const slices = new Slices();
      const { last, now } = { last: await idsOf(from, slices), now: await idsOf(to, slices) };
      const links = library.years.ofYear(to);
      const total = now.length + 2 * last.length;
      let done = 0;
      const read: { last: YearForm[]; now: YearForm[] } = { last: [], now: [] };
      const plan: { last: number; proposal: Proposal | { state: "damaged" } }[] = [];
      for (const side of ["now", "last"] as const) {
        for (const id of side === "now" ? now : last) {
          const form = ifReadable(() => library.forms.form(id));
          if (form) read[side].push({ id, form: deciding(form), ...(side === "now" && { from: links.get(id) ?? [] }) });
          else if (side === "last") plan.push({ last: id, proposal: { state: "damaged" } });
          done += 1;
          if (done % tellEvery === 0) yield { done, total };
          await slices.pause();
        }
      }
      const known = await slices.run(knowingThisYear(read.last, read.now));
      const proposals: { last: number; proposal: Proposal }[] = [];
      for (const form of read.last) {
        proposals.push({ last: form.id, proposal: proposalFor(form, known) });
        done += 1;
        if (done % tellEvery === 0) yield { done, total };
        await slices.pause();
      }
      yield { done: total, total, plan: [...withMerged(proposals), ...plan] as PlannedForm[] };
    }),

    make: years.make.handler(async function* ({ input: { to, choices } }) {
      const slices = new Slices();
      const total = choices.length;
      const forms: LinkedForm[] = [];
      for (const [i, { last, same }] of choices.entries()) {
        const base = withoutBlankRows(library.forms.form(last));
        const link = { last, year: to, base };
        if (same) for (const id of same) forms.push({ ...link, id });
        else forms.push({ ...link, draft: draftOf(base, to) });
        if ((i + 1) % tellEvery === 0) yield { done: i + 1, total };
        await slices.pause();
      }
      const made = library.years.make(forms);
      events.publish({ kind: "list", ids: [...made, ...forms.flatMap((form) => ("id" in form ? form.id : []))] });
      yield { done: total, total, made };
    }),

    takeBack: years.takeBack.handler(({ input }) => {
      const ids = library.years.takeBack(input.ids);
      events.publish({ kind: "list", ids });
      return { ids };
    }),

    lastYear: years.lastYear.handler(({ input: { id } }) =>
      library.years.of(id).map(({ last, year, base }) => {
        const now = ifReadable(() => library.forms.form(last));
        return now ? { last, year, base, now } : { last, year, base };
      }),
    ),

    keep: years.keep.handler(({ input: { id, last, base } }) => {
      library.years.rebase(id, last, base);
      events.publish({ kind: "form", ...library.forms.changed(id) });
    }),
  };

  async function idsOf(year: number, slices: Slices): Promise<number[]> {
    return (await listedInSlices(library, slices, year)).map(({ id }) => id);
  }
}

/** Of all forms of two years nothing else is kept. */
function deciding(form: Form): YearForm["form"] {
  const { implementingUnit, supervisingDepartment, projectName, indicators, projectAttribute, projectTerm, year } = form;
  return { implementingUnit, supervisingDepartment, projectName, indicators, projectAttribute, projectTerm, year };
}

function draftOf(last: Form, to: number): Form {
  return carryOver(last, { from: last.year ?? to - 1, to, sha256: sha256(JSON.stringify(last)) });
}
