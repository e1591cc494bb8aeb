/**
 * What a window on loopback proves itself with, beside its cookie: browsers send a cookie to every port of 127.0.0.1, whoever listens there,
 * so a call must also carry a secret. It lies in the storage of the window's origin, which no other port can read.
 */
export const callSecretKey = "jibiao.call-secret";
export const callSecretHeader = "x-jibiao-call-secret";
