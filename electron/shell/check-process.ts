/** The entry of the process that checks a library file, or a copy of one inside Electron (start-utility-check.ts). */
import { exitCodeOfCheck } from "#backend/store/whole-check.ts";

const [file = "", copyTo] = process.argv.slice(2);
process.exit(await exitCodeOfCheck(file, copyTo));
