/** The bracketed year and number of a document, as a part of a pattern: `〔2023〕6号`, `[2023] 第6号`. The year is its only group. */
export const documentNumber = String.raw`[〔[（(【［]\s?((?:19|20)\d{2})\s?[〕\])）】］]\s?(?:第\s?)?\d{1,5}\s?号`;

/** How orders and announcements are numbered: `2026年第5号（令）`, `2026年（第12号）`. What is numbered like that and stands somewhere is none. */
export const numberOfYear = String.raw`(?:19|20)\d{2}\s?年(?:度)?\s?[（(]?\s?第\s?\d{1,5}\s?号(?![楼地线井泵站机炉厂院库])[)）]?`;
