/** The entry of the process that checks a library file, or a copy of one and that Node has started (start-check.ts). */
import { exitCodeOfCheck } from "../store/whole-check.ts";

const [file = "", copyTo] = process.argv.slice(2);
process.exit(await exitCodeOfCheck(file, copyTo));
