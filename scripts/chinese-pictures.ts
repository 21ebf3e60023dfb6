// Takes the pictures of the wizard in Chinese: docs/pictures/zh-*.png, 80 columns and 24 rows, in a real
// pseudo-terminal on simulated Macs. Part of `npm run screenshots`.
import { KEY } from '../test/support/terminal/open-terminal.ts';
import { missingChineseFont } from '../test/support/terminal/screen-png.ts';
import { moveTo, press } from '../test/support/terminal/walk.ts';
import { needFonts, openGomend, take } from './pictures/taker.ts';

const PATIENCE_MS = 60_000;

needFonts();
const missing = missingChineseFont();
if (missing !== null) {
  process.stderr.write(`no pictures: ${missing}\n`);
  process.exit(1);
}

const look = openGomend(80, 24, '--simulate', 'goroot-frozen', '--lang', 'zh-CN');
await look.waitFor('只是看看', PATIENCE_MS);
take(look, 'zh-welcome');
await moveTo(look, '只是看看');
await press(look, KEY.enter, /正在检查|检查结果/);
await look.waitFor('检查结果', PATIENCE_MS);
take(look, 'zh-findings');
await press(look, KEY.enter, '依据');
take(look, 'zh-finding');
await press(look, 'l', (screen) => !screen.text().includes('查看更改'));
await look.waitFor((screen) => !screen.text().includes('正在打开页面'), PATIENCE_MS);
take(look, 'zh-learn');
await press(look, KEY.escape, '查看更改');
await press(look, KEY.enter, '到提问处');
take(look, 'zh-review');
await press(look, KEY.enter, '要执行吗');
take(look, 'zh-confirm');
await press(look, 'y', '已完成');
take(look, 'zh-summary');
look.close();

const support = openGomend(80, 24, '--simulate', 'goroot-frozen', '--lang', 'zh-CN');
await support.waitFor('只是看看', PATIENCE_MS);
await moveTo(support, '有东西出错');
await press(support, KEY.enter, '你看到了什么');
support.write('\u001b[200~go: cannot find GOROOT directory: /opt/homebrew/Cellar/go/1.22.2/libexec\n\u001b[201~');
await support.waitFor('✓', PATIENCE_MS);
take(support, 'zh-pasted');
await press(support, KEY.enter, '可能的原因');
take(support, 'zh-suspects');
await press(support, KEY.enter, /正在检查|报错从何而来/);
await support.waitFor('报错从何而来', PATIENCE_MS);
await support.waitFor('重新检查', PATIENCE_MS);
take(support, 'zh-verdict');
support.close();

const tour = openGomend(80, 24, '--simulate', 'brand-new', '--lang', 'zh-CN');
await tour.waitFor('只是看看', PATIENCE_MS);
await moveTo(tour, '配置 Go');
await press(tour, KEY.enter, '开发工具');
await tour.waitFor('有 1 件事要做', PATIENCE_MS);
take(tour, 'zh-tour');
tour.close();
process.exit();
