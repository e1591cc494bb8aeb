/**
 * A reviewer's text as to-dos of the library's forms: each remark with its form and its cell where the text tells them. What cannot be told stands without
 * a cell, or without a form; nothing of the text is left out.
 */
import { readField, type Field } from "../form/field.ts";
import type { Form } from "../form/form.ts";
import { templateOf } from "../template/templates.ts";
import { findForm, isNameOf, type NamedForm } from "./find-form.ts";
import { findPlace, type Evidence, type FoundPlace } from "./find-place.ts";
import { quotesIn } from "./quotes.ts";
import { splitText, type Piece } from "./split-text.ts";
import { wantedText } from "./wanted-text.ts";

export interface StoredForm {
  readonly id: number;
  readonly form: Form;
}

export interface FoundRemark {
  readonly remark: string;
  readonly value: string;
  readonly wanted: string;
  /** Its form's id in the library. */
  readonly form?: number;
  /** Blank where it is about the form as a whole, or about nothing that was found. */
  readonly place: Field;
  readonly by: readonly Evidence[];
  /** Headings above it. */
  readonly about: readonly string[];
  /** Greetings and signatures are not. */
  readonly isRemark: boolean;
}

/** @param open The form the person is at: meant where the text names no other. */
export function readRemarks(source: string, forms: readonly StoredForm[], open?: number): FoundRemark[] {
  const named = forms.map(({ id, form }) => ({
    id,
    form,
    year: form.year,
    implementingUnit: form.implementingUnit,
    projectName: form.projectName,
  }));
  const pieces = splitText(source, (text) => isNameOf(text, named));
  const formOf = (piece: Piece) => {
    const { project = "", unit = "" } = piece.told;
    // Whoever names a project means no other, whatever stands above.
    return findForm(project === "" ? [piece.text, ...piece.about.toReversed()] : [`${project} ${unit}`], named);
  };
  const found = pieces.map((piece) => ({ piece, form: piece.isRemark ? formOf(piece) : undefined }));
  const meansOpen = found.every(({ form }) => !form || form.id === open);
  const fallback = meansOpen ? named.find(({ id }) => id === open) : undefined;
  return found.flatMap(({ piece, form }) => {
    if (!piece.isRemark) return [unplaced(piece)];
    const own = piece.told.project && !form ? undefined : (form ?? fallback ?? onlyOneWithPlace(piece, named));
    return own && !namesAnother(piece, own, named) ? inParts(piece, own).map((part) => placed(part, own)) : [unplaced(piece)];
  });
}

/** A remark that begins with what can only be a project, and none that is known. */
function namesAnother(piece: Piece, own: StoredForm, forms: readonly NamedForm[]): boolean {
  const [, head] = /^([^，。；：:]{2,40}(?:项目|费|费用|资金|专项|补助)[》”]?)[：:]/.exec(piece.text) ?? [];
  return head !== undefined && !findForm([head], forms) && !placeOf({ ...piece, text: head, about: [] }, own.form);
}

/** Several remarks in one sentence, where each of them leads to a cell of its own. */
function inParts(piece: Piece, { form }: StoredForm): Piece[] {
  if (piece.told.place || piece.told.value) return [piece];
  for (const ends of [/(?<=[；;])/, /(?<=。)/]) {
    const parts = piece.text.split(ends).filter((part) => part.trim() !== "");
    if (parts.length < 2) continue;
    const fields = parts.map((part) => placeOf(withText(piece, part), form)?.field);
    if (fields.every((field) => field !== undefined) && new Set(fields).size === fields.length)
      return parts.map((text) => withText(piece, text.trim().replace(/[；;]$/, "")));
  }
  return [piece];
}

function withText(piece: Piece, text: string): Piece {
  return { ...piece, text };
}

function placed(piece: Piece, { id, form }: StoredForm): FoundRemark {
  const found = placeOf(piece, form);
  const place = found?.field ?? "";
  const wanted = piece.told.wanted ?? "";
  return {
    remark: piece.text,
    value: place === "" ? (piece.told.value ?? "") : readField(form, place),
    wanted: place === "" || wanted !== "" ? wanted : wantedText(piece.text, form, place),
    form: id,
    place,
    by: found?.by ?? [],
    about: piece.about,
    isRemark: true,
  };
}

/** By the remark itself; where that does not tell, by the heading above it as well. */
function placeOf({ text, told: { place = "", value = "" }, about }: Piece, form: Form): FoundPlace | undefined {
  const template = templateOf(form.template);
  const bare = withoutProject(form);
  const own = bare(`${place} ${text}`);
  return (
    findPlace(form, template, own, value) ??
    findPlace(form, template, `${bare(about.at(-1) ?? "")} ${own}`, value) ??
    (place === "" ? undefined : findPlace(form, template, bare(place), value))
  );
}

/** The project's name is no evidence for one of its cells. */
function withoutProject({ projectName }: Form): (text: string) => string {
  return (text) => (projectName.length > 1 ? text.replaceAll(projectName, " ") : text);
}

/** A remark that names no project, where only one form has the cell it speaks of. */
function onlyOneWithPlace<T extends StoredForm>(piece: Piece, forms: readonly T[]): T | undefined {
  const [only, another] = forms.filter(({ form }) => {
    const found = placeOf(piece, form);
    return found?.by.includes("indicator") || (found?.by.includes("value") && quotesIn(piece.text).length > 0);
  });
  return another ? undefined : only;
}

function unplaced({ text, told: { value = "", wanted = "" }, about, isRemark }: Piece): FoundRemark {
  return { remark: text, value, wanted, place: "", by: [], about, isRemark };
}
