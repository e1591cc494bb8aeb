/**
 * A library of 100,000 forms, or as many as `--forms` says: from the start of the program to the first row a browser has painted, a key in the filter, a
 * search, an edit while forms are indexed and reviewed. The peer is plain SQLite with the same data, and LIKE.
 */
import { statSync } from "node:fs";
import { createRouterClient } from "@orpc/server";
import Database from "better-sqlite3";
import { openBackend } from "#backend/backend.ts";
import { openLibrary } from "#backend/store/library.ts";
import { step } from "../../helpers/take-step.ts";
import { quantile, type Measured } from "../table.ts";
import { generatedForm, generatedLibrary } from "./generate-library.ts";
import { benchWindow } from "./bench-window.ts";
import { plainLibrary, type PlainLibrary } from "./plain-library.ts";

const usualCount = 100_000;
/** As a window asks for. */
const page = 1000;
const rounds = 12;
const peerRounds = 3;
const queries = ["培", "培训", "业务培训专项经费", "银川教育局", "数字化 同心", "8731", "没有这样的文字"];
const initials = ["px", "ywpx", "jyj"];
const edits = 100;

export async function benchLibrary(count = usualCount): Promise<Measured[]> {
  const file = generatedLibrary(count);
  const plain = plainLibrary(file.replace(/\.sqlite$/, "-plain.sqlite"), count);
  try {
    const megabytes = (path: string) => (statSync(path).size / 2 ** 20).toFixed(0);
    console.log(`${count} forms: ${megabytes(file)} MB with versions and index; plain: ${megabytes(plain.file)} MB`);
    const stored = benchStore(file, plain, count);
    return [...stored, ...(await benchEdits(file, plain, count)), ...(await benchWindow(file))];
  } finally {
    plain.close();
  }
}

function benchStore(file: string, plain: PlainLibrary, count: number): Measured[] {
  const began = performance.now();
  const library = openLibrary(file);
  const opened = performance.now() - began;
  const name = "plain SQLite, LIKE";
  try {
    while (library.search.catchUp(500) > 0);
    const find = (text: string): Measured => ({
      what: `search: ${text}`,
      ours: repeat(rounds, () => library.search.find(text)),
      peer: { name, times: repeat(peerRounds, () => plain.find(text)) },
    });
    const searches = queries.map(find);
    const byInitials = initials.map((text) => ({
      what: `search: ${text}`,
      ours: repeat(rounds, () => library.search.find(text)),
    }));
    const all = [...searches, ...byInitials].flatMap(({ ours }) => ours);
    console.log(`search: half within ${quantile(all, 0.5).toFixed(1)} ms, 95 % within ${quantile(all, 0.95).toFixed(1)} ms`);
    return [
      { what: "opened, the whole file checked", ours: [opened] },
      {
        what: `a page of ${page}`,
        ours: repeat(rounds, () => library.forms.page(undefined, page)),
        peer: { name, times: repeat(rounds, () => plain.list(page)) },
      },
      {
        what: "all of the list",
        ours: repeat(peerRounds, () => library.forms.list()),
        peer: { name, times: repeat(peerRounds, () => plain.list(count)) },
      },
      ...searches,
      ...byInitials,
    ];
  } finally {
    library.close();
  }
}

/** One after the other as somebody types, while all forms are indexed and reviewed anew. */
async function benchEdits(file: string, plain: PlainLibrary, count: number): Promise<Measured[]> {
  indexAnew(file);
  const backend = openBackend({ libraryFile: file, host: "in-process", version: `bench ${Date.now()}`, samplesWhenNew: false });
  const client = createRouterClient(backend.router);
  try {
    const { forms } = await client.library.page({ most: edits });
    const ours: number[] = [];
    let left = 0;
    for (const { id } of forms) {
      const { revision } = await client.forms.open({ id });
      // What somebody types comes at any moment of what goes on.
      await new Promise((resolve) => void setTimeout(resolve, 20 + (ours.length % 7)));
      const began = performance.now();
      await client.forms.change({
        id,
        revision,
        changes: [step([{ kind: "set-field", field: "annualGoal", text: `第${ours.length}次修改` }])],
      });
      ours.push(performance.now() - began);
      left = (await client.library.toIndex()).count;
    }
    console.log(
      `edits while ${left} forms wait: half within ${quantile(ours, 0.5).toFixed(1)} ms, 95 % within ${quantile(ours, 0.95).toFixed(1)} ms`,
    );
    const document = JSON.stringify(generatedForm(0, count));
    const times = repeat(edits, (i) => plain.edit(i + 1, `${document} `));
    return [{ what: "an edit beside indexing and reviewing", ours, peer: { name: "plain SQLite, nothing beside it", times } }];
  } finally {
    await backend.close();
  }
}

function indexAnew(file: string): void {
  const database = new Database(file);
  database.exec("INSERT OR REPLACE INTO to_index (form_id) SELECT id FROM form");
  database.close();
}

function repeat(times: number, work: (i: number) => unknown): number[] {
  return Array.from({ length: times }, (_, i) => {
    const began = performance.now();
    work(i);
    return performance.now() - began;
  });
}
