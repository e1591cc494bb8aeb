/** The entry of a reading process that Node has started (start-child.ts). It lives as long as the program that started it. */
import type { LaneRequest } from "./reading-process.ts";
import { serveReading } from "./serve-reading.ts";

process.on("message", (request: LaneRequest) => void serveReading(request, (answer) => process.send?.(answer)));
process.on("disconnect", () => process.exit());
