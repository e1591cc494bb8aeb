/** Loaded first in a utility process: gives it the `process.parentPort` that it has in Electron. */
const parentPort = {
  on: (_: "message", listener: (event: { data: unknown }) => void) => process.on("message", (data) => listener({ data })),
  postMessage: (message: object) => process.send?.(message),
};

Object.assign(process, { parentPort });
process.on("disconnect", () => process.exit());
