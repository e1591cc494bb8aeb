/** The container both subjects draw in: as large as the middle of a small window. */
export function addHost(body: HTMLElement): HTMLElement {
  const host = body.appendChild(document.createElement("div"));
  host.style.cssText = "width: 760px; height: 640px; overflow: hidden";
  return host;
}
