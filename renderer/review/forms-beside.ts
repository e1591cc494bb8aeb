/**
 * What the open form is compared with: the same project's form of last year and the others of its year and department. Looked up when a
 * form is opened, and again once what it says of itself has changed and nobody has typed on in it for a moment.
 */
import type { Client } from "#renderer/desk/client.ts";
import type { FormSession } from "#renderer/editor/editor-port.ts";
import type { Form } from "#shared/form/form.ts";
import type { ReviewContext } from "#shared/review/rule.ts";
import type { Schedule } from "./schedule.ts";

export type Beside = Pick<ReviewContext, "lastYear" | "siblings">;

export interface FormsBeside {
  /** The same object until others were found. */
  readonly now: () => Beside;
  /** The form may say something else of itself now. */
  readonly follow: () => void;
  readonly close: () => void;
}

export function formsBeside(client: Client, session: FormSession, calm: Schedule, onFound: () => void): FormsBeside {
  let beside: Beside = {};
  let lookedFor: string | undefined;
  let callOff: (() => void) | undefined;
  const said = () => identityOf(session.getState().form);
  const look = async () => {
    const own = said();
    const key = JSON.stringify(own);
    lookedFor = key;
    const found = await fetchBeside(client, { id: session.id, ...own });
    // Where something else was looked for meanwhile, that is what counts.
    if (lookedFor !== key) return;
    beside = found;
    onFound();
  };
  void look();
  return {
    now: () => beside,
    follow() {
      callOff?.();
      callOff = lookedFor === JSON.stringify(said()) ? undefined : calm(() => void look());
    },
    close: () => callOff?.(),
  };
}

type Identity = ReturnType<typeof identityOf>;

function identityOf({ year, supervisingDepartment, implementingUnit, projectName }: Form) {
  return { year, supervisingDepartment, implementingUnit, projectName };
}

/** Rules that compare with other forms stay silent without them; whether the host can be reached is told elsewhere. */
async function fetchBeside({ reviews }: Client, form: Identity & { readonly id: number }): Promise<Beside> {
  try {
    const { lastYear, siblings } = await reviews.context(form);
    return { ...(lastYear && { lastYear }), siblings };
  } catch (error) {
    console.warn("no forms to compare with", error);
    return {};
  }
}
