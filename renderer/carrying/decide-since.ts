/** What the person decides of last year's changes: they are taken over again, as one step, or kept out of the form from now on. */
import { baseKeeping, takeOverAgain } from "#shared/carrying/changes-since.ts";
import type { FormChange } from "#shared/comparing/form-change.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import type { FormSession } from "#renderer/editor/editor-port.ts";
import { sameValue } from "#renderer/editor/session/same-value.ts";
import { yearsWords } from "#renderer/text/years-words.ts";
import { readLastYears, sinceOf, type Since } from "./last-year.ts";

/** Only what is still as it was shown: something may have been typed meanwhile. */
export function takeSince(session: FormSession, { link }: Since, chosen: readonly FormChange[]): void {
  session.finishTyping();
  const { form } = session.getState();
  const [now] = sinceOf([link], form);
  const still = now?.changes.filter((change) => chosen.some((one) => sameValue(one, change))) ?? [];
  if (now && still.length > 0) session.change(yearsWords.since.step, takeOverAgain(form, now, still), "command");
}

export async function keepSince(desk: Desk, session: FormSession, { link, now }: Since, chosen: readonly FormChange[]) {
  session.finishTyping();
  const base = baseKeeping(link, now, session.getState().form, chosen);
  await desk.client.years.keep({ id: session.id, last: link.last, base });
  readLastYears(desk, session.id);
}
