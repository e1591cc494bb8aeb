/** What was pasted and is not taken in yet: it is there again when the dialog is, whatever closed it. */
import { definePart } from "#renderer/desk/desk.ts";
import { createStore } from "#renderer/desk/store.ts";

export const pastedText = definePart(() => createStore({ text: "" }));
