import type { Catalogue } from '../words.ts';

export const checkWhyLaunchd: Catalogue = {
  'check.launchd.session-environment.why':
    '可以在一个没人留意的地方，一次给所有应用设置某个值。Go 会照着做，而启动文件里却看不到它。',
  'check.launchd.jobs-touching-go.why':
    '后台任务没有窗口，在登录时或定时运行。如果它给 Go 设置了值，每次登录之后这些值都会再次出现。',
  'check.launchd.dns-flusher.why':
    '有人用任务定时清空记住的地址。这样一来，包括 go 在内的所有程序都要重新查询每个域名，而且这种任务的权限往往很危险。',
  'check.launchd.unsafe-jobs.why': '后台任务可能拥有最高权限。如果别人能修改它的文件，就能在这台 Mac 上运行任何程序。',
  'check.launchd.broken-jobs.why':
    'macOS 没有启动某个后台任务时，很少说明原因。如果 Go 的模块或域名由它提供，看到的就只有“connection refused”。',
  'check.launchd.list-places.why': 'macOS 只在少数几个目录里查找后台任务的文件。放在别处，任务就不会自动启动。',
  'check.launchd.wrong-domain.why':
    '后台任务要么属于你，要么属于整台电脑。在错误的位置启动，它就读不到你的设置，或者留下你不能修改的文件。',
  'check.launchd.loaded-twice.why':
    '同一个任务名称，macOS 只接受一次。第二个同名任务会被拒绝，而错误信息什么也没说明：“Bootstrap failed: 5”。',
  'check.launchd.restarts.why': '反复结束的任务会反复启动。间隔期间，它提供的服务不可用，Mac 也一直为它忙碌。',
  'check.launchd.switched-off.why': '在系统设置里关闭的任务不会启动，设置得再好也没用。依赖它的程序得不到应答。',
  'check.launchd.not-loaded.why':
    'Go 可能要询问这台 Mac 上的某个程序，而这个程序由后台任务启动。macOS 没有运行这个任务，就没有程序应答。',
  'check.launchd.refresher.why':
    'gomend 可以设置一个任务，在网络变化时让 macOS 忘掉旧地址。它拥有最高权限，所以必须与 gomend 写入时完全一样。',
  'check.launchd.install-refresher.why':
    '经常切换网络的 Mac 可能会把旧地址多记一阵子。几乎没有人需要为此设置任务，所以只有你要求时才会设置。',
  'check.launchd.remove-refresher.why': 'gomend 设置的东西，gomend 也能清除，而且什么都不留下。',
};
