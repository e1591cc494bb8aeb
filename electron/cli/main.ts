/**
 * The command line's entry. It imports nothing of the program before it knows that the Node running it can run the rest, and it ends by itself: what
 * was written to a pipe is never cut off.
 */
import process from "node:process";

const required = 24;

if (Number(process.versions.node.split(".")[0]) < required) {
  console.error(
    `绩表需要 Node.js ${required} 或更新的版本，现在是 ${process.versions.node}。请在绩表的目录里用 npm run jibiao 运行。`,
  );
  process.exitCode = 2;
} else {
  // Whoever reads the output may stop early (`| head`): that is no failure.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
  const { run } = await import("./run.ts");
  process.exitCode = await run(process.argv.slice(2));
}
