/** The whole program: language, look, the connection to the host, and the window once it is there. */
import { ConfigProvider } from "antd";
import zhCN from "antd/locale/zh_CN";
import type { Client } from "./client.ts";
import { useState } from "react";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { useTheme } from "./theme.ts";
import { Program } from "./Program.tsx";
import { createWorkspace, WorkspaceContext } from "./workspace.ts";
import "./colors.css";
import "./app.css";

export function App({ client }: { readonly client: Client }) {
  const [workspace] = useState(() => createWorkspace(client));
  return (
    <ConfigProvider locale={zhCN} theme={useTheme()} wave={{ disabled: true }} button={{ autoInsertSpace: false }} virtual>
      <ErrorBoundary>
        <WorkspaceContext value={workspace}>
          <Program />
        </WorkspaceContext>
      </ErrorBoundary>
    </ConfigProvider>
  );
}
