/** Failures that arise in the window itself and have a sentence of their own. */

/** The host was started anew and does not know this page any more. */
export class AccessLost extends Error {
  override readonly name = "AccessLost";
}

/** The open form cannot be left: what was typed into it has not reached the host yet. */
export class NotSavedYet extends Error {
  override readonly name = "NotSavedYet";
}
