/** Keeps the window's lists of the tray in step with what the host reports, and says which of it the list shows. Pure. */
import type { ReadEvent, TrayFile, TrayForm } from "#shared/api/imports.ts";
import type { Tray } from "./tray-state.ts";
import { isDuplicate } from "./store-choices.ts";
import { trayLikes } from "./tray-likes.ts";

type FileRead = Extract<ReadEvent, { kind: "read" }>;

/** The tray with these files read: what it had of the same files goes, the members of a zip with it. */
export function withRead({ files, forms }: Tray, read: readonly FileRead[]): Tray {
  const paths = new Set(read.map(({ path }) => path));
  return {
    files: [...files.filter(({ path }) => !isOf(paths, path)), ...read.flatMap((event) => event.files)],
    forms: [...forms.filter(({ source }) => !isOf(paths, source.file)), ...read.flatMap((event) => event.forms)],
  };
}

export function withoutForms(tray: Tray, gone: ReadonlySet<number>): Tray {
  return { ...tray, forms: tray.forms.filter(({ id }) => !gone.has(id)) };
}

export function withForm(tray: Tray, form: TrayForm): Tray {
  return { ...tray, forms: tray.forms.map((other) => (other.id === form.id ? form : other)) };
}

/** Whether a path is one of these, or lies in a zip that is. */
function isOf(paths: ReadonlySet<string>, path: string): boolean {
  if (paths.has(path)) return true;
  for (let end = path.indexOf("/"); end > 0; end = path.indexOf("/", end + 1)) {
    if (paths.has(path.slice(0, end))) return true;
  }
  return false;
}

export const filters = ["all", "attention", "duplicates", "failed"] as const;
export type TrayFilter = (typeof filters)[number];

export type TrayRow =
  | { readonly kind: "form"; readonly form: TrayForm }
  /** Could not be read. */
  | { readonly kind: "failed"; readonly file: TrayFile }
  /** Holds tables of other kinds, which are told of as what they are. */
  | { readonly kind: "others"; readonly file: TrayFile };

export function rowKey(row: TrayRow): string {
  return row.kind === "form" ? `form-${row.form.id}` : `${row.kind}-${row.file.id}`;
}

/** The rows of the list: the forms, then the files that could not be read, then what is only told of. */
export function trayRows({ files, forms }: Tray, filter: TrayFilter): TrayRow[] {
  const failed = files.flatMap((file): TrayRow[] => (file.error ? [{ kind: "failed", file }] : []));
  const others = files.flatMap((file): TrayRow[] => (!file.error && file.others.length > 0 ? [{ kind: "others", file }] : []));
  const shown = {
    all: () => true,
    attention: wantsLook,
    duplicates: (form: TrayForm) => isRepeated(forms, form),
    failed: () => false,
  }[filter];
  const ofForms = forms.filter(shown).map((form): TrayRow => ({ kind: "form", form }));
  if (filter === "failed") return [...failed, ...others];
  return filter === "all" ? [...ofForms, ...failed, ...others] : ofForms;
}

/** Whether there is another of the same year, unit and project, in the library or in the tray. */
function isRepeated(forms: readonly TrayForm[], form: TrayForm): boolean {
  return isDuplicate(form) || trayLikes(forms).othersOf(form.id).length > 0;
}

export function wantsLook({ attention, unplaced }: TrayForm): boolean {
  return attention + unplaced > 0;
}

export type TrayCounts = Readonly<Record<TrayFilter, number>>;

export function trayCounts({ files, forms }: Tray): TrayCounts {
  const unread = files.filter(({ error, others }) => error !== undefined || others.length > 0).length;
  return {
    all: forms.length,
    attention: forms.filter(wantsLook).length,
    duplicates: forms.filter((form) => isRepeated(forms, form)).length,
    failed: unread,
  };
}
