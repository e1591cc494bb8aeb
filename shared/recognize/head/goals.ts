/** The goals a form was found to have. */
import type { Token } from "../tokens/token.ts";

/** The tokens of each goal, in reading order. */
export type Goals = Readonly<Partial<Record<"annualGoal" | "midTermGoal", readonly Token[]>>>;
