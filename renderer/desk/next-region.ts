/** F6 goes from region to region (`data-region`), Shift+F6 back, as office programs have it. A region that takes no focus gives it to its first control. */

export function nextRegion(view: HTMLElement, step: -1 | 1): void {
  const regions = inSight(view, "[data-region]");
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions.at((at + step) % regions.length);
  const [first = next] = next && next.tabIndex < 0 ? inSight(next, "textarea, [role=tab], input, button:enabled") : [];
  first?.focus({ preventScroll: true });
}

function inSight(parent: HTMLElement, selector: string): HTMLElement[] {
  return [...parent.querySelectorAll<HTMLElement>(selector)].filter((element) => element.offsetParent !== null);
}
