/**
 * Opens office files that are protected by a password. A file that is not comes back as it is.
 *
 * Excel encrypts workbooks that are only protected against changes too, with a password everybody knows: that one is always tried, so
 * nobody is asked for a password they never set.
 */
import { CFB } from "@e965/xlsx";
import { AppError } from "#shared/api/app-error.ts";
import { contentOf } from "../file-content.ts";
import { agileAttempt } from "./agile.ts";
import { UnknownProtectionError, type Attempt } from "./attempt.ts";
import { oldWorkbookAttempt, protectionOf } from "./old-workbook.ts";
import { standardAttempt } from "./standard.ts";

const everybodysPassword = "VelvetSweatshop";

interface ProtectedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly password?: string;
}

/** @throws AppError where there is no password or a wrong one, or the protection cannot be opened here. */
export function openProtected({ name, bytes, password }: ProtectedFile): Uint8Array {
  if (contentOf(bytes) !== "compound") return bytes;
  const hasPassword = password !== undefined && password !== "";
  try {
    const attempt = attemptFor(bytes);
    if (!attempt) return bytes;
    const opened = (hasPassword ? attempt(password) : undefined) ?? attempt(everybodysPassword);
    if (opened) return opened;
  } catch (error) {
    if (error instanceof UnknownProtectionError) throw new AppError("file-encryption-unknown", name, "", { cause: error });
    throw new AppError("file-damaged", name, "", { cause: error });
  }
  throw new AppError(hasPassword ? "file-password-wrong" : "file-encrypted", name);
}

function attemptFor(bytes: Uint8Array): Attempt | undefined {
  const container = CFB.read(bytes, { type: "buffer" });
  const stream = (path: string): Uint8Array | undefined => {
    const content = CFB.find(container, path)?.content;
    return content && new Uint8Array(content);
  };
  const [info, content] = [stream("/EncryptionInfo"), stream("/EncryptedPackage")];
  if (info && content) return packageAttempt(info, content);
  const workbook = stream("/Workbook") ?? stream("/Book");
  const protection = workbook && protectionOf(workbook);
  if (!workbook || !protection) return undefined;
  const attempt = oldWorkbookAttempt(workbook, protection);
  return (password) => {
    const plain = attempt(password);
    return plain && asWorkbook(plain);
  };
}

function packageAttempt(info: Uint8Array, content: Uint8Array): Attempt {
  const view = new DataView(info.buffer, info.byteOffset, info.byteLength);
  const [major, minor] = [view.getUint16(0, true), view.getUint16(2, true)];
  if (major === 4 && minor === 4) return agileAttempt(info, content);
  if (minor === 2 && major >= 2 && major <= 4) return standardAttempt(info, content);
  throw new UnknownProtectionError();
}

function asWorkbook(stream: Uint8Array): Uint8Array {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, "/Workbook", stream);
  return new Uint8Array(CFB.write(container, { type: "buffer" }) as Buffer);
}
