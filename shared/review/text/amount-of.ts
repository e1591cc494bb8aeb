/** The exact value of a printed amount, as several rules ask for it. */
import { parseAmount } from "../../value/amount.ts";
import { longTexts, rememberByText } from "../../value/remember-by-text.ts";

export const amountOf = rememberByText(longTexts, parseAmount);
