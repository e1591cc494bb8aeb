/**
 * Where the window was and how large, kept beside Electron's own settings. A state that cannot be read, or that lies on no screen of
 * today, counts as none.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { app, screen, type BrowserWindow } from "electron";
import { z } from "zod";

const boundsSchema = z.object({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1) });
const stateSchema = z.object({ maximized: z.boolean(), bounds: boundsSchema });

type Bounds = z.infer<typeof boundsSchema>;

export interface WindowState {
  readonly maximized: boolean;
  readonly bounds: Bounds | { readonly width: number; readonly height: number };
}

const first: WindowState = { maximized: false, bounds: { width: 1440, height: 900 } };

export function windowState(): WindowState {
  try {
    const state = stateSchema.parse(JSON.parse(readFileSync(stateFile(), "utf8")));
    return isOnScreen(state.bounds) ? state : first;
  } catch {
    return first;
  }
}

export function rememberWindowState(window: BrowserWindow): void {
  window.on("close", () => {
    const state = { maximized: window.isMaximized(), bounds: window.getNormalBounds() };
    try {
      writeFileSync(stateFile(), JSON.stringify(state));
    } catch (error) {
      // A full disk must not keep the window from closing.
      console.error(error);
    }
  });
}

function stateFile(): string {
  return join(app.getPath("userData"), "window.json");
}

/** Enough of it to be seen and caught with the mouse. */
function isOnScreen({ x, y, width, height }: Bounds): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const seenWidth = Math.min(x + width, workArea.x + workArea.width) - Math.max(x, workArea.x);
    const seenHeight = Math.min(y + height, workArea.y + workArea.height) - Math.max(y, workArea.y);
    return seenWidth >= 200 && seenHeight >= 100;
  });
}
