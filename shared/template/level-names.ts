/** The names a template has for levels of indicators, by all their printings: forms of another template keep the names of theirs. */
import { rememberByObject } from "../value/remember-by-object.ts";
import { printings, type Level, type Template } from "./template.ts";

type NameOf = (level: Level) => Level;

/** A level the template does not know keeps its name. */
export const levelNames = rememberByObject(({ tree, levelOf }: Template): NameOf => {
  if (levelOf) return levelOf;
  const names = new Map(
    tree.flatMap((level1) => {
      const level2 = new Map(level1.level2.flatMap((one) => printings(one).map((printed) => [printed, one.name])));
      return printings(level1).map((printed) => [printed, { name: level1.name, level2 }] as const);
    }),
  );
  return ({ level1, level2 }) => {
    const first = names.get(level1);
    return { level1: first?.name ?? level1, level2: first?.level2.get(level2) ?? level2 };
  };
});
