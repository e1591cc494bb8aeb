/** The whole program: language, look, the connection to the host, and the window once it is there. */
import { ConfigProvider } from "antd";
import zhCN from "antd/locale/zh_CN";
import type { Client } from "#renderer/desk/client.ts";
import { useState } from "react";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { useTheme } from "./theme.ts";
import { Toasts } from "#renderer/desk/toasts/Toasts.tsx";
import { Program } from "./Program.tsx";
import { createDesk, DeskContext, type Desk } from "#renderer/desk/desk.ts";
import { features } from "#renderer/desk/feature.ts";
import { allFeatures } from "./features.ts";
import "./colors.css";
import "./app.css";

export function App({ client }: { readonly client: Client }) {
  const [desk] = useState(() => deskWithFeatures(client));
  return (
    <DeskContext value={desk}>
      <Dressed />
    </DeskContext>
  );
}

function Dressed() {
  return (
    <ConfigProvider locale={zhCN} theme={useTheme()} wave={{ disabled: true }} button={{ autoInsertSpace: false }} virtual>
      <ErrorBoundary>
        <Program />
        <Toasts />
      </ErrorBoundary>
    </ConfigProvider>
  );
}

function deskWithFeatures(client: Client): Desk {
  const desk = createDesk(client);
  desk.part(features).set({ all: allFeatures });
  return desk;
}
