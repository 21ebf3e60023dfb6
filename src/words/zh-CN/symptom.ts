import type { Catalogue } from '../words.ts';

/** `gomend symptom`: what may be behind an error message. */
export const symptom: Catalogue = {
  'symptom.head': '这条信息背后可能的原因，可能性最大的在前',
  'symptom.unknown': '从这条信息里看不出任何已知的原因。',
  'symptom.maybe': '单凭这条信息还看不出原因；那里有下面的问题，报错可能与它有关',
  'symptom.likely': '信息吻合度 {percent}/100',
  'symptom.reason': '第 {line} 行：“{excerpt}”',
  'symptom.verdict.confirmed': '那里确实如此',
  'symptom.verdict.ruled-out': '那里并非如此',
  'symptom.verdict.open': '没能确定',
  'symptom.found': '已查看{place}，找到了原因。可以这样处理：{command}',
  'symptom.not-found': '已查看{place}，没有发现其中任何一个。这条信息是在那里打印的吗？要检查其他所有方面：{command}',
  'symptom.undecided': '已查看{place}，这些原因没能全部确定。确定的方法写在每个原因下面。要检查其他所有方面：{command}',
  'symptom.no-check': '没有哪项检查能在电脑上看出这一点。确定的方法写在原因下面。',
  'symptom.settle': '要知道是哪一个，可以让电脑来说明：{command}',
  'symptom.look': '查看这台电脑也许还能有所发现：{command}',
};
