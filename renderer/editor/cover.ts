/** What is shown in the open form's place to be read and compared: an old version, its source. The form keeps its selection and history under it. */
import type { ReactElement } from "react";
import type { Form } from "#shared/form/form.ts";
import { definePart, type Desk } from "#renderer/desk/desk.ts";
import { createStore } from "#renderer/desk/store.ts";

export interface Cover {
  /** Tells it from others of its kind. */
  readonly name: string;
  readonly element: ReactElement;
  /** The form it shows, where that is not the open one as it is now. */
  readonly form?: Form;
}

export const formCover = definePart(() => createStore<{ readonly cover: Cover | undefined }>({ cover: undefined }));

export function coverForm(desk: Desk, cover: Cover): void {
  desk.part(formCover).set({ cover });
}

export function uncoverForm(desk: Desk): void {
  desk.part(formCover).set({ cover: undefined });
}
