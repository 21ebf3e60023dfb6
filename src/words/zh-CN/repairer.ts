import type { Catalogue } from '../words.ts';

/** Who else repairs this computer, and what comes of it. */
export const repairer: Catalogue = {
  'repairer.who': '{user} 的进程 {pid}',
  'repairer.who.number': '编号为 {uid} 的账户的进程 {pid}',
  'repairer.working': '另一个 gomend 正在修复这台电脑：{who}，开始于 {since}。',
  'repairer.gone': '另一个 gomend 修复这台电脑时中断了：{who}，开始于 {since}。',
  'repairer.silent':
    '另一个 gomend 之前在修复这台电脑，但已经有一阵没有动静了：{who}，开始于 {since}。接管之前，会给它 12 秒来回应。',
  'repairer.nameless': '有一个标记说另一个 gomend 之前在修复这台电脑，此外的内容无法读取。',
  'repairer.work': '{sentence}与它有关的检查项：{check}。',
  'repairer.wait': '请等它结束后再次运行。',
  'repairer.flag': '如果你确定它已经结束，请加上 --take-over 再次运行。',
  'repairer.ask': '要接管吗？[y/N] ',
  'repairer.lost.taken': '另一个 gomend 已经接管',
  'repairer.lost.unsure': '已经不能确定没有别人在修复这台电脑（{detail}）',
  'mend.outcome.busy': '没有执行。{repairer}{how}',
  'mend.outcome.lease-lost': '已停止，因为{why}。一切和这项更改之前一样。',
  'mend.outcome.lease-lost-left':
    '已停止，因为{why}。到那时为止做的保持不变：{left}。等对方结束后，可以用 `gomend undo` 撤回。',
  'undo.busy': '没有撤回任何更改。{repairer}{how}',
  'undo.trouble': '没有撤回任何更改：必须先记下由谁修复这台电脑，而现在记不了（{detail}）。',
  'undo.result.not-begun': '保持现状，因为{detail}',
  'wizard.undone.not-begun': '{what}：保持现状，因为{detail}',
  'wizard.outcome-title.lost': '没有完成',
  'wizard.outcome-title.lost-left': '中途停止',
  'wizard.ending.lost': '已停止，因为{why}。一切和之前一样。',
  'wizard.ending.lost-left':
    '已停止，因为{why}。到那时为止做的保持不变：{left}。下次启动 gomend 时，它会提供撤回的选项。',
  'wizard.occupied.title': '这里还有别人在工作',
  'wizard.occupied.read-only': '你可以继续查看。在此期间不会做任何更改。',
  'wizard.occupied.overtaken': '检查这台电脑之后，另一个 gomend 修复过一些东西。',
  'wizard.occupied.question': '现在怎么办？',
  'wizard.occupied.back': '返回',
  'wizard.occupied.back.about': '不做任何更改',
  'wizard.occupied.take-over': '接管',
  'wizard.occupied.take-over.about': '并执行刚才要做的事',
  'wizard.occupied.again': '重新检查',
  'wizard.occupied.again.about': '看过之后再决定',
};
