/** How often processes are killed: enough for every run of the tests, and `JIBIAO_KILL_ROUNDS` times as often where somebody waits for it. */
const times = Number(process.env["JIBIAO_KILL_ROUNDS"] ?? 1);

export function killRounds(usual: number): number {
  return Math.max(1, Math.round(usual * times));
}
