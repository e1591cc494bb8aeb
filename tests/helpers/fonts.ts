/**
 * Chinese glyphs for the test browser from an npm font: a fontconfig file that adds the font's folder and draws the families Chinese
 * offices use (宋体, 仿宋, 黑体 …) with it. One font stands for all, so screenshots show the text but not the shapes of 宋体.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const family = "Noto Sans S Chinese";
// prettier-ignore
const drawnWithIt = [
  "SimSun", "宋体", "NSimSun", "STSong", "FangSong", "仿宋", "FangSong_GB2312", "仿宋_GB2312", "KaiTi", "楷体", "SimHei", "黑体",
  "Microsoft YaHei", "微软雅黑", "方正小标宋简体", "FZXiaoBiaoSong-B05S", "Source Han Serif SC", "Noto Serif CJK SC",
  "Noto Sans CJK SC", "PingFang SC", "Segoe UI", "sans-serif", "serif", "system-ui",
];

/** Writes the file into `folder` and returns the environment that makes a program use it. */
export function fontsEnvironment(folder: string): Record<string, string> {
  const fonts = fileURLToPath(new URL("../fonts", import.meta.resolve("@embedpdf/fonts-sc")));
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "fonts.conf");
  writeFileSync(file, fontconfig(fonts, join(folder, "fontconfig")));
  return { FONTCONFIG_FILE: file };
}

function fontconfig(fontsFolder: string, cacheFolder: string): string {
  const text = (path: string) => path.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const aliases = drawnWithIt.map(
    (name) => `  <match target="pattern"><test name="family"><string>${name}</string></test>
    <edit name="family" mode="prepend" binding="strong"><string>${family}</string></edit></match>`,
  );
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${text(fontsFolder)}</dir>
  <cachedir>${text(cacheFolder)}</cachedir>
${aliases.join("\n")}
</fontconfig>
`;
}
