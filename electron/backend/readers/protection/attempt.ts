/** One way a file can be protected, ready to be tried with passwords. */

/** The content, or `undefined` where the password is wrong. @throws Error where the file is damaged. */
export type Attempt = (password: string) => Uint8Array | undefined;

/** The file says that it is protected in a way that is not known here, or with settings no program uses. */
export class UnknownProtectionError extends Error {}
