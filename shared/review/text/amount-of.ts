/** The exact value of a printed amount, as several rules ask for it. */
import { parseAmount } from "../../value/amount.ts";
import { memoized } from "./memoize.ts";

export const amountOf = memoized(parseAmount);
