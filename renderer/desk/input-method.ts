/**
 * Keys that an input method keeps for itself. Not all of them are heard while it composes: some methods let the Enter that ended the
 * composition come after it, as key 229. Whoever listens to keys asks here first, or that Enter would leave the field.
 */
export function isForInputMethod({ isComposing, keyCode }: Pick<KeyboardEvent, "isComposing" | "keyCode">): boolean {
  return isComposing || keyCode === 229;
}
