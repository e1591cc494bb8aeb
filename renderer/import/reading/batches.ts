/** Cuts chosen files into batches that a host accepts in one request: no more than so many files, and no more than so many bytes. */
import type { ChosenFile } from "#renderer/desk/files/chosen-file.ts";

export interface BatchLimits {
  readonly files: number;
  readonly bytes: number;
}

/** A file larger than the limit of bytes goes alone. */
export function* batches(chosen: readonly ChosenFile[], limits: BatchLimits): Generator<ChosenFile[]> {
  let batch: ChosenFile[] = [];
  let bytes = 0;
  for (const one of chosen) {
    if (batch.length > 0 && (batch.length === limits.files || bytes + one.file.size > limits.bytes)) {
      yield batch;
      [batch, bytes] = [[], 0];
    }
    batch.push(one);
    bytes += one.file.size;
  }
  if (batch.length > 0) yield batch;
}
