/** Runs something as a user whom permissions hold back, also where the tests run as root. */
const nobody = 65_534;

export function asNobody<Result>(work: () => Result): Result {
  if (process.getuid?.() !== 0) return work();
  process.seteuid?.(nobody);
  try {
    return work();
  } finally {
    process.seteuid?.(0);
  }
}
