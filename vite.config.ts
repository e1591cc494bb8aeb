/**
 * Builds the window: renderer/ becomes static files in dist/renderer that need nothing from the network and work from any address
 * (`app://` in Electron, 127.0.0.1 in a browser).
 */
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { noticesText } from "./build/scripts/third-party.ts";

const licenceKey = process.env["JIBIAO_HANDSONTABLE_KEY"] ?? "";

export default defineConfig({
  root: import.meta.dirname + "/renderer",
  base: "./",
  plugins: [react({ jsxImportSource: "#drawn" }), thirdPartyNotices()],
  define: {
    __HANDSONTABLE_KEY__: JSON.stringify(licenceKey || "non-commercial-and-evaluation"),
    __EVALUATION_BUILD__: JSON.stringify(licenceKey === ""),
  },
  build: {
    outDir: import.meta.dirname + "/dist/renderer",
    emptyOutDir: true,
    // Offices run old browsers: the syntax of Chromium 100 (2022).
    target: "chrome100",
    // The window is read from disk on the same machine; what counts is parsing less at start, not bytes on a wire.
    chunkSizeWarningLimit: 2000,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Earlier groups take what later ones use too.
            { name: "react", test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            { name: "grid", test: /node_modules[\\/]@?handsontable[\\/]/ },
            { name: "components", test: /node_modules[\\/](antd|@ant-design|@rc-component|rc-[a-z-]+)[\\/]/ },
          ],
        },
      },
    },
  },
});

/** `virtual:third-party-notices`, a text that the window loads when it is asked for. */
function thirdPartyNotices(): Plugin {
  const name = "virtual:third-party-notices";
  return {
    name,
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: (id) => (id === `\0${name}` ? `export default ${JSON.stringify(noticesText())}` : undefined),
  };
}
