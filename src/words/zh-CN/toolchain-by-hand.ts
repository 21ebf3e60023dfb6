import { byHandWith } from '../by-hand.ts';

export const byHand = byHandWith(
  '请手动从 {file} 第 {line} 行去掉 {name}。这一行（或另外再次设置 {name} 的一行）gomend 无法稳妥地编辑：它除了设置 {name}，还做了别的事，或者延续到下一行。',
);
