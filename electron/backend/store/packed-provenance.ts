/** Where a form came from as one packed value, for the step that exchanges it: nothing, for one that was written here. */
import { z } from "zod";
import { pack, unpack } from "./packed.ts";
import { storedProvenance, type Provenance } from "./source-rows.ts";

const packedSchema = z.object({ known: storedProvenance.optional(), excerpt: z.base64().optional() });

export function packProvenance(provenance: Provenance | undefined): Uint8Array {
  if (!provenance) return pack({});
  const { excerpt, ...known } = provenance;
  return pack({ known, ...(excerpt && { excerpt: Buffer.from(excerpt).toString("base64") }) });
}

export function unpackProvenance(packed: Uint8Array): Provenance | undefined {
  const { known, excerpt } = unpack(packed, packedSchema);
  return known && { ...known, ...(excerpt !== undefined && { excerpt: new Uint8Array(Buffer.from(excerpt, "base64")) }) };
}
