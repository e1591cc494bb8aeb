/**
 * What is pointed at in source and result: pointing at one side marks the other, choosing brings it into sight there. Only what was
 * chosen stays marked when the pointer goes.
 */
import { useMemo, useState } from "react";
import type { Form } from "#shared/form/form.ts";
import type { FormLayout, LaidOutCell } from "#shared/layout/form-layout.ts";
import type { Template } from "#shared/template/template.ts";
import { cellOfField, fieldsOfCell } from "./field-cells.ts";
import type { Slot, SourceLinks } from "./source-links.ts";

interface Marked {
  readonly slots: ReadonlySet<Slot>;
  readonly cells: ReadonlySet<LaidOutCell>;
}

export interface Links {
  readonly activeSlots: ReadonlySet<Slot>;
  readonly isActiveCell: (cell: LaidOutCell) => boolean;
  readonly lookAt: { readonly slot: Slot } | undefined;
  readonly pointAtCell: (cell: LaidOutCell | undefined) => void;
  readonly pointAtSlot: (slot: Slot | undefined) => void;
  readonly chooseCell: (cell: LaidOutCell) => void;
  /** Marks a place of the source; gives the cell its text went to. */
  readonly chooseSlot: (slot: Slot, look: boolean) => LaidOutCell | undefined;
  readonly chooseField: (field: string) => void;
}

type Pointed =
  | { readonly at: "cell"; readonly cell: LaidOutCell }
  | { readonly at: "slot"; readonly slot: Slot }
  | { readonly at: "field"; readonly field: string };

export function useLinks(form: Form, template: Template, layout: FormLayout, links: SourceLinks): Links {
  const [pointed, setPointed] = useState<Pointed>();
  const [chosen, setChosen] = useState<Pointed>();
  const [lookAt, setLookAt] = useState<{ readonly slot: Slot }>();

  const slotsOf = (what: Pointed): readonly Slot[] => {
    if (what.at === "slot") return [what.slot];
    const fields = what.at === "field" ? [what.field] : fieldsOfCell(form, template, layout, what.cell);
    return fields.flatMap((field) => links.slotsOfField(field));
  };
  const cellsOf = (what: Pointed): LaidOutCell[] => {
    if (what.at === "cell") return [what.cell];
    const fields = what.at === "field" ? [what.field] : links.fieldsOfSlot(what.slot);
    return [...new Set(fields.flatMap((field) => cellOfField(form, template, layout, field) ?? []))];
  };
  const marked = useMemo((): Marked => {
    const shown = pointed ?? chosen;
    return { slots: new Set(shown && slotsOf(shown)), cells: new Set(shown && cellsOf(shown)) };
    // oxlint-disable-next-line react/exhaustive-deps
  }, [pointed, chosen, form, layout, links]);

  const look = (slots: readonly Slot[]) => {
    const [first] = slots;
    if (first !== undefined) setLookAt({ slot: first });
  };
  const choose = (what: Pointed) => {
    setPointed(undefined);
    setChosen(what);
  };

  return {
    activeSlots: marked.slots,
    isActiveCell: (cell) => marked.cells.has(cell),
    lookAt,
    pointAtCell(cell) {
      setPointed(cell && { at: "cell", cell });
      if (cell) look(slotsOf({ at: "cell", cell }));
    },
    pointAtSlot: (slot) => setPointed(slot === undefined ? undefined : { at: "slot", slot }),
    chooseCell(cell) {
      choose({ at: "cell", cell });
      look(slotsOf({ at: "cell", cell }));
    },
    chooseSlot(slot, toSight) {
      choose({ at: "slot", slot });
      if (toSight) look([slot]);
      return cellsOf({ at: "slot", slot })[0];
    },
    chooseField(field) {
      choose({ at: "field", field });
      look(slotsOf({ at: "field", field }));
    },
  };
}
