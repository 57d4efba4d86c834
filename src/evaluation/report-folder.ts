import { lstat, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PinciteError } from '../errors.js';
import { drawChart } from './report/chart.js';
import { markup } from './report/markup.js';
import { MARK, type ReportContent, reportPage } from './report/page.js';
import { reliabilityChart } from './report/reliability-chart.js';
import { riskChart } from './report/risk-chart.js';

const FILES = { page: 'index.html', reliability: 'reliability.svg', risk: 'calibration.svg' } as const;
/** Where a file says whose it is. */
const HEAD_CHARACTERS = 400;

/**
 * Makes sure that a report can be written to a folder without touching anything else: it is new, empty, or holds an earlier
 * report and nothing more.
 * @throws PinciteError input
 */
export async function checkReportFolder(folder: string): Promise<void> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return;
    throw new PinciteError('input', `“${folder}” is not a folder that can be read.`, 'Name another one.', { cause });
  }
  const own: readonly string[] = Object.values(FILES);
  for (const name of names.sort()) {
    if (own.includes(name) && (await isOwn(join(folder, name)))) continue;
    throw new PinciteError(
      'input',
      `“${folder}” holds something that is no evaluation report: “${name}”.`,
      'Name a new or an empty folder; nothing was changed.',
    );
  }
}

async function isOwn(path: string): Promise<boolean> {
  // A link may lead anywhere.
  if (!(await lstat(path)).isFile()) return false;
  return (await readFile(path, 'utf8')).slice(0, HEAD_CHARACTERS).includes(MARK);
}

/**
 * Writes the page and both charts.
 * @throws PinciteError input, when the folder holds anything else or can't be written to
 */
export async function writeReport(folder: string, content: ReportContent): Promise<void> {
  await checkReportFolder(folder);
  const { calibration } = content.base.summary;
  const chartFile = (chart: Parameters<typeof drawChart>[0]): string =>
    `<!-- ${MARK} -->\n${markup`${drawChart(chart, 'file')}\n`}`;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, FILES.reliability), chartFile(reliabilityChart(calibration)));
    await writeFile(join(folder, FILES.risk), chartFile(riskChart(calibration)));
    await writeFile(join(folder, FILES.page), String(reportPage(content)));
  } catch (cause) {
    throw new PinciteError('input', `The report cannot be written to “${folder}”.`, 'Name another folder.', { cause });
  }
}
