/** One step of the schema. Once released a migration never changes, and a later one only adds: an older copy can always be brought up. */
export interface Migration {
  /** The schema version it leads to; they count from 1 without gaps. */
  readonly version: number;
  readonly sql: string;
}
