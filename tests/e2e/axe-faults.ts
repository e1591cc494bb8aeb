/** What axe-core has to say against a page as it stands, in the light look and in the dark one: a line for each element, none if all is well. */
import axe from "axe-core";
import type { Page } from "@playwright/test";

export async function axeFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(axe.source);
    const violations = await page.evaluate(async () => {
      // The colours of parts that are drawn anew come with the next frame.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return (await window.axe.run(document, { resultTypes: ["violations"] })).violations;
    });
    for (const { id, nodes } of violations) {
      for (const { target, failureSummary = "" } of nodes) {
        faults.push(`${colorScheme}, ${id}: ${target.join(" ")}: ${failureSummary.replaceAll(/\s+/g, " ")}`);
      }
    }
  }
  return faults;
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
