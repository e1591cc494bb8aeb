/** What is worked out of an object once, for objects that never change: forms and their lists, templates, layouts. Forgotten with them. */
export function rememberByObject<Source extends object, Result>(
  workOut: (source: Source) => Result,
): (source: Source) => Result {
  const known = new WeakMap<Source, { readonly result: Result }>();
  return (source) => {
    const kept = known.get(source);
    if (kept) return kept.result;
    const result = workOut(source);
    known.set(source, { result });
    return result;
  };
}
