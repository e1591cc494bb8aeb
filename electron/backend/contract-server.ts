/**
 * The contract as something to implement, with the one rule for failures: expected ones reach the window as the typed `APP_ERROR`,
 * bugs are written to standard error and reach it as an internal error without a word of their text. A library that is busy is waited for,
 * and nobody else waits with it.
 */
import { mapEventIterator } from "@orpc/client";
import { implement, ORPCError } from "@orpc/server";
import { AppError } from "#shared/api/app-error.ts";
import { contract } from "#shared/api/contract.ts";
import { libraryFailure } from "./store/library-failure.ts";
import type { Library } from "./store/library.ts";
import { whenNotBusy } from "./when-not-busy.ts";

export type ContractServer = ReturnType<typeof serveContract>;

export function serveContract(library: Pick<Library, "file" | "checked">) {
  return implement(contract).use(async ({ next, errors, path, signal }) => {
    const onWire = (thrown: unknown): unknown => {
      const error = libraryFailure(thrown, library.file);
      if (error instanceof AppError) return errors.APP_ERROR({ data: error.toData() });
      // Somebody left, or the host is closing: that is wanted, and nobody waits for an answer.
      if (error instanceof ORPCError || signal?.aborted || isAbort(error)) return error;
      console.error(`${path.join(".")}:`, error);
      return new ORPCError("INTERNAL_SERVER_ERROR");
    };
    try {
      const result = await whenNotBusy(library, () => next());
      if (!isEventStream(result.output)) return result;
      const output = mapEventIterator(result.output, {
        value: async (value) => value,
        error: async (error) => onWire(error),
      });
      return { ...result, output };
    } catch (error) {
      throw onWire(error);
    }
  });
}

function isEventStream(output: unknown): output is AsyncIteratorObject<unknown> {
  return typeof output === "object" && output !== null && Symbol.asyncIterator in output;
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === "AbortError";
}
