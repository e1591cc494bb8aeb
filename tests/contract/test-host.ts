/** A host for each test: a backend with the samples in a library of its own, and as many windows as the test asks for. */
import { afterEach, beforeEach, vi } from "vitest";
import { openBackend, type Backend } from "#backend/backend.ts";
import { temporaryLibraryFile } from "../helpers/temporary-files.ts";
import type { WindowClient } from "./contract-calls.ts";

export interface Connection {
  readonly client: WindowClient;
  close(): Promise<void>;
}

/** A transport: a way to get a client for a backend that runs in the process of the test. */
export type Connect = (backend: Backend) => Promise<Connection>;

export interface TestHost {
  /** One more window. */
  window(): Promise<WindowClient>;
  /** Ends the host and starts it again on the same library. */
  restart(): Promise<void>;
}

export function hostForEachTest(connect: Connect): TestHost {
  let libraryFile: string;
  let backend: Backend;
  let connections: Connection[];

  function start(): void {
    connections = [];
    backend = openBackend({ libraryFile, host: "in-process", version: "1.2.3", samplesWhenNew: true });
  }

  async function stop(): Promise<void> {
    for (const connection of connections) await connection.close();
    await backend.close();
  }

  beforeEach(() => {
    libraryFile = temporaryLibraryFile();
    start();
  });

  afterEach(async () => {
    vi.restoreAllMocks();
    await stop();
  });

  return {
    window: async () => {
      const connection = await connect(backend);
      connections.push(connection);
      return connection.client;
    },
    restart: async () => {
      await stop();
      start();
    },
  };
}
