import type { Catalogue } from '../words.ts';

/** Options and errors of `gomend capture`. */
export const cliCapture: Catalogue = {
  'cli.verb.capture':
    '在 go 查询域名的同时，花几秒记录这台电脑向 DNS 服务器询问了什么；会先问你，需要 sudo 和 --out FILE',
  'cli.flag.seconds': '记录多少秒（10；最多 60）',
  'cli.flag.capture-yes': '不再询问，直接记录',
  'cli.error.capture-needs-out': '`gomend capture` 需要一个文件来存数据包；请加上 --out FILE。',
  'cli.error.capture-seconds': '--seconds 后面是 1 到 {most} 的整数；{value} 不符合。',
  'cli.error.capture-simulated':
    '模拟 Mac 没有可以记录的数据包；请去掉 --simulate，或者用 `gomend check resolver --pcap FILE`。',
  'cli.error.capture-no-one-to-ask': '没有可以向你提问的终端；`gomend capture --out FILE --yes` 不提问，直接记录。',
};
