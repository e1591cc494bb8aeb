/**
 * The headers every file of the window is served with, by every host: scripts only from the program itself, no address but its own,
 * no frame around it, no device but the clipboard.
 *
 * Styles may be inline because the component library and the grid write theirs at run time; scripts never may.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const permissionsPolicy = [
  "clipboard-read=(self)",
  "clipboard-write=(self)",
  ...["camera", "display-capture", "geolocation", "hid", "microphone", "midi", "payment", "serial", "usb"].map(
    (device) => `${device}=()`,
  ),
].join(", ");

export const windowHeaders: Readonly<Record<string, string>> = {
  "content-security-policy": contentSecurityPolicy,
  "permissions-policy": permissionsPolicy,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "no-cache",
};
