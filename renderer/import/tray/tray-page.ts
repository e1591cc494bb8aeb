/** The name of the page of the tray. */
export const trayPage = "tray";
