/** What every procedure of the contract is made from: expected failures reach the window as the typed error `APP_ERROR`. */
import { oc } from "@orpc/contract";
import { appErrorSchema } from "./app-error.ts";

export const base = oc.errors({ APP_ERROR: { data: appErrorSchema } });
