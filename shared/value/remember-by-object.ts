/**
 * What is worked out of an object once, for objects that never change: forms and their lists, templates, layouts, parts of a workbook. Forgotten with them.
 *
 * It stands on the object itself, under a name that nothing lists or copies. A WeakMap holds what it knows as alive until all memory is looked through: of a
 * thousand exported forms, every part that was ever read outlived its workbook.
 */
export function rememberByObject<Source extends object, Result>(
  workOut: (source: Source) => Result,
): (source: Source) => Result {
  const known = Symbol("known");
  return (source: Source & { readonly [known]?: { readonly result: Result } }) => {
    const kept = source[known];
    if (kept) return kept.result;
    const result = workOut(source);
    Object.defineProperty(source, known, { value: { result } });
    return result;
  };
}
