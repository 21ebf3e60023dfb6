import type { Catalogue } from '../words.ts';

/** What the runner says in a check's place. */
export const runner: Catalogue = {
  'finding.runner.ground.summary': '没有检查：它所依赖的 {ground} 有问题',
  'finding.runner.unknown.missing.summary': '无法检查：{subject} 不存在',
  'finding.runner.unknown.denied.summary': '无法检查：没有 {subject} 的权限',
  'finding.runner.unknown.timeout.summary': '无法检查：{subject} 没有及时回应',
  'finding.runner.unknown.cancelled.summary': '没有检查：运行已停止',
  'finding.runner.unknown.skipped-by-person.summary': '没有检查：你跳过了它',
  'finding.runner.unknown.not-executable.summary': '无法检查：{subject} 无法运行',
  'finding.runner.unknown.too-large.summary': '无法检查：{subject} 太大，不像是它应有的内容',
  'finding.runner.unknown.garbage.summary': '无法检查：{subject} 返回的内容无法读懂',
  'finding.runner.unknown.unreachable.summary': '无法检查：{subject} 无法连通',
  'finding.runner.unknown.needs.summary': '无法检查：它需要 {subject}，而这一项没能查看到',
  'finding.runner.unknown.unsupported.summary': '无法检查：这里不支持 {subject}',
  'finding.runner.unknown.failed.summary': '无法检查：{subject} 失败（{detail}）',
};
