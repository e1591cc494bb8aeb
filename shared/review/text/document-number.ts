/** The bracketed year and number of a document, as a part of a pattern: `〔2023〕6号`, `[2023] 第6号`. The year is its only group. */
export const documentNumber = String.raw`[〔[（(【［]\s?((?:19|20)\d{2})\s?[〕\])）】］]\s?(?:第\s?)?\d{1,5}\s?号`;
