/** Constants the build writes into the window's code (see vite.config.ts). */

/** Licence key of the grid package; the evaluation key where the build was given none. */
declare const __HANDSONTABLE_KEY__: string;
/** Whether this build may only be used for evaluation, for want of a licence key. The window says so. */
declare const __EVALUATION_BUILD__: boolean;

/** Names, versions and licences of what others wrote (build/scripts/third-party.ts). */
declare module "virtual:third-party-notices" {
  const notices: string;
  export default notices;
}
