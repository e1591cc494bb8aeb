/**
 * Cuts what somebody brings into portions that a host accepts in one request. A folder with a manifest is one package, whose files stay together: one without some
 * of its files would be refused.
 */
import { manifestName } from "#shared/handing-in/manifest.ts";
import type { ChosenFile } from "#renderer/desk/files/chosen-file.ts";

export interface Portion {
  readonly files: readonly ChosenFile[];
  /** Packages and other files in it. */
  readonly count: number;
}

export interface PortionLimits {
  readonly files: number;
  readonly bytes: number;
}

/** What is larger than the limits goes alone. */
export function portions(files: readonly ChosenFile[], limits: PortionLimits): Portion[] {
  const result: { files: ChosenFile[]; count: number }[] = [];
  let bytes = 0;
  for (const together of packagesOf(files)) {
    const size = together.reduce((sum, { file }) => sum + file.size, 0);
    const last = result.at(-1);
    if (last && last.files.length + together.length <= limits.files && bytes + size <= limits.bytes) {
      last.files.push(...together);
      last.count += 1;
      bytes += size;
    } else {
      result.push({ files: [...together], count: 1 });
      bytes = size;
    }
  }
  return result;
}

/** In the order they came. */
function packagesOf(files: readonly ChosenFile[]): ChosenFile[][] {
  const bases = files
    .map(({ path }) => path)
    .filter((path) => path === manifestName || path.endsWith(`/${manifestName}`))
    .map((path) => path.slice(0, -manifestName.length));
  const keyOf = ({ path }: ChosenFile) => bases.find((base) => path.startsWith(base)) ?? path;
  const isBase = new Set(bases);
  return [...Map.groupBy(files, (file) => keyOf(file))].flatMap(([key, own]) =>
    isBase.has(key) ? [own] : own.map((file) => [file]),
  );
}
