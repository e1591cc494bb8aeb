/**
 * Mutants through the whole backend: read into the tray, left in the middle, gone on with, stored and left in the middle again. Every
 * chosen file must be in the tray whole or not at all, every file stored whole or not at all, and the library sound.
 */
import { createRouterClient, type InferRouterInitialContext } from "@orpc/server";
import Database from "better-sqlite3";
import { openBackend, type Backend } from "#backend/backend.ts";
import { FileReader } from "#backend/jobs/file-reader.ts";
import type { CorpusFile } from "./corpus.ts";
import { Dice } from "./dice.ts";
import { mutantBytes } from "./run-mutants.ts";

const filesAtOnce = 12;

interface Chosen {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Forms in each of its members, as reading it alone gives them. */
  readonly forms: ReadonlyMap<string, number>;
}

export interface Round {
  /** What is wrong; nothing where all is well. */
  readonly faults: readonly string[];
  /** Forms in the library at the end. */
  readonly stored: number;
}

/** One round, on a library of its own. */
export async function fuzzLibrary(libraryFile: string, files: readonly CorpusFile[], seed: number): Promise<Round> {
  const dice = new Dice(seed);
  const chosen = await choose(files, seed, dice);
  const faults: string[] = [];
  let stored = 0;
  const checked = async (when: string, work: (client: Client) => Promise<unknown>) => {
    const backend = openBackend({ libraryFile, host: "in-process", version: "0.0.0", samplesWhenNew: false });
    try {
      const client = clientOf(backend);
      await work(client);
      faults.push(...(await halves(client, chosen)).map((fault) => `${when}: ${fault}`));
    } finally {
      await backend.close();
    }
    const unsound = integrity(libraryFile);
    if (unsound !== "ok") faults.push(`${when}: ${unsound}`);
  };

  const leaving = <Event>(events: AsyncIterable<Event>) => takeSome(events, dice.below(chosen.length + 1));
  await checked("left while reading", async (client) => leaving(await client.imports.read({ files: chosen.map(asChosen) })));
  await checked("read", async (client) => {
    const { indexes } = await client.imports.missing({ files: chosen.map(identityOf) });
    const missing = chosen.filter((_, i) => indexes.includes(i));
    await takeSome(await client.imports.read({ files: missing.map(asChosen) }), Infinity);
  });
  await checked("left while storing", async (client) =>
    leaving(await client.imports.store({ choices: await allAsNew(client) })),
  );
  await checked("stored", async (client) => {
    await takeSome(await client.imports.store({ choices: await allAsNew(client) }), Infinity);
    const { forms } = await client.imports.tray();
    const inLibrary = await client.library.list();
    const expected = chosen.flatMap((one) => Array.from(one.forms.values())).reduce((sum, count) => sum + count, 0);
    stored = inLibrary.length;
    if (forms.length > 0) faults.push(`${forms.length} forms are still in the tray`);
    if (inLibrary.length !== expected) faults.push(`${inLibrary.length} forms in the library instead of ${expected}`);
  });
  return { faults, stored };
}

type Client = ReturnType<typeof clientOf>;
const clientOf = ({ router }: Backend) =>
  createRouterClient(router, { context: {} as InferRouterInitialContext<typeof router> });

/** Half of the files are whole, so that there is something to store. */
async function choose(files: readonly CorpusFile[], seed: number, dice: Dice): Promise<Chosen[]> {
  const reader = new FileReader({ processes: 1 });
  try {
    const chosen: Chosen[] = [];
    for (let i = 0; i < filesAtOnce; i++) {
      const file = dice.oneOf(files);
      const bytes = dice.chance(0.5) ? file.bytes : mutantBytes(file, seed * filesAtOnce + i);
      const path = `${i}/${file.name}`;
      const forms = new Map<string, number>();
      await reader.read({ name: path, bytes }, new AbortController().signal, (entry) => {
        forms.set(entry.path, entry.forms.length);
      });
      chosen.push({ path, bytes, forms });
    }
    return chosen;
  } finally {
    await reader.close();
  }
}

/** Files that are there in part: a member without all its forms, a chosen file without all its members. */
async function halves(client: Client, chosen: readonly Chosen[]): Promise<string[]> {
  const tray = await client.imports.tray();
  return chosen.flatMap(({ path, forms }) => {
    const members = [...forms.keys()];
    const entries = members.filter((member) => tray.files.some((file) => file.path === member));
    const inTray = (member: string) => tray.forms.filter(({ source }) => source.file === member).length;
    const broken = members.filter((member) => inTray(member) !== 0 && inTray(member) !== forms.get(member));
    const faults = broken.map((member) => `${member} has ${inTray(member)} of ${forms.get(member)} forms in the tray`);
    const isPart = entries.length > 0 && entries.length < members.length;
    return isPart ? [...faults, `${path} has ${entries.length} of ${members.length} entries in the tray`] : faults;
  });
}

async function allAsNew(client: Client) {
  const { forms } = await client.imports.tray();
  return forms.map(({ id }) => ({ id, as: { kind: "new" as const } }));
}

async function takeSome<Event>(events: AsyncIterable<Event>, count: number): Promise<void> {
  let taken = 0;
  for await (const _ of events) {
    taken += 1;
    if (taken > count) return;
  }
}

const identityOf = ({ path, bytes }: Chosen) => ({ path, size: bytes.length, modified: 0 });
const asChosen = (one: Chosen) => {
  const { path, size, modified } = identityOf(one);
  return { path, size, modified, file: new File([one.bytes.slice()], path) };
};

function integrity(libraryFile: string): string {
  const database = new Database(libraryFile, { readonly: true });
  try {
    const broken = database.pragma("foreign_key_check") as unknown[];
    return broken.length > 0
      ? `${broken.length} broken references`
      : String(database.pragma("integrity_check", { simple: true }));
  } finally {
    database.close();
  }
}
