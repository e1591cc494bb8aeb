/**
 * `npm run dev`: the window from its sources, renewed in the browser as they change, behind the same loopback host and the same checks as
 * the built one. The backend restarts with the command.
 */
import { join } from "node:path";
import { createServer } from "vite";
import { runInBrowser } from "./run-in-browser.ts";
import { root } from "./sources.ts";

const vite = await createServer({
  configFile: join(root, "vite.config.ts"),
  base: "/",
  server: { middlewareMode: true, hmr: { host: "127.0.0.1" } },
});

await runInBrowser(
  (request, response) =>
    new Promise((resolve, reject) => {
      response.once("close", resolve);
      vite.middlewares(request, response, reject);
    }),
  () => vite.close(),
);
