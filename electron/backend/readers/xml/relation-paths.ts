/** Where the parts of an office file say what they refer to, and where that leads. A blank path stands for the file itself. */

export function relationsPath(path: string): string {
  const slash = path.lastIndexOf("/") + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** The path of the part that a target inside the file names, from the part at `from`. */
export function targetPath(from: string, target: string): string {
  const path = target.startsWith("/") ? target : from.slice(0, from.lastIndexOf("/") + 1) + target;
  const parts: string[] = [];
  for (const part of unescaped(path).split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}

function unescaped(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
