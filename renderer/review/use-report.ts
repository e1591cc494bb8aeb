/** The review report of forms: saved as a workbook where the person says, or printed. */
import type { Client } from "#renderer/desk/client.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import { useReportOf, type Report } from "#renderer/desk/files/use-report.ts";

type As = Parameters<Client["reviews"]["report"]>[0]["as"];

/** @param before What has to be done first. */
export function useReport(ids: readonly number[], as: As, before?: () => Promise<void>): Report {
  const { client } = useDesk();
  return useReportOf({
    file: async () => {
      await before?.();
      return (await client.reviews.report({ ids: [...ids], as })).file;
    },
    html: async () => {
      await before?.();
      return (await client.reviews.page({ ids: [...ids], as })).html;
    },
  });
}
