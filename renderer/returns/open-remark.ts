/** Opens the form of a remark at its cell, with its remarks beside it. */
import type { Desk } from "#renderer/desk/desk.ts";
import { showTab } from "#renderer/desk/panes/panes.ts";
import { openForm, openSession } from "#renderer/editor/open-form.ts";
import type { FormRemark } from "#shared/form/remark.ts";
import { returnsTab } from "./tab.ts";

export async function openRemark(desk: Desk, id: number, { place }: FormRemark): Promise<void> {
  await openForm(desk, id);
  showTab(desk, returnsTab);
  if (place !== "") openSession(desk)?.goTo({ field: place });
}
