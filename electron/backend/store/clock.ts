/** The time of day as the store sees it: milliseconds since 1970, UTC. A parameter, so that tests own the time. */
export type Clock = () => number;
