/** The message that forms were taken out stands only while its button brings them back. */
import { expect, test } from "vitest";
import type { RemovedForm } from "#shared/api/contract.ts";
import type { Client } from "#renderer/desk/client.ts";
import { createDesk } from "#renderer/desk/desk.ts";
import { formsList } from "#renderer/desk/forms-list.ts";
import { shownToasts } from "#renderer/desk/toasts/toasts.ts";
import { addDeed, undoLastDeed, type Removal } from "#renderer/library/library-deeds.ts";
import { tellRemoval } from "#renderer/library/tell-removal.ts";

function removed() {
  const library = { removed: () => Promise.resolve([{ id: 1 }, { id: 2 }]) };
  const desk = createDesk({ library, forms: { putBack: () => Promise.resolve() } } as unknown as Client);
  const removal: Removal = { kind: "removal", ids: [1, 2], open: undefined };
  addDeed(desk, removal);
  tellRemoval(desk, removal);
  const inTrash = (...ids: number[]) => desk.part(formsList).set({ removed: ids.map((id) => ({ id }) as RemovedForm) });
  return { desk, inTrash, toasts: () => desk.part(shownToasts).get().toasts.length };
}

test("it waits for the list, and goes when the last of them was brought back elsewhere", () => {
  const { inTrash, toasts } = removed();
  inTrash(7);
  expect(toasts()).toBe(1);
  inTrash(1, 2, 7);
  inTrash(2, 7);
  expect(toasts()).toBe(1);
  inTrash(7);
  expect(toasts()).toBe(0);
});

test("it goes with Ctrl+Z in the list", async () => {
  const { desk, toasts } = removed();
  await undoLastDeed(desk);
  expect(toasts()).toBe(0);
});
