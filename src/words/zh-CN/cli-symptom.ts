import type { Catalogue } from '../words.ts';

/** The command line of `gomend symptom`. */
export const cliSymptom: Catalogue = {
  'cli.verb.symptom': '说明一条错误信息背后可能是什么：来自 TEXT，或标准输入',
  'cli.flag.symptom-look': '这条信息就是在这台电脑上打印的：在这里查看是哪一个原因',
  'cli.error.symptom-nothing':
    '没有错误信息；请把它加上引号写在命令后面，或者通过管道传入：`go build 2>&1 | gomend symptom`。',
  'cli.error.symptom-empty': '通过管道传入的内容是空的，所以没有错误信息；加上 `2>&1` 才会连错误信息一起传入。',
};
