/** Name under which a message port travels from the preload script to the main process, and from it to the page. */
export const portChannel = "jibiao:port";
