/**
 * A library of many forms as a district keeps them: five years, many units, twenty projects each, names and goals that differ. It is written by the
 * store's own code, some thousand forms a transaction, indexed, and kept in the folder for temporary files for the next run.
 */
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrations } from "#backend/store/migrations/migrations.ts";
import { openLibrary } from "#backend/store/library.ts";
import type { Form } from "#shared/form/form.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { seededRandom } from "../../helpers/seeded-random.ts";

const years = [2026, 2025, 2024, 2023, 2022];
const projectsOfUnit = 20;
const unitsOfDepartment = 10;
const formsOfTransaction = 2000;

const places =
  "银川石嘴吴忠固原中卫贺兰永宁灵武平罗盐池同心西吉隆德泾源彭阳海原中宁利通惠农兴庆金凤西夏原州".match(/../g) ?? [];
const offices =
  "教育局,卫生健康局,农业农村局,自然资源局,水务局,民政局,档案馆,文化旅游局,公安局,交通运输局,应急管理局,统计局".split(",");
const works =
  "设备更新,业务培训,信息系统运维,办公用房修缮,档案数字化,基层站点建设,宣传活动,监测网点维护,人才引进,专项检查,数据采集,公益服务".split(
    ",",
  );
const kinds = "专项经费,补助资金,项目,购置项目,经费,改造工程".split(",");

export function generatedForm(i: number, count: number): Form {
  const random = seededRandom(i + 1);
  const like = sampleForms[i % sampleForms.length];
  if (!like) throw new Error("no sample");
  const ofYear = Math.ceil(count / years.length);
  const within = i % ofYear;
  const unit = Math.floor(within / projectsOfUnit);
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? "";
  return {
    ...like,
    year: years[Math.floor(i / ofYear)] ?? null,
    supervisingDepartment: `第${Math.floor(unit / unitsOfDepartment) + 1}主管部门`,
    implementingUnit: `${places[unit % places.length]}${offices[unit % offices.length]}${Math.floor(unit / places.length) + 1}所`,
    projectName: `${pick(places)}${pick(works)}${pick(kinds)}${within % projectsOfUnit}`,
    annualGoal: `${like.annualGoal}其中${pick(places)}${pick(works)}${Math.floor(random() * 9000)}项。`,
    funds: { ...like.funds, projectTotal: (10 + random() * 5000).toFixed(2) },
    indicators: like.indicators.map((row) =>
      Object.assign({}, row, { name: row.name === "" ? "" : `${pick(works)}${row.name}` }),
    ),
  };
}

/** @returns its file. */
export function generatedLibrary(count: number): string {
  const folder = join(tmpdir(), `jibiao-bench-library-${migrations.length}`);
  const file = join(folder, `${count}.sqlite`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const unfinished = `${file}-unfinished`;
  rmSync(unfinished, { force: true });
  const library = openLibrary(unfinished);
  for (let from = 0; from < count; from += formsOfTransaction) {
    const size = Math.min(formsOfTransaction, count - from);
    library.forms.create(Array.from({ length: size }, (_, at) => generatedForm(from + at, count)));
  }
  while (library.search.catchUp(formsOfTransaction) > 0);
  library.close();
  renameSync(unfinished, file);
  return file;
}
