/** A backup to a file the person names, while the library may be in use elsewhere. Of two to one name only one succeeds. */
import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { AppError } from "#shared/api/app-error.ts";
import { takeName } from "../../take-name.ts";
import { libraryFailure } from "../library-failure.ts";
import { copyLibrary } from "./copy-library.ts";
import { openForReading } from "./open-for-reading.ts";
import { removeTemporaryCopy, startTemporaryCopy, namesReachDisk } from "./temporary-copy.ts";

/** @throws AppError `write-failed` where the name is taken, be it meanwhile. */
export async function backUpLibrary(library: string, to: string): Promise<void> {
  const folder = dirname(to);
  if (existsSync(to)) throw nameTaken(to);
  const source = openForReading(library);
  let temporary: string | undefined;
  try {
    if (!existsSync(folder)) throw new AppError("write-not-a-folder", folder);
    temporary = startTemporaryCopy(folder);
    await copyLibrary(source, temporary);
    if (!takeName(temporary, to)) throw nameTaken(to);
    namesReachDisk(folder);
  } catch (error) {
    throw libraryFailure(error, to);
  } finally {
    source.close();
    if (temporary !== undefined) removeTemporaryCopy(temporary);
  }
}

function nameTaken(file: string): AppError {
  return new AppError("write-failed", file, "同名文件已存在，请换一个名字");
}
