/**
 * What every procedure of the contract is made from: expected failures reach the window as the typed error `APP_ERROR`. Over HTTP they are
 * refusals, like input that is not what the contract says; only bugs are failures of the host (500).
 */
import { oc } from "@orpc/contract";
import { appErrorSchema } from "./app-error.ts";

export const base = oc.errors({ APP_ERROR: { status: 422, data: appErrorSchema } });
