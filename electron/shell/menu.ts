/** The window has a menu of its own; the system's is left out, except on macOS, where editing keys work only through one. */
import { Menu } from "electron";

export function setMenu(): void {
  const roles = [{ role: "appMenu" }, { role: "editMenu" }, { role: "windowMenu" }] as const;
  Menu.setApplicationMenu(process.platform === "darwin" ? Menu.buildFromTemplate([...roles]) : null);
}
