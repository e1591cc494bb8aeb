/** Outside of the test runner nothing says how long a slow machine may take. */
import { expect as impatient } from "@playwright/test";

export const expect = impatient.configure({ timeout: 2 * 60_000 });
