/** Constants the build puts in (vite.config.ts). */

/** Whether the build has no licence key for the grid. */
declare const __EVALUATION_BUILD__: boolean;
