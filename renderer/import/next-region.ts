/** F6 goes from region to region (`data-region`), Shift+F6 back, as office programs have it. A region with a text field gives that the focus. */

export function nextRegion(view: HTMLElement, step: -1 | 1): void {
  const regions = [...view.querySelectorAll<HTMLElement>("[data-region]")].filter((region) => region.offsetParent !== null);
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions.at((at + step) % regions.length);
  (next?.querySelector<HTMLElement>("textarea, button") ?? next)?.focus({ preventScroll: true });
}
