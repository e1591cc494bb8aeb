/** `npm run build`: the window and the Electron program, anew. */
import { buildElectron } from "./build-electron.ts";
import { buildWindow } from "./build-window.ts";

await buildWindow({ onlyIfStale: false });
await buildElectron({ onlyIfStale: false });
