/** The window's entry: finds the host, then mounts the program into the page. */
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { connect } from "#renderer/desk/client.ts";

const root = document.getElementById("root");
if (!root) throw new Error("the page has no #root");
const client = await connect();
createRoot(root).render(
  <StrictMode>
    <App client={client} />
  </StrictMode>,
);
