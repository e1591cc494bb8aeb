/** What a command ends with, as the interchange contract says. */
export const exitStatus = {
  done: 0,
  /** Done, and something needs a person's attention: an error of the review, or text that found no place. */
  attention: 1,
  /** The input could not be used; nothing was written. */
  unusable: 2,
} as const;

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];
