/** The entry of the process that checks a library file inside Electron (start-utility-check.ts). */
import { exitCodeOfCheck } from "#backend/store/whole-check.ts";

const [file = ""] = process.argv.slice(2);
process.exit(exitCodeOfCheck(file));
