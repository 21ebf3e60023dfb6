import type { Catalogue } from '../words.ts';

/** 中途离开、可以继续的流程。 */
export const left: Catalogue = {
  'left.go-on': '继续：{journey}',
  'left.go-on.about': '{day}离开，已完成 {done} / {of}',
  'left.go-on.begun.about': '{day}离开，还没有开始处理',
};
