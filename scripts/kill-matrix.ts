/**
 * Kills a repair at every point of every kind of step, recovers, and compares the whole tree. Prints the table, and
 * exits with 1 when a cell is not whole. Usage: kill-matrix.ts [KIND…]
 */
import { missingForComputer } from '../test/computer/computer.ts';
import { KINDS } from '../test/support/killing/kinds.ts';
import { type Cell, type Judged, PHASES, Row } from '../test/support/killing/matrix.ts';
import { attributeReader } from '../test/support/killing/witness.ts';
import { accountWorld, ownWorld, type World } from '../test/support/killing/worlds.ts';

const SIDE_BY_SIDE = 3;
const chosen = process.argv.slice(2);
const kinds = KINDS.filter(({ name }) => chosen.length === 0 || chosen.some((word) => name.includes(word)));
const attributes = await attributeReader();
if (attributes === null) console.log('Extended attributes are not compared: there is no python3 to read them with.');

const judged: Judged[] = [];
const missing = missingForComputer();
if (kinds.some(({ root }) => !root)) await inWorld(await ownWorld());
if (kinds.some(({ root }) => root)) {
  if (missing === '') await inWorld(await accountWorld());
  else
    console.log(
      `Left out, for this machine cannot: ${kinds
        .filter(({ root }) => root)
        .map(({ name }) => name)
        .join(', ')} (${missing}).`,
    );
}
attributes?.stop();
print(judged);
process.exitCode = judged.every(({ wrong }) => wrong === '') && judged.length > 0 ? 0 : 1;

async function inWorld(world: World): Promise<void> {
  try {
    for (const kind of kinds.filter(({ root }) => root === world.hasRoot)) {
      for (const phase of PHASES) {
        const row = new Row(world, attributes, kind, phase);
        const cells = [...(await row.cells())];
        const total = cells.length;
        const workers = Array.from({ length: SIDE_BY_SIDE }, async () => {
          for (let cell = cells.shift(); cell; cell = cells.shift()) judged.push(await row.judge(cell));
        });
        await Promise.all(workers);
        const wrong = judged.filter((one) => one.kind === kind.name && one.phase === phase && one.wrong !== '');
        console.error(`${kind.name}, ${phase}: ${total - wrong.length} of ${total}`);
        for (const one of wrong) console.error(`  ${one.way} #${one.n} ${one.name}: ${one.wrong}`);
      }
    }
  } finally {
    world.stop();
  }
}

/** Rows: kinds of steps; columns: points, gathered by what was about to happen. */
function print(cells: readonly Judged[]): void {
  const columns = [...new Set(cells.map(columnOf))].sort();
  console.log(`\n${columns.map((column, index) => `${String(index + 1).padStart(2)} ${column}`).join('\n')}\n`);
  const width = Math.max(...cells.map(({ kind }) => kind.length));
  console.log(`${' '.repeat(width)} ${columns.map((_, index) => String(index + 1).padStart(7)).join('')}      all`);
  for (const kind of new Set(cells.map((cell) => cell.kind))) {
    const own = cells.filter((cell) => cell.kind === kind);
    const counts = columns.map((column) => share(own.filter((cell) => columnOf(cell) === column)).padStart(7));
    console.log(`${kind.padEnd(width)} ${counts.join('')} ${share(own).padStart(9)}`);
  }
  for (const phase of PHASES)
    console.log(`${phase.padEnd(width)} ${share(cells.filter((cell) => cell.phase === phase))}`);
  console.log(`${'everything'.padEnd(width)} ${share(cells)}`);
}

function columnOf({ name }: Cell): string {
  return name;
}

function share(cells: readonly Judged[]): string {
  if (cells.length === 0) return '-';
  return `${cells.filter(({ wrong }) => wrong === '').length}/${cells.length}`;
}
