/**
 * Pages of HTML as PDF, one after the other: what each host brings in its own way. The shell has a browser within; the others start one that is
 * installed. A printer is opened once for a run and closed with it.
 */

export interface Printer {
  /** Tagged, with its headings as bookmarks, and our name as producer. @throws AppError `pdf-unavailable` where it does not come. */
  print(html: string): Promise<Uint8Array>;
  /** Nothing of it is left when it comes back. */
  close(): Promise<void>;
}

/** @throws AppError `pdf-unavailable` where this machine has nothing to print with. */
export type OpenPrinter = () => Promise<Printer>;

/** What a PDF says it was made by. */
export const producer = "绩表";
