/**
 * Properties are tried with the same seed on every run, so that a run says something of the code alone. `JIBIAO_SEED=7 npm test -- property` tries
 * another one, and one that fails is kept as an example beside its property.
 */
import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env["JIBIAO_SEED"] ?? 20261128) });
