/** The forms open before the one that is, as items of the menu and for the key that goes back to the last; what is gone is not among them. */
import { useMemo } from "react";
import type { FormSummary } from "#shared/api/contract.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import type { MenuItems } from "#renderer/desk/feature.ts";
import { formsList, listedForm } from "#renderer/desk/forms-list.ts";
import { openForm } from "#renderer/editor/open-form.ts";
import { openedForm } from "#renderer/editor/opened.ts";
import { libraryWords } from "#renderer/text/library-words.ts";
import { projectOf } from "./library-tree.ts";
import { recentForms } from "./recent-forms.ts";

const shown = 10;

export function useRecentForms(): readonly FormSummary[] {
  const ids = usePart(recentForms, (state) => state.ids);
  const forms = usePart(formsList, (state) => state.forms);
  const positions = usePart(formsList, (state) => state.positions);
  const openedId = usePart(openedForm, ({ opened }) => (opened.state === "none" ? undefined : opened.id));
  return useMemo(() => {
    const listed = (id: number) => listedForm({ forms, positions }, id) ?? [];
    return ids.flatMap((id) => (id === openedId ? [] : listed(id))).slice(0, shown);
  }, [ids, forms, positions, openedId]);
}

export function useRecentItems(): readonly MenuItems[] {
  const desk = useDesk();
  const recent = useRecentForms();
  const items = recent.map((form) => ({
    key: `recent-${form.id}`,
    label: libraryWords.recent(projectOf(form), libraryWords.where(form.year, form.implementingUnit)),
    run: () => runAction(desk, () => openForm(desk, form.id)),
  }));
  return [{ menu: "file", group: 9, heading: libraryWords.recentHeading, items }];
}
