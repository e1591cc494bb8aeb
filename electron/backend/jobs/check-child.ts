/** The entry of the process that checks a library file and that Node has started (start-check.ts). */
import { exitCodeOfCheck } from "../store/whole-check.ts";

const [file = ""] = process.argv.slice(2);
process.exit(exitCodeOfCheck(file));
