/** Text that a person types outside of a form, brought at the door to what is stored everywhere: no control characters, no blanks around it. */
import { z } from "zod";
import { cleanText } from "../value/normalize-text.ts";

export const cleanString = z.string().overwrite(cleanText);
