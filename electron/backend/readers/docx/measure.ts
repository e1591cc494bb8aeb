/** Measures and switches as office documents write them in attributes. */

const twipsPerUnit: Readonly<Record<string, number>> = {
  "": 1,
  pt: 20,
  in: 1440,
  cm: 1440 / 2.54,
  mm: 144 / 2.54,
  pc: 240,
  pi: 240,
};
/** The widest page there can be; what claims to be wider is no measure. */
const widest = 31_680;

/** Twips, 0 where there is no usable measure. */
export function twips(text: string | undefined): number {
  const [, number = "", unit = ""] = /^(-?\d{1,7}(?:\.\d{1,9})?)(pt|in|cm|mm|pc|pi)?$/.exec(text?.trim() ?? "") ?? [];
  const measure = Number(number) * (twipsPerUnit[unit] ?? 0);
  return Math.abs(measure) <= widest ? Math.round(measure) : 0;
}

/** A whole number of at least `least` and at most `most`; `least` where there is none. */
export function wholeNumber(text: string | undefined, least: number, most: number): number {
  const number = /^\d{1,7}$/.test(text ?? "") ? Number(text) : least;
  return Math.min(Math.max(number, least), most);
}

/** A property that is there is switched on, unless it says otherwise. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off|none)$/i.test(value);
}
